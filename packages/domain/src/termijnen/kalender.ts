import { dagenTussen, delenVan, maakDatum, plusDagen, type Datum } from '../datum.ts'

/** Days that a royal decree equals with a holiday (Algemene termijnenwet art. 3 lid 3): data, since they change. */
export type Kalender = { gelijkgesteldeDagen: readonly { datum: Datum; besluit: string }[] }

const BESLUIT_2023 =
  'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag'
const BESLUIT_2026 =
  'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag'

/** The days of the two decrees that cover 2023-2028, each with the decree's title. */
export const GELIJKGESTELDE_DAGEN: Kalender['gelijkgesteldeDagen'] = [
  { datum: maakDatum(2023, 4, 28), besluit: BESLUIT_2023 },
  { datum: maakDatum(2023, 5, 19), besluit: BESLUIT_2023 },
  { datum: maakDatum(2024, 5, 10), besluit: BESLUIT_2023 },
  { datum: maakDatum(2024, 12, 27), besluit: BESLUIT_2023 },
  { datum: maakDatum(2025, 5, 30), besluit: BESLUIT_2023 },
  { datum: maakDatum(2026, 1, 2), besluit: BESLUIT_2026 },
  { datum: maakDatum(2026, 5, 15), besluit: BESLUIT_2026 },
  { datum: maakDatum(2027, 5, 7), besluit: BESLUIT_2026 },
  { datum: maakDatum(2028, 4, 28), besluit: BESLUIT_2026 },
  { datum: maakDatum(2028, 5, 26), besluit: BESLUIT_2026 },
]

/** The calendar with the decrees known when this was written; a newer one comes from the parameters. */
export const KALENDER: Kalender = { gelijkgesteldeDagen: GELIJKGESTELDE_DAGEN }

/** Easter Sunday of a Gregorian year (the anonymous algorithm of 1876). */
export const eerstePaasdag = (jaar: number): Datum => {
  const eeuw = Math.floor(jaar / 100)
  const inEeuw = jaar % 100
  const gulden = jaar % 19
  const correctie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3)
  const epacta = (19 * gulden + eeuw - Math.floor(eeuw / 4) - correctie + 15) % 30
  const zondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(inEeuw / 4) - epacta - (inEeuw % 4)) % 7
  const maancorrectie = Math.floor((gulden + 11 * epacta + 22 * zondag) / 451)
  const som = epacta + zondag - 7 * maancorrectie + 114
  return maakDatum(jaar, Math.floor(som / 31), (som % 31) + 1)
}

/** The day on which the King's birthday is celebrated: 27 April, or the 26th when that is a Sunday; 30/29 until 2013. */
export const koningsdag = (jaar: number): Datum => {
  const dag = maakDatum(jaar, 4, jaar >= 2014 ? 27 : 30)
  return delenVan(dag).weekdag === 7 ? plusDagen(dag, -1) : dag
}

// Days from Easter Sunday. Good Friday is not a holiday but is equalled with one: art. 3 lid 2.
const ROND_PASEN: Readonly<Record<number, string>> = {
  [-2]: 'Goede Vrijdag',
  1: 'tweede Paasdag',
  39: 'Hemelvaartsdag',
  50: 'tweede Pinksterdag',
}
const VAST: Readonly<Record<string, string>> = {
  '01-01': 'Nieuwjaarsdag',
  '05-05': 'Bevrijdingsdag',
  '12-25': 'eerste Kerstdag',
  '12-26': 'tweede Kerstdag',
}

/** The name of the holiday of Algemene termijnenwet art. 3 on which a day falls, or null. 5 May is one every year. */
export const naamFeestdag = (datum: Datum, kalender: Kalender): string | null => {
  const { jaar } = delenVan(datum)
  const vast = VAST[datum.slice(5)]
  if (vast !== undefined) return vast
  if (datum === koningsdag(jaar)) return jaar >= 2014 ? 'Koningsdag' : 'Koninginnedag'
  const rondPasen = ROND_PASEN[dagenTussen(eerstePaasdag(jaar), datum)]
  if (rondPasen !== undefined) return rondPasen
  if (kalender.gelijkgesteldeDagen.some((dag) => dag.datum === datum)) return 'een met een feestdag gelijkgestelde dag'
  return null
}

/** True when the day is no Saturday, Sunday or holiday in the sense of the Algemene termijnenwet. */
export const isWerkdag = (datum: Datum, kalender: Kalender): boolean =>
  delenVan(datum).weekdag <= 5 && naamFeestdag(datum, kalender) === null

/** The day itself when it is a working day, else the first one after it. */
export const eerstvolgendeWerkdag = (datum: Datum, kalender: Kalender): Datum => {
  let dag = datum
  while (!isWerkdag(dag, kalender)) dag = plusDagen(dag, 1)
  return dag
}

/** Number of working days from `van` up to and including `tot`; 0 when `tot` lies before `van`. */
export const telWerkdagen = (van: Datum, tot: Datum, kalender: Kalender): number => {
  let aantal = 0
  for (let dag = van; dag <= tot; dag = plusDagen(dag, 1)) if (isWerkdag(dag, kalender)) aantal += 1
  return aantal
}

/** The working day that is `aantal` (1 or more) working days after the day, which itself does not count. */
export const plusWerkdagen = (datum: Datum, aantal: number, kalender: Kalender): Datum => {
  let dag = datum
  for (let geteld = 0; geteld < aantal; geteld += 1) dag = eerstvolgendeWerkdag(plusDagen(dag, 1), kalender)
  return dag
}
