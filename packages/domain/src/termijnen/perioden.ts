import { delenVan, maakDatum, plusDagen, plusMaanden, type Datum } from '../datum.ts'
import { DomainError } from '../fouten.ts'

/** A stretch of days, both ends included. */
export type Periode = { begin: Datum; einde: Datum }

/** A calendar quarter; `sleutel` is its name in keys and URLs ('2026-K4'). */
export type Kwartaal = Periode & { jaar: number; kwartaal: 1 | 2 | 3 | 4; sleutel: string }

/** A boekjaar under the year in which it ends. */
export type Boekjaar = Periode & { jaar: number }

/** The quarter with this number. Throws `DatumOngeldig` when the year is out of reach. */
export const maakKwartaal = (jaar: number, kwartaal: Kwartaal['kwartaal']): Kwartaal => {
  const begin = maakDatum(jaar, 3 * kwartaal - 2, 1)
  return { jaar, kwartaal, sleutel: `${jaar}-K${kwartaal}`, begin, einde: plusDagen(plusMaanden(begin, 3), -1) }
}

/** The quarter in which a day lies. */
export const kwartaalVan = (datum: Datum): Kwartaal => {
  const { jaar, maand } = delenVan(datum)
  return maakKwartaal(jaar, maand <= 3 ? 1 : maand <= 6 ? 2 : maand <= 9 ? 3 : 4)
}

/** The quarter after (or, with -1, before) another. */
export const volgendKwartaal = ({ begin }: Kwartaal, stappen = 1): Kwartaal =>
  kwartaalVan(plusMaanden(begin, 3 * stappen))

/** The boekjaar in which a day lies; it begins on the first of `eersteMaand` (1-12, 1 for a calendar year). */
export const boekjaarVan = (datum: Datum, eersteMaand = 1): Boekjaar => {
  if (!Number.isInteger(eersteMaand) || eersteMaand < 1 || eersteMaand > 12) {
    throw new DomainError('DatumOngeldig', `maand ${eersteMaand}`)
  }
  const { jaar, maand } = delenVan(datum)
  const begin = maakDatum(maand >= eersteMaand ? jaar : jaar - 1, eersteMaand, 1)
  const einde = plusDagen(plusMaanden(begin, 12), -1)
  return { begin, einde, jaar: delenVan(einde).jaar }
}
