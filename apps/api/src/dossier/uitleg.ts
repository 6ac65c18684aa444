import { uitlegVeld } from '@loket/contracts'
import type { z } from 'zod'

/** An explanation as the record keeps it, or null when there is none or it is of a form that we do not know. */
export function toUitleg(waarde: unknown): z.output<typeof uitlegVeld> | null {
  const gelezen = uitlegVeld.safeParse(waarde)
  return gelezen.success ? gelezen.data : null
}
