import { isDatum, KREDIET_GRENS_CENTEN } from '@loket/domain'
import { z } from 'zod'

/** An id as Postgres writes it. */
export const idVeld = z.guid().transform((id) => id.toLowerCase())

/** A calendar day 'JJJJ-MM-DD' that exists; never coerced (finding 9 of trust.md). */
export const datumVeld = z.string().refine(isDatum, { message: 'DatumOngeldig' })

/** An instant as ISO text in UTC, as the API sends it. */
export const momentVeld = z.string()

/** Whole cents, positive, below a million euros: an amount that a person typed. */
export const centenVeld = z.int().positive().max(99_999_999)

/** What a voorbereidingskrediet can be at most, whatever policy says; a person reads the code at the field. */
export const kredietCentenVeld = centenVeld.refine((centen) => centen <= KREDIET_GRENS_CENTEN, {
  message: 'KredietBovenGrens',
})

// Control characters except tab and line end; a lone surrogate would be replaced silently by the driver.
const VERBODEN = /(?![\t\n\r])\p{Cc}|\p{Cs}/u

/** Text as it is kept: NFC, with one kind of line end, trimmed. */
export const normaliseTekst = (tekst: string): string => tekst.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** Text of one or more lines, trimmed and NFC; zero width and NBSP alone count as empty. `max` in characters. */
export function tekstVeld(max: number): z.ZodType<string, string> {
  return z
    .string()
    .max(max * 4)
    .transform(normaliseTekst)
    .refine((t) => !VERBODEN.test(t), { message: 'TekstBevatVerbodenTeken' })
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
