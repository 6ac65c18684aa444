/** The name of a gemeente as a row shows it: "Purmerend", where the organisation is called "Gemeente Purmerend". */
export function toGemeentenaam(organisatie: string): string {
  return organisatie.replace(/^Gemeente /, '')
}
