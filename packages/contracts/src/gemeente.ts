import { EINDREDENEN, TOESTANDEN, UITKOMSTEN } from '@loket/domain'
import { z } from 'zod'
import { idVeld, uitlegVeld } from './velden.ts'

/** Where a rule comes from. */
export const bronVeld = uitlegVeld.shape.stappen.element.shape.bron.unwrap()

const toestandVeld = z.enum(TOESTANDEN)
const uitkomstVeld = z.enum(UITKOMSTEN).nullable()
const eindredenOfNiets = z.enum(EINDREDENEN).nullable()

/** A traject of one's own gemeente, without a name. */
export const gemeentetrajectVeld = z.object({
  nummer: z.string(),
  kanaal: z.enum(['klantmanager', 'zelf', 'uwv']),
  aangemeldOp: z.string(),
  toestand: toestandVeld,
  fase: z.string().nullable(),
  sjabloon: z.string().nullable(),
  begin: z.string().nullable(),
  laatsteDag: z.string().nullable(),
  beeindigdOp: z.string().nullable(),
  uitkomst: uitkomstVeld,
  eindreden: eindredenOfNiets,
})
export type Gemeentetraject = z.output<typeof gemeentetrajectVeld>

/** A number of days over trajecten: how many it was measured on, and the one in the middle. */
export const doorlooptijdVeld = z
  .object({ trajecten: z.int().positive(), mediaanDagen: z.int().nonnegative() })
  .nullable()

/** What a member sees of its own trajecten; never of another's, so nothing is compared with others. */
export const gemeenteOverzichtVeld = z.object({
  gemeente: z.string(),
  /** Admitted and not ended, and those about whom nobody decided yet. */
  lopend: z.int().nonnegative(),
  inSelectie: z.int().nonnegative(),
  perToestand: z.array(z.object({ toestand: toestandVeld, aantal: z.int().positive() })),
  perFase: z.array(
    z.object({
      sjabloon: z.string(),
      nr: z.int(),
      naam: z.string(),
      begonnen: z.int(),
      lopend: z.int(),
      go: z.int(),
      noGo: z.int(),
    }),
  ),
  uitkomsten: z.array(z.object({ uitkomst: z.enum(UITKOMSTEN), aantal: z.int().positive() })),
  /** From the aanmelding to the first day of the traject, and from there to its end. */
  totBegin: doorlooptijdVeld,
  totEinde: doorlooptijdVeld,
  trajecten: z.array(gemeentetrajectVeld),
})

/** What a traject waits for, as a klantmanager may know it. */
export const CLIENTWACHT = [
  'toelating',
  'toelating_door_jou',
  'begin',
  'fase',
  'toetsmoment',
  'hervatting',
  'afronding',
  'jou',
  'niets',
] as const
export type Clientwacht = (typeof CLIENTWACHT)[number]

/** A client of a klantmanager. */
export const eigenClientVeld = z.object({
  dossierId: idVeld,
  dossiernummer: z.string(),
  client: z.string(),
  aangemeldOp: z.string(),
  toestand: toestandVeld,
  fase: z.string().nullable(),
  begin: z.string().nullable(),
  laatsteDag: z.string().nullable(),
  beeindigdOp: z.string().nullable(),
  uitkomst: uitkomstVeld,
  eindreden: eindredenOfNiets,
  wacht: z.object({ soort: z.enum(CLIENTWACHT), bureau: z.string().nullable(), uiterlijk: z.string().nullable() }),
  namens: z.string().nullable(),
})
export type EigenClientregel = z.output<typeof eigenClientVeld>

/** The rules that a gemeente can have of its own, in the order of the process. Without one a person decides. */
export const BELEIDSCODES = [
  'voorbereiding.sjabloon',
  'voorbereiding.voorwaarden',
  'voorbereiding.selectie',
  'voorbereiding.tweede_periode',
  'voorbereiding.maximum_maanden',
  'voorbereiding.toets_beslist',
  'voorbereiding.rapporteur_mag_alleen_beslissen',
  'voorbereiding.krediet',
  'begeleiding.stilzwijgend_akkoord',
  'belemmeringen.delen_door',
  'besluit.orgaan',
  'besluit.bezwaaradres',
  'besluit.contact',
] as const
export type Beleidscode = (typeof BELEIDSCODES)[number]

/** Which gemeente; a member asks without and gets its own. */
export const beleidInvoer = z.strictObject({ gemeenteId: idVeld.optional() })

/** A rule with its source; `geldigTot` is the first day on which it no longer counts. */
export const regelVanBeleidVeld = z.object({
  code: z.string(),
  waarde: z.json(),
  bron: bronVeld,
  geldigVan: z.string(),
  geldigTot: z.string().nullable(),
})
export type RegelVanBeleid = z.output<typeof regelVanBeleidVeld>

/** The rules of a gemeente, the codes for which it has none, and what counts for everybody. */
export const beleidVeld = z.object({
  gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
  regels: z.array(regelVanBeleidVeld),
  zonderRegel: z.array(z.enum(BELEIDSCODES)),
  parameters: z.array(regelVanBeleidVeld),
})

/** A phase template as the process uses it, for the page that explains it. */
export const sjabloonVeld = z.object({
  code: z.string(),
  versie: z.string(),
  naam: z.string(),
  geldigVan: z.string(),
  bron: bronVeld,
  maximumMaanden: z.int().nullable(),
  totaalduur: z.object({ aantal: z.int(), eenheid: z.enum(['dagen', 'weken', 'maanden']) }).nullable(),
  selectie: z.object({
    vorm: z.string().nullable(),
    uitvoerder: z.string().nullable(),
    adviseert: z.string().nullable(),
    beslist: z.string().nullable(),
  }),
  fasen: z.array(
    z.object({
      code: z.string(),
      naam: z.string(),
      duur: z.object({ aantal: z.int(), eenheid: z.enum(['dagen', 'weken', 'maanden']) }).nullable(),
      rechtsgrond: z.enum(['bbz_2_3', 'participatiewet']),
      uitvoerder: z.string().nullable(),
      contacturen: z.string().nullable(),
      maximumDeelnemers: z.int().nullable(),
      toetsvorm: z.string().nullable(),
      criteria: z.array(z.string()),
      criteriaZijnVoorbeeld: z.boolean(),
      aanwezigheidTelt: z.boolean(),
      levert: z.array(z.string()),
    }),
  ),
  opmerkingen: z.array(z.string()),
})
export type Sjabloonuitleg = z.output<typeof sjabloonVeld>

/** The terms that count for everybody and that the page "Zo loopt het" names. */
export const UITLEGTERMIJNEN = [
  'werkwijze.aanmelding_oppakken_dagen',
  'awb.beslistermijn_toelating',
  'werkwijze.bekendmaken_dagen',
  'awb.bezwaartermijn',
  'contract.opdracht_accepteren_dagen',
  'contract.rapportage_dagen_voor_toets',
  'werkwijze.toets_vragen_dagen',
  'werkwijze.toets_escaleren_dagen',
  'werkwijze.einde_aankondigen_weken',
  'bbz.voorbereiding_maximum_maanden',
  'werkwijze.afronden_dagen',
] as const
export type Uitlegtermijn = (typeof UITLEGTERMIJNEN)[number]

/** The phase templates and the terms around them, each term as a length of time with its source. */
export const zoLooptHetVeld = z.object({
  sjablonen: z.array(sjabloonVeld),
  termijnen: z.array(
    z.object({
      code: z.enum(UITLEGTERMIJNEN),
      aantal: z.int(),
      eenheid: z.enum(['dagen', 'weken', 'maanden']),
      bron: bronVeld,
    }),
  ),
})
