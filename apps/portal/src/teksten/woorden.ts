import { defineTeksten } from './teksten.ts'
import { woorden as nl } from './woorden.nl.ts'

/** The names of codes; both languages have them all, or the build fails. */
export type Woorden = typeof nl

/** The names of codes in the language of the reader. */
export const useWoorden = defineTeksten<Woorden>(nl, async () => (await import('./woorden.en.ts')).woorden)

/** The name of a code that came as plain text; a code without a name is shown with spaces for its underscores. */
export const woordVan = (namen: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(namen, code) ? (namen[code] ?? code) : code.replaceAll('_', ' ')
