import type { Opgavelijst } from '@loket/contracts'

/** The groups of the board, in their order. */
export const OPGAVEGROEPEN = [
  'te_beantwoorden',
  'te_beslissen',
  'wacht_op_gemeente',
  'geparkeerd',
] as const satisfies readonly Opgavelijst[]

/** The lists of the board: the groups, and what has no price yet. */
export const BORDLIJSTEN = [...OPGAVEGROEPEN, 'zonder_tarief'] as const

/** Which quarter of which gemeente; the loket names the gemeente by its id. */
export type Lopendzoek = { kwartaal?: string; gemeente?: string }
/** Which quarter the board shows, and which of its numbers is open. */
export type Bordzoek = { kwartaal?: string; lijst?: (typeof BORDLIJSTEN)[number] }
