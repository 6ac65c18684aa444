import { WeigeringError } from '@loket/contracts'

const LANGSTE = 600

/** A place in a list as text for the URL; see leesCursor. */
export function toCursor(waarde: string, id: string): string {
  return Buffer.from(JSON.stringify([waarde, id])).toString('base64url')
}

/** The place again. Refuses with InvoerOnjuist what is no place of ours. */
export function leesCursor(tekst: string): { waarde: string; id: string } {
  try {
    const delen: unknown = JSON.parse(Buffer.from(tekst.slice(0, LANGSTE), 'base64url').toString('utf8'))
    if (Array.isArray(delen) && delen.length === 2) {
      const [waarde, id] = delen as unknown[]
      if (typeof waarde === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return { waarde, id }
    }
  } catch {
    // Falls through: text that somebody made up.
  }
  throw new WeigeringError('InvoerOnjuist')
}
