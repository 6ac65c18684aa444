/** The value of a closed list that the record holds as text, or null when it holds none. */
export function kies<K extends string>(lijst: readonly K[], waarde: string | null): K | null {
  return lijst.find((een) => een === waarde) ?? null
}
