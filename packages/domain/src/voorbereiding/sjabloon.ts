import type { SjabloonFout } from '../fouten.ts'
import type { Bron } from '../uitleg.ts'

/** How long a phase is meant to last. */
export type Faseduur = { aantal: number; eenheid: 'dagen' | 'weken' | 'maanden' }

/** Only `bbz_2_3` lifts duties, counts towards the maximum and allows krediet (Bbz 2004 art. 2 lid 3; bbz.md §3.1b). */
export const RECHTSGRONDEN = ['bbz_2_3', 'participatiewet'] as const
export type Rechtsgrond = (typeof RECHTSGRONDEN)[number]

/** Who carries a phase or the selection out. Only the last two get an opdracht. */
export const UITVOERDERS = ['loket', 'begeleidingsorganisatie', 'ketenpartner'] as const
export type Uitvoerder = (typeof UITVOERDERS)[number]

export const TOETSVORMEN = ['gesprek', 'driegesprek', 'presentatie', 'pitch', 'advies', 'planbeoordeling'] as const
export type Toetsvorm = (typeof TOETSVORMEN)[number]

export const SELECTIEVORMEN = ['geen', 'gesprek', 'e_scan', 'competentietest', 'entreetoets'] as const
export type Selectievorm = (typeof SELECTIEVORMEN)[number]

/** Roles that can advise or decide about a selection. */
export const SELECTIEROLLEN = ['consulent', 'klantmanager', 'beslisser', 'begeleidingsorganisatie'] as const
export type Selectierol = (typeof SELECTIEROLLEN)[number]

/** What an uitvoerder delivers in a phase. */
export const LEVERINGEN = ['trajectplan', 'voortgangsrapportage', 'advies', 'ondernemingsplan'] as const
export type Levering = (typeof LEVERINGEN)[number]

/** One question that a toetsmoment answers, in plain Dutch. */
export type Criterium = { code: string; tekst: string }

export type Toets = {
  /** Absent where the source does not say how the toetsmoment is held: a person chooses. */
  vorm?: Toetsvorm
  criteria: readonly Criterium[]
  /** The source names no criteria: these are an example until the gemeente fixes its own. */
  criteriaZijnVoorbeeld?: true
  /** Attendance counts as evidence (Arnhem). */
  aanwezigheidTelt?: boolean
  /** A jury judges the pitch (Rotterdam). */
  jury?: boolean
}

export type SjabloonFase = {
  code: string
  naam: string
  /** Absent where the source is silent: the person who admits chooses it. */
  duur?: Faseduur
  rechtsgrond: Rechtsgrond
  /** Absent where the source is silent: the person who admits chooses it. */
  uitvoerder?: Uitvoerder
  toets: Toets
  levert: readonly Levering[]
  /** What the client spends on it, in words: "2 dagdelen per week". */
  contacturen?: string
  /** Largest group, where there is one. */
  maximumDeelnemers?: number
}

export type SjabloonSelectie = {
  /** Absent where the source does not say that there is a selection, or which: a person chooses. */
  vorm?: Selectievorm
  uitvoerder?: Uitvoerder
  adviseert?: Selectierol
  beslist?: Selectierol
}

/** A phase template: data with a source, loaded per gemeente and versioned there (bbz.md §3.1). */
export type Sjabloon = {
  code: string
  naam: string
  bron: Bron
  selectie: SjabloonSelectie
  fasen: readonly SjabloonFase[]
  /** Policy's maximum; absent where policy has none, and then the law's holds. */
  maximumMaanden?: number
  /** The whole as the source gives it, where it gives no parts. */
  totaalduur?: Faseduur
  /** What the source leaves open and a person therefore decides; shown beside the template. */
  opmerkingen: readonly string[]
}

/** One thing wrong with a template, and where: 'fasen[1].duur'. */
export type Sjabloonbevinding = { code: SjabloonFout; veld: string }

/**
 * Everything that is wrong with a template, in order of its fields; an empty list means that it can be used. A field
 * that is absent is right: then a person decides. `wettelijkMaximumMaanden` is the national parameter (bbz.md N06).
 */
export const controleerSjabloon = (sjabloon: Sjabloon, wettelijkMaximumMaanden: number): Sjabloonbevinding[] => {
  const { code, naam, bron, selectie, fasen, maximumMaanden, totaalduur } = sjabloon
  const bevindingen: Sjabloonbevinding[] = []
  const meld = (waar: boolean, fout: SjabloonFout, veld: string): void => {
    if (waar) bevindingen.push({ code: fout, veld })
  }
  meld(!CODE.test(code), 'SjabloonCodeOntbreekt', 'code')
  meld(naam.trim() === '', 'SjabloonCodeOntbreekt', 'naam')
  meld(isBronLeeg(bron), 'SjabloonBronOntbreekt', 'bron')
  meld(isSelectieTegenstrijdig(selectie), 'SjabloonSelectieTegenstrijdig', 'selectie')
  meld(fasen.length === 0, 'SjabloonZonderFasen', 'fasen')
  fasen.forEach((fase, plaats) => {
    const veld = `fasen[${plaats}]`
    meld(!CODE.test(fase.code) || fase.naam.trim() === '', 'SjabloonCodeOntbreekt', `${veld}.code`)
    meld(fasen.findIndex((ander) => ander.code === fase.code) < plaats, 'SjabloonFasecodeDubbel', `${veld}.code`)
    meld(fase.duur !== undefined && !isHeelAantal(fase.duur.aantal), 'SjabloonDuurOngeldig', `${veld}.duur`)
    const criteria = fase.toets.criteria.map((criterium) => criterium.code)
    meld(new Set(criteria).size < criteria.length, 'SjabloonCriteriumcodeDubbel', `${veld}.toets.criteria`)
  })
  const levertPlan = fasen.some((fase) => fase.levert.includes('ondernemingsplan'))
  meld(fasen.length > 0 && !levertPlan, 'SjabloonPlanNietGeleverd', 'fasen')
  meld(maximumMaanden !== undefined && !isHeelAantal(maximumMaanden), 'SjabloonMaximumOngeldig', 'maximumMaanden')
  meld((maximumMaanden ?? 0) > wettelijkMaximumMaanden, 'SjabloonMaximumBovenWet', 'maximumMaanden')
  meld(totaalduur !== undefined && !isHeelAantal(totaalduur.aantal), 'SjabloonDuurOngeldig', 'totaalduur')
  return bevindingen
}

const CODE = /^[a-z][a-z0-9_]*$/
const isHeelAantal = (aantal: number): boolean => Number.isSafeInteger(aantal) && aantal >= 1
const isBronLeeg = (bron: Bron): boolean => {
  if (bron.soort === 'wet') return bron.regeling.trim() === '' || bron.artikel.trim() === ''
  return (bron.soort === 'beleid' ? bron.beleid : bron.contract).trim() === ''
}
// "No selection" and "someone carries the selection out" contradict each other.
const isSelectieTegenstrijdig = ({ vorm, uitvoerder }: SjabloonSelectie): boolean =>
  vorm === 'geen' && uitvoerder !== undefined
