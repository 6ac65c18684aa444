import { plusDagen, plusMaanden, type Datum } from '../datum.ts'
import { DomainError } from '../fouten.ts'
import type { Bron, Uitlegstap } from '../uitleg.ts'

/** A length as a law, a policy or a contract describes it. How it is described decides whether it shifts. */
export type Duur = { aantal: number; eenheid: 'dagen' | 'weken' | 'maanden' | 'jaren' }

const WOORDEN = {
  dagen: ['dag', 'dagen'],
  weken: ['week', 'weken'],
  maanden: ['maand', 'maanden'],
  jaren: ['jaar', 'jaar'],
} as const satisfies Record<Duur['eenheid'], readonly [string, string]>

/** The length in words: '1 week', '13 weken', '2 jaar'. */
export const formatDuur = ({ aantal, eenheid }: Duur): string => `${aantal} ${WOORDEN[eenheid][aantal === 1 ? 0 : 1]}`

/** The day a length later, clamped at the end of a month. Throws `DuurOngeldig` unless whole and at least 1. */
export const plusDuur = (datum: Datum, duur: Duur): Datum => {
  const { aantal, eenheid } = checkDuur(duur)
  switch (eenheid) {
    case 'dagen':
      return plusDagen(datum, aantal)
    case 'weken':
      return plusDagen(datum, 7 * aantal)
    case 'maanden':
      return plusMaanden(datum, aantal)
    case 'jaren':
      return plusMaanden(datum, 12 * aantal)
  }
}

/**
 * The last day of a period whose first day counts: 01-03-2026 and 36 months give 28-02-2029. Where the day does not
 * exist in the last month, that month's end is the last day: 31-08 and 6 months give 28-02, as bbz.md E10 says.
 */
export const laatsteDagVanPeriode = (begin: Datum, duur: Duur): Datum => {
  const volgende = plusDuur(begin, duur)
  const afgekapt = (duur.eenheid === 'maanden' || duur.eenheid === 'jaren') && volgende.slice(8) !== begin.slice(8)
  return afgekapt ? volgende : plusDagen(volgende, -1)
}

/** Passes a length on when it is a whole number of at least 1. Throws `DuurOngeldig`. */
export const checkDuur = (duur: Duur): Duur => {
  if (!Number.isSafeInteger(duur.aantal) || duur.aantal < 1) throw new DomainError('DuurOngeldig', formatDuur(duur))
  return duur
}

/**
 * The Algemene termijnenwet as retrieved for this module. Its version date was not on the copy that was read (Stb.
 * 1964, 314, with the King in art. 3 lid 1), so that none is claimed here.
 */
export const atw = (artikel: string, lid?: string): Bron => ({
  soort: 'wet',
  regeling: 'Algemene termijnenwet',
  artikel,
  ...(lid === undefined ? {} : { lid }),
})

/** The words of the exception under which a length falls, or null: Algemene termijnenwet art. 4, opening words and a. */
export const uitzonderingTermijnenwet = ({
  aantal,
  eenheid,
}: Duur | { aantal: number; eenheid: 'uren' }): string | null => {
  if (eenheid === 'uren') return 'in uren'
  if (eenheid === 'dagen' && aantal > 90) return 'in meer dan 90 dagen'
  if (eenheid === 'weken' && aantal > 12) return 'in meer dan twaalf weken'
  if (eenheid === 'maanden' && aantal > 3) return 'in meer dan drie maanden'
  if (eenheid === 'jaren') return 'in een of meer jaren'
  return null
}

/** The sentence for a term that would end on a free day and yet does not shift. */
export const stapUitzondering = (dagnaam: string, uitzondering: string): Uitlegstap => ({
  tekst: `De termijn eindigt op ${dagnaam} en schuift toch niet door, want zij is omschreven ${uitzondering}.`,
  bron: atw('4, onder a'),
})

/** True when the length is three days or more, as Algemene termijnenwet art. 2 asks. */
export const isMinstensDrieDagen = ({ aantal, eenheid }: Duur): boolean => eenheid !== 'dagen' || aantal >= 3
