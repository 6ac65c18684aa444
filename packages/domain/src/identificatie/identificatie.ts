import type { IdentificatieFout } from '../fouten.ts'

/** What a field holds after reading: the value in its one stored form, or the code of what is wrong with it. */
export type Gelezen<Fout extends string> = { ok: true; waarde: string } | { ok: false; code: Fout }
type Identificatie = Gelezen<IdentificatieFout>

/**
 * A burgerservicenummer: eight or nine digits that pass the 11-proef, stored as nine with the zero in front. Spaces and
 * dots between the digits are fine. Every number of zeros only is refused, although it passes.
 */
export const leesBsn = (invoer: string): Identificatie => {
  const cijfers = zonderScheiding(invoer)
  if (!/^\d{8,9}$/.test(cijfers)) return { ok: false, code: 'BsnOngeldig' }
  const waarde = cijfers.padStart(9, '0')
  const som = waarde
    .split('')
    .reduce((totaal, cijfer, plaats) => totaal + Number(cijfer) * (plaats === 8 ? -1 : 9 - plaats), 0)
  return som % 11 === 0 && Number(waarde) > 0 ? { ok: true, waarde } : { ok: false, code: 'BsnOngeldig' }
}

/** A number of the KvK: eight digits, without a check digit. */
export const leesKvkNummer = (invoer: string): Identificatie => {
  const waarde = zonderScheiding(invoer)
  return /^\d{8}$/.test(waarde) ? { ok: true, waarde } : { ok: false, code: 'KvkNummerOngeldig' }
}

/** A Dutch postcode, stored as '1812 AB'. The first digit is never 0; SA, SD and SS are not given out. */
export const leesPostcode = (invoer: string): Identificatie => {
  const delen = /^([1-9]\d{3})\s*([A-Z]{2})$/.exec(invoer.trim().toUpperCase())
  if (delen === null || ['SA', 'SD', 'SS'].includes(delen[2] ?? '')) return { ok: false, code: 'PostcodeOngeldig' }
  return { ok: true, waarde: `${delen[1]} ${delen[2]}` }
}

/**
 * One e-mail address. No list, no display name, no quoted or commented form: a letter goes to one mailbox, and what a
 * mail server reads as a second address must not pass. The domain is stored in small letters.
 */
export const leesEmail = (invoer: string): Identificatie => {
  const tekst = invoer.trim()
  const delen = EMAIL.exec(tekst)
  const [, lokaal = '', domein = ''] = delen ?? []
  if (delen === null || tekst.length > 254 || lokaal.length > 64) return { ok: false, code: 'EmailOngeldig' }
  if (lokaal.startsWith('.') || lokaal.endsWith('.') || lokaal.includes('..'))
    return { ok: false, code: 'EmailOngeldig' }
  return { ok: true, waarde: `${lokaal}@${domein.toLowerCase()}` }
}

const EMAIL =
  /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+)@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63})$/

/**
 * A telephone number: ten digits that begin with a 0, or a foreign one with its + or 00 and the eight to fifteen digits of
 * the numbering plan (E.164). Kept as it was typed, since people read it in groups.
 */
export const leesTelefoon = (invoer: string): Identificatie => {
  const waarde = invoer.trim().replaceAll(/\s+/g, ' ')
  const cijfers = waarde.replaceAll(/[\s().-]/g, '')
  const past = /^0[1-9]\d{8}$/.test(cijfers) || /^(?:\+|00)[1-9]\d{7,14}$/.test(cijfers)
  return past ? { ok: true, waarde } : { ok: false, code: 'TelefoonOngeldig' }
}

const zonderScheiding = (invoer: string): string => invoer.replaceAll(/[\s.]/g, '')
