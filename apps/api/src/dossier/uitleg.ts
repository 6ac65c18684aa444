import { uitlegVeld } from '@loket/contracts'
import { KALENDER, metVrijeDag, naarDatum, type Uitleg } from '@loket/domain'
import type { z } from 'zod'

/** An explanation as it crosses the wire. */
export type Uitlegbeeld = { conclusie: string; stappen: z.output<typeof uitlegVeld>['stappen'] }

/** An explanation as the record keeps it, or null when there is none or it is of a form that we do not know. */
export function toUitleg(waarde: unknown): z.output<typeof uitlegVeld> | null {
  const gelezen = uitlegVeld.safeParse(waarde)
  return gelezen.success ? gelezen.data : null
}

/** The explanation of a day, which says of a free day that it stays where it is. */
export function toDaguitleg(waarde: unknown, dag: string | null): Uitlegbeeld | null {
  const uitleg = toUitleg(waarde)
  if (uitleg === null || dag === null) return uitleg
  const { conclusie, stappen } = metVrijeDag(uitleg as Uitleg, naarDatum(dag), KALENDER)
  return { conclusie, stappen: [...stappen] }
}
