import type { Datum } from '../datum.ts'
import type { ToetsbesluitFout } from '../fouten.ts'
import type { Criterium } from './sjabloon.ts'

export const TOETSBESLUITEN = ['go', 'no_go', 'aanhouden'] as const
export type Toetsbesluit = (typeof TOETSBESLUITEN)[number]

export const CRITERIUMOORDELEN = ['voldaan', 'niet_voldaan', 'niet_beoordeeld'] as const
export type Criteriumoordeel = { code: string; oordeel: (typeof CRITERIUMOORDELEN)[number]; toelichting?: string }

/** What a person fills in at a toetsmoment. */
export type Toetsinvoer = {
  besluit: Toetsbesluit
  reden: string
  criteria: readonly Criteriumoordeel[]
  /** Ids of the reports, notes and attendance that were looked at. */
  bewijs: readonly string[]
  nieuweDatum: Datum | null
  /** The item that is waited for, when it is put off. */
  ontbrekend: string | null
}

/** One thing that is still missing or wrong, and the field that it belongs to. */
export type Toetsbevinding = { code: ToetsbesluitFout; veld: keyof Toetsinvoer }

/**
 * Everything that keeps a decision at a toetsmoment from being taken (bbz.md §3.1b); an empty list means that it can.
 * Each needs a reason. Go and no-go need evidence and a judgement on every criterion; a go with an unmet criterion is
 * allowed, since the reason then says why. Aanhouden needs what is missing and a date after today, not after
 * `laatsteDag` (null where no maximum runs).
 */
export const controleerToetsbesluit = (
  invoer: Toetsinvoer,
  kader: { criteria: readonly Criterium[]; laatsteDag: Datum | null; vandaag: Datum },
): Toetsbevinding[] => {
  const { besluit, reden, criteria, bewijs } = invoer
  const bevindingen: Toetsbevinding[] = []
  if (reden.trim() === '') bevindingen.push({ code: 'RedenOntbreekt', veld: 'reden' })
  const bekend = kader.criteria.map((criterium) => criterium.code)
  if (criteria.some(({ code }) => !bekend.includes(code))) {
    bevindingen.push({ code: 'CriteriumOnbekend', veld: 'criteria' })
  }
  if (besluit === 'aanhouden') return [...bevindingen, ...checkAanhouden(invoer, kader)]

  const beoordeeld = criteria.filter(({ oordeel }) => oordeel !== 'niet_beoordeeld').map(({ code }) => code)
  if (!bekend.every((code) => beoordeeld.includes(code))) {
    bevindingen.push({ code: 'CriteriumNietBeoordeeld', veld: 'criteria' })
  }
  if (bewijs.length === 0) bevindingen.push({ code: 'BewijsOntbreekt', veld: 'bewijs' })
  return bevindingen
}

const checkAanhouden = (
  { nieuweDatum, ontbrekend }: Toetsinvoer,
  { laatsteDag, vandaag }: { laatsteDag: Datum | null; vandaag: Datum },
): Toetsbevinding[] => {
  const bevindingen: Toetsbevinding[] = []
  if (nieuweDatum === null) bevindingen.push({ code: 'NieuweDatumOntbreekt', veld: 'nieuweDatum' })
  else if (nieuweDatum <= vandaag) bevindingen.push({ code: 'NieuweDatumNietInToekomst', veld: 'nieuweDatum' })
  else if (laatsteDag !== null && nieuweDatum > laatsteDag) {
    bevindingen.push({ code: 'NieuweDatumNaMaximum', veld: 'nieuweDatum' })
  }
  if ((ontbrekend ?? '').trim() === '') bevindingen.push({ code: 'OntbrekendStukOntbreekt', veld: 'ontbrekend' })
  return bevindingen
}
