import { bestaatKloktijd, isDatum } from '@loket/domain'
import { z } from 'zod'

/** An id as Postgres writes it. */
export const idVeld = z.guid().transform((id) => id.toLowerCase())

/** A calendar day 'JJJJ-MM-DD' that exists; never coerced (finding 9 of trust.md). */
export const datumVeld = z
  .string()
  .refine(isDatum, { message: 'DatumOngeldig', abort: true })
  .refine(isDenkbaar, { message: 'DatumBuitenBereik' })

/** A time of the clock, 'UU:MM'. */
const tijdVeld = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A day and a time of the clock in Amsterdam; put them in an object with `metKloktijd`. */
export const kloktijdVelden = { datum: datumVeld, tijd: tijdVeld }

/** Refuses a time that the clock skips on that day (the night of the change to summer time). */
export function metKloktijd<T extends z.ZodType<{ datum: string; tijd: string }>>(veld: T): T {
  return veld.refine(({ datum, tijd }) => !isDatum(datum) || bestaatKloktijd(datum, tijd), {
    message: 'MomentOngeldig',
    path: ['tijd'],
  })
}

/** An instant as ISO text in UTC, as the API sends it. */
export const momentVeld = z.string()

/** The same, when it comes back to the API: only what is an instant. */
export const momentInvoerVeld = z.iso
  .datetime({ offset: true })
  .refine((m) => m >= '0001', { message: 'MomentOngeldig' })

// Nobody who lives was born before the first, and nothing of a traject comes after the last; a slip of the finger does.
function isDenkbaar(tekst: string): boolean {
  return tekst >= '1900' && tekst < '2100'
}

/** Whole cents, positive, below a million euros: an amount that a person typed. */
export const centenVeld = z.int().positive().max(99_999_999)

// Control characters except tab and line end; a lone surrogate would be replaced silently by the driver.
const VERBODEN = /(?![\t\n\r])\p{Cc}|\p{Cs}/u

/** True for text that Postgres keeps as it is. */
const isBewaarbaar = (tekst: string): boolean => !VERBODEN.test(tekst)

/** Text as a person left it: perhaps empty, not trimmed. For a draft, a filter, a search. `max` in UTF-16 units. */
export function ruweTekstVeld(max: number): z.ZodType<string, string> {
  return z.string().max(max).refine(isBewaarbaar, { message: 'TekstBevatVerbodenTeken' })
}

const DIEPSTE = 20

/** Values of any form that Postgres keeps as jsonb: no text or key holds a forbidden sign, and none lies too deep. */
export const vrijVeld = z.record(z.string(), z.unknown()).superRefine((inhoud, ctx) => {
  let laag: unknown[] = [inhoud]
  // Layer by layer and not by calling itself: what is nested a hundred thousand deep would end the call, not this loop.
  for (let diepte = 0; laag.length > 0; diepte += 1) {
    if (diepte > DIEPSTE) return ctx.addIssue({ code: 'custom', message: 'VormOnjuist' })
    if (laag.some((w) => typeof w === 'string' && !isBewaarbaar(w))) {
      return ctx.addIssue({ code: 'custom', message: 'TekstBevatVerbodenTeken' })
    }
    laag = laag.flatMap((w) => (typeof w === 'object' && w !== null ? Object.entries<unknown>({ ...w }).flat() : []))
  }
})

/** Text as it is kept: NFC, with one kind of line end, trimmed. */
export const normaliseTekst = (tekst: string): string => tekst.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** Text of one or more lines, trimmed and NFC; zero width and NBSP alone count as empty. `max` in characters. */
export function tekstVeld(max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max * 4)
    .transform(normaliseTekst)
    .refine(isBewaarbaar, { message: 'TekstBevatVerbodenTeken' })
    .refine((t) => t.replace(/[\u200B-\u200D\u2060\uFEFF\s]/g, '') !== '', { message: 'VeldLeeg' })
    .refine((t) => Array.from(t).length <= max, { message: 'TekstTeLang' })
}

/** Text on one line: a line end is refused (header injection). */
export function regelVeld(max: number): z.ZodType<string, string> {
  return tekstVeld(max).refine((t) => !t.includes('\n'), { message: 'TekstBevatVerbodenTeken' })
}

/** An explanation of domain, as the record keeps it. */
export const uitlegVeld = z.object({
  conclusie: z.string(),
  stappen: z.array(
    z.object({
      tekst: z.string(),
      bron: z
        .union([
          z.object({
            soort: z.literal('wet'),
            regeling: z.string(),
            artikel: z.string(),
            lid: z.string().optional(),
            versie: z.string().optional(),
          }),
          z.object({
            soort: z.literal('beleid'),
            beleid: z.string(),
            artikel: z.string().optional(),
            versie: z.string().optional(),
          }),
          z.object({
            soort: z.literal('contract'),
            contract: z.string(),
            artikel: z.string().optional(),
            versie: z.string().optional(),
          }),
        ])
        .optional(),
    }),
  ),
})
