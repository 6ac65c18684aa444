import type { Regelrecord } from '@loket/db'
import { z } from 'zod'

/** What is kept of each line of a final opgave, as far as it could read differently afterwards. */
const inhoudVeld = z.object({
  versie: z.literal(1),
  regels: z.array(
    z.object({
      id: z.string(),
      dossiernummer: z.string(),
      stapNaam: z.string().nullable(),
      product: z.object({ naam: z.string(), omschrijving: z.string(), soort: z.string() }),
      tariefCenten: z.int(),
      tariefVanaf: z.string().nullable(),
      vastgesteldOp: z.string().nullable(),
      bedragCenten: z.int(),
      memoCenten: z.int().nullable(),
    }),
  ),
})

/**
 * The lines as they were when their opgave became final: what the productenboek says now of a product changes nothing of
 * a bill. Lines that did not become final with it are given as they are.
 */
export function houdVast(regels: readonly Regelrecord[], inhoud: string | null): readonly Regelrecord[] {
  if (inhoud === null) return regels
  // What cannot be read is a fault of ours: today's productenboek in its place would be another bill.
  const bewaard = inhoudVeld.parse(JSON.parse(inhoud)).regels
  const perId = new Map(bewaard.map((regel) => [regel.id, regel]))
  return regels.map((regel) => {
    const toen = regel.id === null ? undefined : perId.get(regel.id)
    if (toen === undefined) return regel
    const { product, ...rest } = toen
    return { ...regel, ...rest, product: product.naam, omschrijving: product.omschrijving, productsoort: product.soort }
  })
}
