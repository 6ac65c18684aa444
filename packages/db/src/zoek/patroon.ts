/** A pattern for LIKE that finds this text anywhere, in small letters; signs of LIKE itself stand for themselves. */
export function toLikePatroon(tekst: string): string {
  return `%${tekst
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, (teken) => `\\${teken}`)}%`
}
