import { LEVERINGEN } from '@loket/domain'
import { z } from 'zod'
import { bestandVeld } from './bestand.ts'
import { MAX_ANTWOORD } from './levering.ts'
import {
  centenVeld,
  datumVeld,
  idVeld,
  momentInvoerVeld,
  momentVeld,
  regelVeld,
  ruweTekstVeld,
  tekstVeld,
  uitlegVeld,
} from './velden.ts'

const organisatie = z.object({ id: idVeld, naam: z.string() })
const leveringsoort = z.enum(LEVERINGEN)
/** A day 'JJJJ-MM-DD' out of the record. */
const dag = z.string()

/** How an opdracht stands. */
export const OPDRACHTSTATUSSEN = ['aangeboden', 'lopend', 'geweigerd', 'afgerond', 'ingetrokken'] as const
/** How one version of a levering stands. */
export const LEVERINGSTATUSSEN = ['verwacht', 'ingediend', 'teruggestuurd', 'geaccepteerd', 'vervallen'] as const
/** What a bureau can report beside its leveringen. */
export const SIGNAALSOORTEN = ['no_show', 'signaal'] as const

/** Who is a client, as far as a bureau needs it: never BSN, uitkering, schulden or besluiten. */
export const opdrachtclientVeld = z.object({
  naam: z.string(),
  telefoon: z.string().nullable(),
  email: z.string().nullable(),
  adres: z.string().nullable(),
  woonplaats: z.string().nullable(),
  plan: z.string(),
  ondernemingNaam: z.string().nullable(),
  kvkNummer: z.string().nullable(),
})
export type Opdrachtclient = z.output<typeof opdrachtclientVeld>

/** One version of a levering without its text. */
export const leveringregelVeld = z.object({
  id: idVeld,
  faseId: idVeld.nullable(),
  soort: leveringsoort,
  nr: z.int(),
  versie: z.int(),
  uiterlijk: dag,
  uitleg: uitlegVeld,
  status: z.enum(LEVERINGSTATUSSEN),
  conceptOp: momentVeld.nullable(),
  ingediendOp: momentVeld.nullable(),
  ingediendDoor: z.string().nullable(),
  beoordeeldOp: momentVeld.nullable(),
  beoordeeldDoor: z.string().nullable(),
  beoordeelUiterlijk: dag.nullable(),
  opmerking: z.string().nullable(),
  stilzwijgend: z.boolean(),
  openOpmerkingen: z.int(),
})
export type Leveringregel = z.output<typeof leveringregelVeld>

/** A phase of the traject that this opdracht covers, with its dates as they are now. */
export const opdrachtfaseVeld = z.object({
  id: idVeld,
  nr: z.int(),
  naam: z.string(),
  begin: dag,
  einde: dag,
  status: z.enum(['gepland', 'loopt', 'toetsmoment', 'afgerond', 'afgebroken', 'vervallen']),
  toetsUiterlijk: dag.nullable(),
  levert: z.array(leveringsoort),
})

/** What is waited for, by whom, until when, and what then happens by itself. */
export const opdrachtwachtVeld = z.object({
  op: z.enum(['bureau', 'loket']),
  wat: z.enum(['antwoord', 'levering', 'beoordeling']),
  levering: z.object({ id: idVeld, soort: leveringsoort, nr: z.int(), versie: z.int() }).nullable(),
  uiterlijk: dag,
  uitleg: uitlegVeld,
  daarna: z.array(z.object({ soort: z.string(), op: dag })),
})
export type Opdrachtwacht = z.output<typeof opdrachtwachtVeld>

const opdrachtbasis = {
  id: idVeld,
  nummer: z.string(),
  dossierId: idVeld,
  dossiernummer: z.string(),
  gemeente: organisatie.extend({ code: z.string() }),
  bureau: organisatie,
  /** Null when the opdracht is over for a bureau: then the client is no longer its business. */
  clientnaam: z.string().nullable(),
  status: z.enum(OPDRACHTSTATUSSEN),
  vraag: z.string(),
  vergoedingCenten: z.int().nullable(),
  begin: dag,
  einde: dag,
  accepteerUiterlijk: dag,
  reden: z.string().nullable(),
  beantwoordOp: momentVeld.nullable(),
  beeindigdOp: dag.nullable(),
}

export const opdrachtLijstInvoer = z.strictObject({
  status: z.array(z.enum(OPDRACHTSTATUSSEN)).max(5).optional(),
  bureauId: idVeld.optional(),
  gemeenteId: idVeld.optional(),
  teLaat: z.boolean().optional(),
})
export const opdrachtregelVeld = z.object({
  ...opdrachtbasis,
  fasen: z.array(z.string()),
  vraagt: z.array(leveringsoort),
  leveringen: z.array(leveringregelVeld),
  teLaat: z.boolean(),
})
export const opdrachtLijstUitvoer = z.object({
  opdrachten: z.array(opdrachtregelVeld),
  bureaus: z.array(organisatie),
  gemeenten: z.array(organisatie),
})
export type Opdrachtregel = z.output<typeof opdrachtregelVeld>

export const opdrachtHaalInvoer = z.strictObject({ opdrachtId: idVeld })
export const opdrachtVeld = z.object({
  ...opdrachtbasis,
  trajectId: idVeld,
  beantwoordDoor: z.string().nullable(),
  consulent: z.string().nullable(),
  client: opdrachtclientVeld.nullable(),
  /** True when belemmeringen were opened to this bureau by a decision; reading them is an act of its own. */
  magBelemmeringenZien: z.boolean(),
  onderbroken: z.boolean(),
  /** The decision about a phase of this bureau was put off: what is missing, and when it is decided again. */
  aangehouden: z.object({ fase: z.string(), ontbrekend: z.string(), uiterlijk: z.string() }).nullable(),
  fasen: z.array(opdrachtfaseVeld),
  leveringen: z.array(leveringregelVeld),
  wacht: z.array(opdrachtwachtVeld),
  afspraken: z.array(
    z.object({ id: idVeld, soort: z.string(), begintOp: momentVeld, duurMinuten: z.int(), plaats: z.string() }),
  ),
  signalen: z.array(
    z.object({
      id: idVeld,
      soort: z.enum(SIGNAALSOORTEN),
      feitOp: dag,
      tekst: z.string(),
      gemeldDoor: z.string(),
      gemeldOp: momentVeld,
      bekeken: z.boolean(),
    }),
  ),
  tijdlijn: z.array(
    z.object({
      id: idVeld,
      soort: z.string(),
      feitOp: momentVeld,
      geregistreerdOp: momentVeld,
      door: z.string(),
      tekst: z.string().nullable(),
      gegevens: z.record(z.string(), z.unknown()),
    }),
  ),
  /** After a refusal, while nobody else was asked: the bureaus that can be asked now. */
  andereBureaus: z.array(organisatie),
})
export type Opdracht = z.output<typeof opdrachtVeld>

export const opdrachtBiedAanInvoer = z.strictObject({
  opdrachtId: idVeld,
  bureauId: idVeld,
  vraag: tekstVeld(4000),
  vergoedingCenten: centenVeld.nullable(),
})
export const opdrachtBiedAanUitvoer = z.object({ opdrachtId: idVeld })

export const belemmeringenUitvoer = z.object({
  belemmeringen: z.array(
    z.object({ id: idVeld, soort: z.string(), toelichting: z.string().nullable(), geregistreerdOp: momentVeld }),
  ),
})

// A draft may be empty anywhere; what is submitted is checked as a whole.
const antwoord = ruweTekstVeld(MAX_ANTWOORD * 2)
/** The answers of a levering so far, by code of the question. */
export const leveringinhoudVeld = z.record(z.string(), z.string())
export const leveringHaalInvoer = z.strictObject({ leveringId: idVeld })
export const leveringVeld = z.object({
  levering: leveringregelVeld.extend({ inhoud: leveringinhoudVeld }),
  opdracht: z.object({
    ...opdrachtbasis,
    fasen: z.array(opdrachtfaseVeld),
  }),
  client: opdrachtclientVeld.nullable(),
  /** What the bureau promised, once accepted: read beside every later report. */
  trajectplan: leveringinhoudVeld.nullable(),
  vorige: z
    .object({
      versie: z.int(),
      inhoud: leveringinhoudVeld,
      opmerking: z.string().nullable(),
      beoordeeldOp: momentVeld.nullable(),
      beoordeeldDoor: z.string().nullable(),
    })
    .nullable(),
  versies: z.array(leveringregelVeld),
  opmerkingen: z.array(
    z.object({
      id: idVeld,
      veld: z.string(),
      tekst: z.string(),
      door: z.string(),
      vanBureau: z.boolean(),
      op: momentVeld,
      opgelostOp: momentVeld.nullable(),
      versie: z.int(),
    }),
  ),
  documenten: z.array(bestandVeld.extend({ versie: z.int() })),
})
export type LeveringMetInhoud = z.output<typeof leveringVeld>
export type Opmerking = LeveringMetInhoud['opmerkingen'][number]

/** `basis` is the moment of the draft that one began from: a draft that another saved since is not overwritten. */
export const leveringConceptInvoer = z.strictObject({
  leveringId: idVeld,
  inhoud: z.record(regelVeld(60), antwoord),
  basis: momentInvoerVeld.nullable(),
})
export const leveringConceptUitvoer = z.object({ conceptOp: momentVeld })

export const opmerkingToevoegenInvoer = z.strictObject({
  id: idVeld,
  leveringId: idVeld,
  veld: regelVeld(60),
  tekst: tekstVeld(4000),
})
export const opmerkingOplossenInvoer = z.strictObject({ leveringId: idVeld, veld: regelVeld(60) })
export const gedaanUitvoer = z.object({ gedaan: z.literal(true) })

/** `id` is made by the client and kept over a retry, so that a signal is reported once. */
export const signaalMeldenInvoer = z.strictObject({
  id: idVeld,
  opdrachtId: idVeld,
  soort: z.enum(SIGNAALSOORTEN),
  feitOp: datumVeld,
  tekst: tekstVeld(4000),
})
export const signaalBekekenInvoer = z.strictObject({ signaalId: idVeld, toelichting: tekstVeld(2000).optional() })
