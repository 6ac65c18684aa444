import { z } from 'zod'
import { UITNODIGINGSWIJZEN } from './dossierwaarden.ts'
import { datumVeld, idVeld } from './velden.ts'

/** That the client was invited to apply. `id` is made by the client and kept over a retry, so that it is written once. */
export const uitnodigingInvoer = z.strictObject({
  id: idVeld,
  dossierId: idVeld,
  op: datumVeld,
  wijze: z.enum(UITNODIGINGSWIJZEN),
})
