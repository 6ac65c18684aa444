import {
  dagenTussen as telDagenTussen,
  datumVan as datumVanMoment,
  delenVan,
  formatDatum as schrijfDatum,
  naamMaand,
  naarDatum,
  type Taal,
} from '@loket/domain'

// Dates and moments come from the API as text; this is the one place where they become the dates of the domain.

/** The day in Amsterdam of a date ('2026-11-24') or a moment ('2026-11-24T13:02:00Z'). */
export const datumVan = (op: string): string => (op.length === 10 ? op : datumVanMoment(op))

// A day that somebody typed is kept as its midnight or its noon; nobody acts on the very first instant of an hour.
const HEEL_UUR = /T\d{2}:00:00(\.0+)?Z$/

/** When a fact happened, without the clock time that a day does not have. */
export const zonderSchijntijd = (op: string): string => (HEEL_UUR.test(op) ? datumVan(op) : op)

/** Whole days from one date to another; negative when `tot` lies before `van`. */
export const dagenTussen = (van: string, tot: string): number => telDagenTussen(naarDatum(van), naarDatum(tot))

/** How a date is written: "di 24 november 2026", the same without its year, or "24 nov" as on the proceslijn. */
export type Datumvorm = 'heel' | 'zonder jaar' | 'kort' | 'kort met jaar'

/** A date or moment in words. */
export const formatDatum = (op: string, taal: Taal, vorm: Datumvorm = 'heel'): string => {
  const datum = naarDatum(datumVan(op))
  if (vorm === 'heel') return schrijfDatum(datum, 'lang', taal)
  if (vorm === 'zonder jaar') return schrijfDatum(datum, 'lang', taal).replace(/ \d{4}$/, '')
  const { dag, maand, jaar } = delenVan(datum)
  const naam = taal === 'nl' && maand === 3 ? 'mrt' : naamMaand(maand, taal).slice(0, 3)
  return `${dag} ${naam}${vorm === 'kort' ? '' : ` ${jaar}`}`
}

const klok = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })

/** The clock time in Amsterdam of a moment: "14:02". */
export const formatTijd = (moment: string): string => klok.format(new Date(moment))
