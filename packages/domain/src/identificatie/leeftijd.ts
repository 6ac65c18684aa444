import { type Datum, delenVan } from '../datum.ts'

/** The age in whole years on a day. Who was born on 29 February is a year older on 1 March of a year without that day. */
export const berekenLeeftijd = (geboortedatum: Datum, op: Datum): number => {
  const [geboren, dan] = [delenVan(geboortedatum), delenVan(op)]
  const isJarigGeweest = dan.maand > geboren.maand || (dan.maand === geboren.maand && dan.dag >= geboren.dag)
  return dan.jaar - geboren.jaar - (isJarigGeweest ? 0 : 1)
}
