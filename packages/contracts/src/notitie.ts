import { z } from 'zod'
import { NOTITIESOORTEN } from './dossierwaarden.ts'
import { datumVeld, idVeld, momentVeld, tekstVeld } from './velden.ts'

/**
 * A note of a contact: when it was, of which kind, and what was said. `id` is made by the client and kept over a retry, so
 * that it is written once.
 */
export const notitieInvoer = z.strictObject({
  id: idVeld,
  dossierId: idVeld,
  soort: z.enum(NOTITIESOORTEN),
  feitOp: datumVeld,
  tekst: tekstVeld(10_000),
})
export const notitieVeld = z.object({
  id: idVeld,
  soort: z.enum(NOTITIESOORTEN),
  feitOp: z.string(),
  tekst: z.string(),
  door: z.string(),
  geregistreerdOp: momentVeld,
})
