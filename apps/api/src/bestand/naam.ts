import { BESTANDSOORTEN, type Mediatype } from '@loket/contracts'

const LANGSTE = 150
// Signs that steer a screen or a file system: controls, direction marks, separators and what Windows forbids.
const VERBODEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF<>:"|?*]/gu
const EINDES: Partial<Record<Mediatype, readonly string[]>> = { 'image/jpeg': ['jpg', 'jpeg'] }

/** A name that is safe to show, to store and to give back: without a path, with the ending of what is in the file. */
export function toBestandsnaam(gegeven: string | undefined, soort: Mediatype): string {
  const laatste = (gegeven ?? '').toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const schoon = laatste
    .replace(VERBODEN, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const einde = BESTANDSOORTEN[soort]
  const goed = (EINDES[soort] ?? [einde]).some((e) => schoon.toLowerCase().endsWith(`.${e}`))
  const stam = Array.from(goed ? schoon.slice(0, schoon.lastIndexOf('.')) : schoon)
    .slice(0, LANGSTE)
    .join('')
    .trim()
  return `${stam === '' ? 'bestand' : stam}.${goed ? schoon.slice(schoon.lastIndexOf('.') + 1) : einde}`
}

/** The header that makes a browser save a file under its name (RFC 6266, RFC 8187). */
export function toContentDisposition(naam: string): string {
  const eenvoudig = naam.replace(/[^\u0020-\u007E]/g, '_').replace(/["\\%]/g, '_')
  const volledig = encodeURIComponent(naam).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${eenvoudig}"; filename*=UTF-8''${volledig}`
}
