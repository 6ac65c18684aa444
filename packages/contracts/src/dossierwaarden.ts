// Lists of the dossier that the portal needs as values, without zod.

/** Through whom a client comes in (B§3.1b). */
export const KANALEN = ['klantmanager', 'zelf', 'uwv'] as const
export type Kanaal = (typeof KANALEN)[number]

/** The benefit that a client has when registered. */
export const UITKERINGEN = ['participatiewet', 'ioaw', 'ww', 'geen'] as const

/** Why somebody wants to see a BSN; the log of reads keeps it. */
export const BSN_DOELEN = [
  'identiteit_controleren',
  'uitkering_nazoeken',
  'besluit_voorbereiden',
  'gegevens_verbeteren',
] as const
export type BsnDoel = (typeof BSN_DOELEN)[number]

/** Why somebody wants to see belemmeringen; the log of reads keeps it. */
export const BELEMMERINGDOELEN = ['toelating_voorbereiden', 'begeleiding_afstemmen', 'besluit_voorbereiden'] as const
export type Belemmeringdoel = (typeof BELEMMERINGDOELEN)[number]

/** For whom a dossier waits, as the list filters it. */
export const WACHT_OP = ['mij', 'loket', 'bureau', 'klantmanager', 'niemand', 'te_laat'] as const
export type WachtOp = (typeof WACHT_OP)[number]

/** The columns that the list can be sorted by. */
export const LIJSTKOLOMMEN = ['nummer', 'naam', 'gemeente', 'toestand', 'uiterlijk', 'aangemeld', 'einde'] as const
export type Lijstkolom = (typeof LIJSTKOLOMMEN)[number]

/** The columns of an export, in their order. */
export const EXPORTKOLOMMEN = [
  'nummer',
  'naam',
  'onderneming',
  'gemeente',
  'toestand',
  'fase',
  'bureau',
  'consulent',
  'wacht',
  'uiterlijk',
  'aangemeldOp',
  'laatsteDag',
  'uitkomst',
] as const

/** The kinds of a note of contact, and of an appointment. */
export const NOTITIESOORTEN = ['telefoon', 'gesprek', 'mail', 'overig'] as const
export type Notitiesoort = (typeof NOTITIESOORTEN)[number]
/** The ways in which a client can be invited to apply. */
export const UITNODIGINGSWIJZEN = ['telefoon', 'gesprek', 'mail', 'post'] as const
export const AFSPRAAKSOORTEN = ['gesprek', 'entreetoets', 'driegesprek', 'pitch'] as const
export type Afspraaksoort = (typeof AFSPRAAKSOORTEN)[number]
export const AFSPRAAKSTATUSSEN = ['gepland', 'geweest', 'niet_verschenen', 'afgezegd'] as const
export type Afspraakstatus = (typeof AFSPRAAKSTATUSSEN)[number]

/** The pages of which a person can keep views. */
export const WEERGAVEPAGINAS = ['dossiers', 'opdrachten', 'besluiten'] as const
