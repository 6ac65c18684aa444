const MAX_TEKENS = 200

/** A text from the URL, trimmed; nothing for what is empty, too long or no text. */
export const leesTekst = (waarde: unknown): string | undefined => {
  if (typeof waarde !== 'string' && typeof waarde !== 'number') return undefined
  const tekst = String(waarde).trim()
  return tekst === '' || tekst.length > MAX_TEKENS ? undefined : tekst
}

/** One of the values that are known, or nothing. */
export const leesKeuze = <K extends string>(waarde: unknown, keuzes: readonly K[]): K | undefined =>
  keuzes.find((keuze) => keuze === waarde)

/** The known values out of a list; an unknown one is left out. */
export const leesLijst = <K extends string>(waarde: unknown, keuzes: readonly K[]): K[] =>
  Array.isArray(waarde) ? keuzes.filter((keuze) => waarde.includes(keuze)) : []

/**
 * A day that exists, as 'YYYY-MM-DD'. Not with the dates of the domain: routes come with the first page, and those dates
 * are 11 kB.
 */
export const leesDag = (waarde: unknown): string | undefined => {
  if (typeof waarde !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(waarde)) return undefined
  const dag = new Date(`${waarde}T00:00:00Z`)
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(waarde) ? waarde : undefined
}

/** A page number from 1 on. */
export const leesPagina = (waarde: unknown): number =>
  typeof waarde === 'number' && Number.isInteger(waarde) && waarde >= 1 ? waarde : 1

/** An object without the keys that are undefined, as `validateSearch` gives it back. */
export const zonderLege = <T extends Record<string, unknown>>(
  waarden: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(waarden).filter(([, waarde]) => waarde !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
