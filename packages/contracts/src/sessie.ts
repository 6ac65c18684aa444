import { z } from 'zod'
import { ROLNAMEN, ROLSOORTEN } from './rollen.ts'
import { idVeld, momentVeld } from './velden.ts'

/** The languages of the portal; Dutch first. */
export const TALEN = ['nl', 'en'] as const

/** Who is signed in, as the record says today, and what the portal needs to start. */
export const sessieVeld = z.object({
  persoon: z.object({ id: idVeld, naam: z.string(), email: z.string() }),
  rollen: z.array(z.enum(ROLNAMEN)),
  /** Those of whom this person replaces today; they open only what can be taken over. */
  namensRollen: z.array(z.enum(ROLNAMEN)),
  rolsoort: z.enum(ROLSOORTEN),
  organisatie: z.object({
    id: idVeld,
    naam: z.string(),
    code: z.string(),
    afkorting: z.string(),
    soort: z.enum(['gemeente', 'bureau']),
  }),
  /** The gemeenten for which this person may work today, by name. */
  gemeenten: z.array(z.object({ id: idVeld, naam: z.string(), code: z.string(), afkorting: z.string() })),
  taal: z.enum(TALEN),
  sneltoetsen: z.boolean(),
  /** Legal time and day: the portal has no clock of its own. */
  nu: momentVeld,
  vandaag: z.string(),
  /** Whether the clock of this region can be moved ahead, so that today can change while a page is open. */
  isKlokVerzetbaar: z.boolean(),
  /** Goes back as header `x-csrf-token` with every request that changes something. */
  csrfToken: z.string(),
})
export type Sessie = z.output<typeof sessieVeld>

/** What a person can set for oneself; what is left out stays. */
export const voorkeurInvoer = z.strictObject({ taal: z.enum(TALEN).optional(), sneltoetsen: z.boolean().optional() })
export const voorkeurVeld = z.object({ taal: z.enum(TALEN), sneltoetsen: z.boolean() })
