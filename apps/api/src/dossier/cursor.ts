import { idVeld, momentInvoerVeld, ruweTekstVeld, WeigeringError } from '@loket/contracts'
import { z } from 'zod'

const LANGSTE = 600

/** What a cursor says: the value by which the list is sorted, and the id of the row. */
const VORMEN = {
  tekst: z.tuple([ruweTekstVeld(LANGSTE), idVeld]),
  moment: z.tuple([momentInvoerVeld, idVeld]),
} as const

/** A place in a list as text for the URL; see leesCursor. */
export function toCursor(waarde: string, id: string): string {
  return Buffer.from(JSON.stringify([waarde, id])).toString('base64url')
}

/** The place again, in a list that is sorted by texts or by instants. Refuses with InvoerOnjuist what is no place of ours. */
export function leesCursor(tekst: string, vorm: keyof typeof VORMEN): { waarde: string; id: string } {
  const { data } = VORMEN[vorm].safeParse(leesJson(tekst))
  if (data === undefined) throw new WeigeringError('InvoerOnjuist')
  return { waarde: data[0], id: data[1] }
}

function leesJson(tekst: string): unknown {
  try {
    return JSON.parse(Buffer.from(tekst.slice(0, 2 * LANGSTE), 'base64url').toString('utf8'))
  } catch {
    // Text that somebody made up: no place.
    return undefined
  }
}
