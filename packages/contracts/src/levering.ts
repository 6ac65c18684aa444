import { LEVERINGEN, type Levering } from '@loket/domain'

/** What a bureau can be asked to deliver. */
export const LEVERINGSOORTEN = LEVERINGEN
export type Leveringsoort = Levering

/** A question of a levering: free text, or a choice out of a few. */
export type Leveringveld =
  | { readonly code: string; readonly vorm: 'tekst' }
  | { readonly code: string; readonly vorm: 'keuze'; readonly keuzes: readonly string[] }

/** The questions of each kind of levering, in their order; every one must be answered before it can be submitted. */
export const LEVERINGVELDEN = {
  trajectplan: [
    { code: 'doel', vorm: 'tekst' },
    { code: 'stappen', vorm: 'tekst' },
    { code: 'planning', vorm: 'tekst' },
  ],
  // "what was done, result, whether goal is still attainable" (B§3.1, provider duties)
  voortgangsrapportage: [
    { code: 'activiteiten', vorm: 'tekst' },
    { code: 'resultaat', vorm: 'tekst' },
    { code: 'doelHaalbaar', vorm: 'keuze', keuzes: ['ja', 'nee'] },
    { code: 'waarom', vorm: 'tekst' },
  ],
  // The third choice is Flevoland's: parttime or marginal within the Participatiewet (B§3.1).
  advies: [
    { code: 'advies', vorm: 'keuze', keuzes: ['doorgaan', 'stoppen', 'deeltijd'] },
    { code: 'waarom', vorm: 'tekst' },
  ],
  ondernemingsplan: [{ code: 'samenvatting', vorm: 'tekst' }],
} as const satisfies Record<Leveringsoort, readonly Leveringveld[]>

/** The place of the files of a levering among its questions: remarks can be about it, and a plan asks at least one. */
export const DOCUMENTENVELD = 'documenten'

/** The longest answer to one question, in characters. */
export const MAX_ANTWOORD = 8000

/** The questions of a kind of levering. */
export function listLeveringvelden(soort: Leveringsoort): readonly Leveringveld[] {
  return LEVERINGVELDEN[soort]
}

/** True when a levering of this kind is nothing without a file. */
export function heeftDocumentNodig(soort: Leveringsoort): boolean {
  return soort === 'ondernemingsplan'
}

/**
 * The questions that still stand open, in the order of the form; empty when it can be submitted. In: the kind, the
 * answers so far and the number of usable files.
 */
export function listOpenVelden(
  soort: Leveringsoort,
  inhoud: Readonly<Record<string, unknown>>,
  documenten: number,
): readonly string[] {
  const open = listLeveringvelden(soort)
    .filter((veld) => !isBeantwoord(veld, inhoud[veld.code]))
    .map((veld) => veld.code)
  return heeftDocumentNodig(soort) && documenten === 0 ? [...open, DOCUMENTENVELD] : open
}

function isBeantwoord(veld: Leveringveld, antwoord: unknown): boolean {
  if (typeof antwoord !== 'string') return false
  if (veld.vorm === 'keuze') return veld.keuzes.includes(antwoord)
  return antwoord.replace(/[\u200B-\u200D\u2060\uFEFF\s]/g, '') !== ''
}
