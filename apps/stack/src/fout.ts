/** An expected failure of starting: its message is the Dutch sentence that the user reads, with what to do about it. */
export class StartFout extends Error {
  override name = 'StartFout'
}

/** The last lines of a text, for a failure that only the program that failed can explain. */
export function lastLines(tekst: string, aantal = 6): string {
  return tekst
    .split('\n')
    .map((regel) => regel.trimEnd())
    .filter((regel) => regel !== '')
    .slice(-aantal)
    .map((regel) => `  ${regel}`)
    .join('\n')
}
