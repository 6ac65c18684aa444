import { gegevensVeld, uitlegVeld, type Vandaagtaak } from '@loket/contracts'
import { kanVanaf, type Taakrecord } from '@loket/db'
import type { z } from 'zod'
import { toGemeentenaam } from '../gemeente/naam.ts'

/** A task as it goes over the wire. Who only follows contracts gets no name of a client. */
export function toTaak(taak: Taakrecord, magNaamLezen: boolean): Vandaagtaak {
  const { gemeente, gemeentecode, gegevens, uitleg, client, ...rest } = taak
  return {
    ...rest,
    vanaf: kanVanaf(taak),
    gemeente: { naam: toGemeentenaam(gemeente), code: gemeentecode },
    gegevens: toGegevens(gegevens),
    // An explanation that is not one must not take the whole list away.
    uitleg: uitlegVeld.safeParse(uitleg).data ?? null,
    client: magNaamLezen ? client : null,
  }
}

/** The codes and numbers beside a task or message; nothing when the record holds anything else. */
export function toGegevens(gegevens: unknown): z.output<typeof gegevensVeld> {
  return gegevensVeld.safeParse(gegevens).data ?? {}
}
