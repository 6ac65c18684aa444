/** What one round gave for both sides, as operations per second. */
export type Ronde = { readonly ons: number; readonly kaal: number }

/** How long and how often is measured; `kort` only shows that everything works. */
export type Maat = {
  readonly rondes: number
  readonly plakSeconden: number
  readonly clienten: number
  /** Workflows per side and round. */
  readonly starts: number
  /** Applications per side and round of which the delay is measured. */
  readonly losse: number
}

export const MAAT: Maat = { rondes: 7, plakSeconden: 2.5, clienten: 16, starts: 100, losse: 30 }
export const MAAT_KORT: Maat = { rondes: 2, plakSeconden: 0.7, clienten: 8, starts: 20, losse: 6 }

/** One line of the report: what was measured, and beside it what we aim for. */
export type Regel = { readonly wat: string; readonly gemeten: string; readonly streven: string }

/** What a part found. With a fault its figures count for nothing. */
export type Uitkomst = {
  readonly regels: readonly Regel[]
  readonly toelichting: readonly string[]
  readonly fouten: readonly string[]
}

/**
 * Measures both sides in slices that take turns; who goes first changes every round, so that neither always has the
 * caches of the other.
 */
export async function meetOmEnOm(
  naam: string,
  rondes: number,
  kanten: { readonly ons: (ronde: number) => Promise<number>; readonly kaal: (ronde: number) => Promise<number> },
  meld: (zin: string) => void,
): Promise<readonly Ronde[]> {
  const uit: Ronde[] = []
  for (let nr = 0; nr < rondes; nr += 1) {
    meld(`${naam}: ronde ${nr + 1} van ${rondes}`)
    const eerst = nr % 2 === 0 ? await kanten.ons(nr) : undefined
    const kaal = await kanten.kaal(nr)
    uit.push({ ons: eerst ?? (await kanten.ons(nr)), kaal })
  }
  return uit
}

/** Lowest, middle and highest ratio of the rounds, as text. */
export function toVerhouding(rondes: readonly Ronde[]): string {
  const r = rondes.map(({ ons, kaal }) => ons / kaal).toSorted((a, b) => a - b)
  return `${toGetal(r[0] ?? 0, 3)} / ${toGetal(percentiel(r, 0.5), 3)} / ${toGetal(r.at(-1) ?? 0, 3)}`
}

/** The middle of both sides in absolute figures: of this machine in this hour, so never to compare with another run. */
export function toAbsoluut(rondes: readonly Ronde[]): string {
  const midden = (kant: keyof Ronde) =>
    toGetal(
      percentiel(
        rondes.map((r) => r[kant]),
        0.5,
      ),
      0,
    )
  return `mediaan ${midden('ons')} per seconde tegen kaal ${midden('kaal')}`
}

/** The value under which this part (0 to 1) of the values lies. */
export function percentiel(waarden: readonly number[], deel: number): number {
  const gesorteerd = waarden.toSorted((a, b) => a - b)
  return gesorteerd[Math.max(0, Math.ceil(deel * gesorteerd.length) - 1)] ?? 0
}

/** A number as Dutch text. */
export function toGetal(getal: number, decimalen: number): string {
  return getal.toLocaleString('nl-NL', { minimumFractionDigits: decimalen, maximumFractionDigits: decimalen })
}
