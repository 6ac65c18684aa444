import { z } from 'zod'
import { bronVeld } from './gemeente.ts'
import {
  aanZetVeld,
  AFNAMESTAPPEN,
  kwartaalVeld,
  OPGAVEPARTIJEN,
  opgaveregelVeld,
  opgaveUitlegVeld,
  REGELSTATUSSEN,
} from './opgaveregel.ts'
import { datumVeld, idVeld, momentVeld, tekstVeld } from './velden.ts'

/** The states of a kwartaalopgave; `loopt` is the running quarter, of which there is no opgave yet. */
export const OPGAVESTATUSSEN = ['loopt', 'ter_beoordeling', 'definitief', 'geparkeerd'] as const
export type Opgavestatus = (typeof OPGAVESTATUSSEN)[number]

/** Why an opgave could not be made: how the gemeente pays is not arranged, an earlier one is not made either, or a fault. */
export const PARKEERREDENEN = ['factuurafspraak_ontbreekt', 'eerder_kwartaal_geparkeerd', 'fout'] as const
export type Parkeerreden = (typeof PARKEERREDENEN)[number]

/** How a gemeente pays. */
export const FACTUURWIJZEN = ['werkelijk_afgenomen', 'totaalproduct'] as const

/** A quarter ('2026-K3') when it comes back to the API. */
export const kwartaalInvoerVeld = z.string().regex(/^\d{4}-K[1-4]$/)

/** A line of the jaarplan: how many were planned, used in this quarter, in the year so far, and what is left. */
const jaarplanstandVeld = z.object({
  gepland: z.int(),
  ditKwartaal: z.int(),
  totNu: z.int(),
  resterend: z.int(),
})

/** The lines of one product, or what was taken back. */
const opgavegroepVeld = z.object({
  soort: z.enum(['product', 'memo', 'correctie']),
  code: z.string(),
  naam: z.string(),
  omschrijving: z.string(),
  aantal: z.int(),
  bedragCenten: z.int(),
  /** Of each price that counted in this quarter. */
  tarievenCenten: z.array(z.int()),
  vorigAantal: z.int().nullable(),
  vorigBedragCenten: z.int().nullable(),
  jaarplan: jaarplanstandVeld.nullable(),
  regels: z.array(opgaveregelVeld),
})
export type Opgavegroep = z.output<typeof opgavegroepVeld>

const verschildeelVeld = z.union([
  z.object({ soort: z.literal('aantal'), product: z.string(), nu: z.int(), eerder: z.int(), centen: z.int() }),
  z.object({ soort: z.literal('deel'), product: z.string(), nu: z.int(), eerder: z.int(), centen: z.int() }),
  z.object({
    soort: z.literal('prijs'),
    product: z.string(),
    vanCenten: z.int(),
    naarCenten: z.int(),
    vanaf: z.string().nullable(),
    vastgesteldOp: z.string().nullable(),
    centen: z.int(),
  }),
  z.object({
    soort: z.enum(['correctie', 'nagekomen', 'doorgeschoven']),
    nu: z.int(),
    eerder: z.int(),
    centen: z.int(),
  }),
])

/** The head of an opgave as every list shows it. */
const opgavekopVeld = z.object({
  /** Null for the running quarter. */
  id: idVeld.nullable(),
  kwartaal: kwartaalVeld,
  begin: z.string(),
  einde: z.string(),
  status: z.enum(OPGAVESTATUSSEN),
  nummer: z.string().nullable(),
  totaalCenten: z.int(),
  regels: z.int().nonnegative(),
  /** Lines about which is being talked, and what they cost together. */
  betwist: z.int().nonnegative(),
  betwistCenten: z.int(),
  uiterlijk: z.string().nullable(),
  /** Who is to act, on the whole (no `regels`) or on lines; each with its own first day, since these differ. */
  wachtOp: z.array(
    z.object({
      partij: z.enum(OPGAVEPARTIJEN),
      regels: z.int().nonnegative(),
      centen: z.int(),
      uiterlijk: z.string().nullable(),
    }),
  ),
})
export type Opgavekop = z.output<typeof opgavekopVeld>

/** An opgave with everything that explains it. */
export const opgaveVeld = opgavekopVeld.extend({
  gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
  wijze: z.enum(FACTUURWIJZEN).nullable(),
  bevrorenOp: momentVeld.nullable(),
  akkoord: z.enum(['budgethouder', 'stilzwijgend']).nullable(),
  akkoordDoor: z.string().nullable(),
  definitiefOp: momentVeld.nullable(),
  parkeerreden: z.enum(PARKEERREDENEN).nullable(),
  /** For whom the opgave as a whole waits. */
  aanZet: aanZetVeld.nullable(),
  mag: z.array(z.enum(['keur_goed'])),
  /** Of the running quarter: the day on which the loket expects to close it, and until when the gemeente then looks at it. */
  sluit: z.object({ op: z.string(), beoordelenTot: z.string().nullable() }).nullable(),
  /** What it is compared with; while the quarter runs only the part until the same day, with the whole of it beside that. */
  vorig: z
    .object({ kwartaal: kwartaalVeld, totaalCenten: z.int(), totEnMet: z.string().nullable(), heelCenten: z.int() })
    .nullable(),
  verschil: z
    .object({
      verschilCenten: z.int(),
      oorzaken: z.array(z.object({ centen: z.int(), delen: z.array(verschildeelVeld) })),
    })
    .nullable(),
  /** What the jaarplan would cost, and what was used of it. */
  jaarplan: z.object({ jaar: z.int(), centen: z.int(), totNuCenten: z.int(), uitleg: opgaveUitlegVeld }).nullable(),
  groepen: z.array(opgavegroepVeld),
  /** Lines that began here and do not count in this total any more: betwist, moved on, or lapsed. */
  ernaast: z.array(opgaveregelVeld),
  /** Used, and not billed as long as no tarief is vastgesteld. */
  zonderTarief: z.int().nonnegative(),
  /** How many days each side has to answer about a line, as agreed; null where that is not filled in. */
  dagen: z.object({ antwoord: z.int().nullable(), reactie: z.int().nullable(), beslissing: z.int().nullable() }),
})
export type Opgave = z.output<typeof opgaveVeld>

export const opgaveInvoer = z.strictObject({ opgaveId: idVeld })
/** A quarter that is not closed; of the own gemeente for a member. */
export const opgaveLopendInvoer = z.strictObject({ kwartaal: kwartaalInvoerVeld, gemeenteId: idVeld.optional() })
/** Of one gemeente; a member asks without and gets its own. */
export const opgaveLijstInvoer = z.strictObject({ gemeenteId: idVeld.optional() })

/** The opgaven of one gemeente, newest first; the running quarter, when it has facts or an arrangement, is the first. */
export const opgaveLijstVeld = z.object({
  gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
  opgaven: z.array(opgavekopVeld),
})

/** The groups of the board over all gemeenten. */
export const OPGAVELIJSTEN = ['te_beantwoorden', 'te_beslissen', 'wacht_op_gemeente', 'geparkeerd'] as const
export type Opgavelijst = (typeof OPGAVELIJSTEN)[number]

export const opgaveBordInvoer = z.strictObject({ kwartaal: kwartaalInvoerVeld.optional() })

/** All gemeenten of one quarter; the groups are over all quarters, since what waits does not stop waiting. */
export const opgaveBordVeld = z.object({
  kwartalen: z.array(kwartaalVeld),
  kwartaal: kwartaalVeld.nullable(),
  gemeenten: z.array(
    z.object({
      gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
      opgave: opgavekopVeld.nullable(),
    }),
  ),
  wachtend: z.array(
    z.object({
      lijst: z.enum(OPGAVELIJSTEN),
      opgaveId: idVeld,
      regelId: idVeld.nullable(),
      kwartaal: kwartaalVeld,
      gemeente: z.string(),
      dossiernummer: z.string().nullable(),
      product: z.string().nullable(),
      bedragCenten: z.int(),
      uiterlijk: z.string().nullable(),
      parkeerreden: z.enum(PARKEERREDENEN).nullable(),
    }),
  ),
  /** Facts that wait for a tarief that is vastgesteld. */
  zonderTarief: z.array(z.object({ product: z.string(), gemeente: z.string(), aantal: z.int(), eerste: z.string() })),
})

/** A number of a quarter over trajecten; its code says which. `noemer` 0: nothing to divide by. */
const resultaatcijferVeld = z.object({
  code: z.string(),
  naam: z.string().nullable(),
  teller: z.int(),
  noemer: z.int(),
})

/** The results of the own gemeente per quarter, and the means of the region where these are published. */
export const resultaatVeld = z.object({
  gemeente: z.string(),
  /** Of the running month, the own gemeente alone. */
  maand: z.object({ begin: z.string(), resultaten: z.array(resultaatcijferVeld) }),
  kwartalen: z.array(
    z.object({
      kwartaal: kwartaalVeld,
      /** What the opgave costs, and what it did when the quarter closed: a line that is betwist or lapses leaves it. */
      opgave: z
        .object({ id: idVeld, status: z.enum(OPGAVESTATUSSEN), totaalCenten: z.int(), bijSluitenCenten: z.int() })
        .nullable(),
      resultaten: z.array(
        resultaatcijferVeld.extend({
          /** Null where too few gemeenten have it for a mean that tells nothing about one of them. */
          regio: z.object({ teller: z.int(), noemer: z.int(), gemeenten: z.int() }).nullable(),
        }),
      ),
    }),
  ),
})

/** The productenboek: what is billed, for how much, from when, and by whom that was set. */
export const productVeld = z.object({
  code: z.string(),
  naam: z.string(),
  omschrijving: z.string(),
  kostensoort: z.enum(['voorbereiding', 'uitvoering', 'krediet']),
  soort: z.enum(['stap', 'totaal', 'memo']),
  bijAfbreken: z.enum(['geheel', 'naar_rato', 'niets']).nullable(),
  bron: bronVeld,
  tarieven: z.array(
    z.object({
      bedragCenten: z.int(),
      geldigVan: z.string(),
      geldigTot: z.string().nullable(),
      status: z.enum(['concept', 'voorgelegd', 'vastgesteld']),
      vastgesteldOp: z.string().nullable(),
      bron: bronVeld,
    }),
  ),
  /** Which steps yield it: of every template, or of one. */
  stappen: z.array(
    z.object({
      stap: z.enum(AFNAMESTAPPEN),
      sjabloon: z.string().nullable(),
      fase: z.string().nullable(),
      geldigVan: z.string(),
      geldigTot: z.string().nullable(),
    }),
  ),
})
export type Product = z.output<typeof productVeld>

/** A fact taken back with a reason, and perhaps the day on which the step did happen. */
export const corrigeerInvoer = z.strictObject({
  prestatieId: idVeld,
  reden: tekstVeld(1000),
  vervangDoor: z.strictObject({ prestatiedatum: datumVeld }).optional(),
})
/** A step of a client that was used, who recorded it, and the opgave that bills it; no name of the client. */
export const prestatieVeld = z.object({
  id: idVeld,
  stap: z.enum(AFNAMESTAPPEN),
  stapNaam: z.string().nullable(),
  isAfgebroken: z.boolean(),
  soort: z.enum(['afname', 'terugname']),
  product: z.string(),
  prestatiedatum: z.string(),
  reden: z.string().nullable(),
  vastgelegdDoor: z.string(),
  vastgelegdOp: momentVeld,
  bedragCenten: z.int().nullable(),
  memoCenten: z.int().nullable(),
  regelstatus: z.enum(REGELSTATUSSEN).nullable(),
  opgaveId: idVeld.nullable(),
  kwartaal: kwartaalVeld.nullable(),
})
export type Prestatie = z.output<typeof prestatieVeld>
export const corrigeerVeld = z.object({ prestatieId: idVeld })
