/**
 * Where a rule comes from. An article number alone is not enough, since the legislator used numbers again
 * (bbz.md §0): regeling, artikel, lid and versie go together. `versie` is the date of the consolidated text that was
 * read; it is absent where nobody read it yet.
 */
export type Bron =
  | { soort: 'wet'; regeling: string; artikel: string; lid?: string; versie?: string }
  | { soort: 'beleid'; beleid: string; artikel?: string; versie?: string }
  | { soort: 'contract'; contract: string; artikel?: string; versie?: string }

/** One sentence of an explanation in plain Dutch (B1), with its source where it applies a rule. */
export type Uitlegstap = { tekst: string; bron?: Bron }

/** Why a date, an amount or a choice is what it is. The same explanation goes to the screen, the letter and the test. */
export type Uitleg = { conclusie: string; stappen: readonly Uitlegstap[] }

/**
 * The source in words, as a screen or letter names it: "artikel 29 Bbz 2004", "artikel 1, lid 1 Algemene termijnenwet",
 * "Uitvoeringsregels Bbz ISD Bollenstreek, artikel 6 (versie 2022-07-07)".
 */
export const formatBron = (bron: Bron): string => {
  if (bron.soort === 'wet') {
    return `artikel ${bron.artikel}${bron.lid === undefined ? '' : `, lid ${bron.lid}`} ${bron.regeling}`
  }
  const naam = bron.soort === 'beleid' ? bron.beleid : bron.contract
  const artikel = bron.artikel === undefined ? '' : `, artikel ${bron.artikel}`
  return `${naam}${artikel}${bron.versie === undefined ? '' : ` (versie ${bron.versie})`}`
}

/** The whole explanation as text to copy: the conclusion first, then each step on a line of its own. */
export const formatUitleg = (uitleg: Uitleg): string =>
  [
    uitleg.conclusie,
    ...uitleg.stappen.map(
      ({ tekst, bron }, nr) => `${nr + 1}. ${tekst}${bron === undefined ? '' : ` (${formatBron(bron)})`}`,
    ),
  ].join('\n')
