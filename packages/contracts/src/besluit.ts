import { z } from 'zod'
import { BEKENDMAKINGSWIJZEN, BESLUITSOORTEN } from './besluitwaarden.ts'
import { datumVeld, idVeld, regelVeld, uitlegVeld } from './velden.ts'

/** A letter as blocks: the address, headings, paragraphs, lists. */
export const briefVeld = z.array(
  z.discriminatedUnion('soort', [
    z.object({ soort: z.literal('adres'), regels: z.array(z.string()) }),
    z.object({ soort: z.literal('kop'), tekst: z.string() }),
    z.object({ soort: z.literal('alinea'), tekst: z.string() }),
    z.object({ soort: z.literal('lijst'), regels: z.array(z.string()) }),
  ]),
)
export const besluitLijstInvoer = z.strictObject({
  gemeenteId: idVeld.optional(),
  soort: z.enum(BESLUITSOORTEN).optional(),
  bekendmaking: z.enum(['open', 'gedaan']).optional(),
  zoek: regelVeld(100).optional(),
  pagina: z.int().min(1).max(10_000).default(1),
})

const besluitrij = z.object({
  id: idVeld,
  soort: z.enum(BESLUITSOORTEN),
  dossierId: idVeld,
  dossiernummer: z.string(),
  naam: z.string(),
  gemeente: z.string(),
  gemeentecode: z.string(),
  beslotenOp: z.string(),
  door: z.string(),
  bekendgemaaktOp: z.string().nullable(),
  bezwaarTot: z.string().nullable(),
})
export const besluitLijstVeld = z.object({
  rijen: z.array(besluitrij.extend({ uiterlijk: z.string().nullable() })),
  totaal: z.number(),
})

export const besluitVeld = besluitrij.extend({
  namens: z.string(),
  mandaatBron: z.string(),
  brief: briefVeld,
  /** The versions of the rules that the besluit rests on. */
  regels: z.array(z.object({ code: z.string(), id: z.string(), geldigVan: z.string() })),
  bekendgemaaktDoor: z.string().nullable(),
  wijze: z.enum(BEKENDMAKINGSWIJZEN).nullable(),
  bezwaarUitleg: uitlegVeld.nullable(),
  taak: z.object({ uiterlijk: z.string().nullable(), uitleg: uitlegVeld.nullable() }).nullable(),
  magBekendmaken: z.boolean(),
  /** Whether the letter says where the client lives, so that it can go by post. */
  adresBekend: z.boolean(),
})

export const maakBekendInvoer = z.strictObject({
  besluitId: idVeld,
  op: datumVeld,
  wijze: z.enum(BEKENDMAKINGSWIJZEN),
})
export const bezwaartermijnInvoer = z.strictObject({ besluitId: idVeld, op: datumVeld })
export const bezwaartermijnVeld = z.object({ bezwaarTot: z.string(), uitleg: uitlegVeld })
