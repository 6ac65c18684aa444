import { uitlegVeld } from '@loket/contracts'
import type { Uitleg } from '@loket/domain'

/** An explanation of the record, or null where it has none that can be shown. */
export function toUitleg(waarde: unknown): Uitleg | null {
  return (uitlegVeld.safeParse(waarde).data as Uitleg | undefined) ?? null
}
