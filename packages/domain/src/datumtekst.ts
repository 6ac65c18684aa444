import { dagenTussen, delenVan, type Datum } from './datum.ts'

export type Taal = 'nl' | 'en'

const MAANDEN = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const
const WEEKDAGEN = {
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
} as const

/** The name of the weekday: 'zaterdag', 'Saturday'. */
export const naamWeekdag = (datum: Datum, taal: Taal = 'nl'): string =>
  WEEKDAGEN[taal][delenVan(datum).weekdag - 1] ?? ''

/** The name of month 1-12: 'december', 'December'. Empty outside 1-12. */
export const naamMaand = (maand: number, taal: Taal = 'nl'): string => MAANDEN[taal][maand - 1] ?? ''

/**
 * A day in words: `lang` for screens 'di 8 december 2026' ('Tue 8 December 2026'), `brief` for letters
 * '8 december 2026', `kort` for tables '8-12-2026' ('8/12/2026', day first in English too).
 */
export const formatDatum = (datum: Datum, vorm: 'lang' | 'brief' | 'kort' = 'lang', taal: Taal = 'nl'): string => {
  const { jaar, maand, dag } = delenVan(datum)
  if (vorm === 'kort') return [dag, maand, jaar].join(taal === 'nl' ? '-' : '/')
  const zonderWeekdag = `${dag} ${naamMaand(maand, taal)} ${jaar}`
  if (vorm === 'brief') return zonderWeekdag
  return `${naamWeekdag(datum, taal).slice(0, taal === 'nl' ? 2 : 3)} ${zonderWeekdag}`
}

/**
 * How far a due day is away, beside its date: 'nog 4 dagen', 'morgen', 'vandaag', 'te laat, 3 dagen';
 * '4 days left', 'tomorrow', 'today', 'late, 3 days'.
 */
export const telWoorden = (uiterlijk: Datum, vandaag: Datum, taal: Taal = 'nl'): string => {
  const dagen = dagenTussen(vandaag, uiterlijk)
  if (dagen === 0) return taal === 'nl' ? 'vandaag' : 'today'
  if (dagen === 1) return taal === 'nl' ? 'morgen' : 'tomorrow'
  if (dagen > 0) return taal === 'nl' ? `nog ${telDagen(dagen, 'nl')}` : `${telDagen(dagen, 'en')} left`
  return taal === 'nl' ? `te laat, ${telDagen(-dagen, 'nl')}` : `late, ${telDagen(-dagen, 'en')}`
}

/** A number of days with its noun: '1 dag', '9 dagen', '1 day', '9 days'. */
export const telDagen = (dagen: number, taal: Taal = 'nl'): string => {
  const [enkel, meer] = taal === 'nl' ? ['dag', 'dagen'] : ['day', 'days']
  return `${dagen} ${dagen === 1 ? enkel : meer}`
}
