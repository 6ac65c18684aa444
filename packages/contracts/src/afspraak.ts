import { z } from 'zod'
import { AFSPRAAKSOORTEN, AFSPRAAKSTATUSSEN } from './dossierwaarden.ts'
import { idVeld, kloktijdVelden, metKloktijd, momentVeld, regelVeld, tekstVeld } from './velden.ts'

/**
 * An appointment: day and clock time in Amsterdam. `id` is made by the client and kept over a retry, so that it is planned
 * once.
 */
export const afspraakInvoer = metKloktijd(
  z.strictObject({
    id: idVeld,
    dossierId: idVeld,
    soort: z.enum(AFSPRAAKSOORTEN),
    ...kloktijdVelden,
    duurMinuten: z.int().min(5).max(600),
    plaats: regelVeld(200),
    deelnemers: regelVeld(500),
  }),
)

/** What becomes of an appointment: another moment while it is planned, or how it went. */
export const afspraakWijziging = z.discriminatedUnion('wat', [
  metKloktijd(
    z.strictObject({
      wat: z.literal('verzet'),
      dossierId: idVeld,
      afspraakId: idVeld,
      ...kloktijdVelden,
      plaats: regelVeld(200),
    }),
  ),
  z.strictObject({
    wat: z.literal('afloop'),
    dossierId: idVeld,
    afspraakId: idVeld,
    status: z.enum(['geweest', 'niet_verschenen', 'afgezegd']),
    verslag: tekstVeld(10_000).optional(),
  }),
])
export const afspraakVeld = z.object({
  id: idVeld,
  soort: z.enum(AFSPRAAKSOORTEN),
  begintOp: momentVeld,
  duurMinuten: z.int(),
  plaats: z.string(),
  deelnemers: z.string(),
  status: z.enum(AFSPRAAKSTATUSSEN),
  verslag: z.string().nullable(),
  door: z.string(),
})
