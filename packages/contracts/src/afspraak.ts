import { z } from 'zod'
import { AFSPRAAKSOORTEN, AFSPRAAKSTATUSSEN } from './dossierwaarden.ts'
import { datumVeld, idVeld, momentVeld, regelVeld, tekstVeld } from './velden.ts'

const tijdVeld = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** An appointment: day and clock time in Amsterdam. */
export const afspraakInvoer = z.strictObject({
  dossierId: idVeld,
  soort: z.enum(AFSPRAAKSOORTEN),
  datum: datumVeld,
  tijd: tijdVeld,
  duurMinuten: z.int().min(5).max(600),
  plaats: regelVeld(200),
  deelnemers: regelVeld(500),
})

/** What becomes of an appointment: another moment while it is planned, or how it went. */
export const afspraakWijziging = z.discriminatedUnion('wat', [
  z.strictObject({
    wat: z.literal('verzet'),
    dossierId: idVeld,
    afspraakId: idVeld,
    datum: datumVeld,
    tijd: tijdVeld,
    plaats: regelVeld(200),
  }),
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
