import type { Datum } from '../datum.ts'
import type { Uitleg } from '../uitleg.ts'
import { atw } from './duur.ts'
import { isWerkdag, type Kalender } from './kalender.ts'
import { naamVrijeDag } from './verschuiving.ts'

/**
 * The explanation of a day, with the step that a reader misses when that day is a Saturday, Sunday or holiday: that it stays
 * where it is. Nothing is added on a working day, nor where a step speaks of the Algemene termijnenwet already.
 */
export const metVrijeDag = (uitleg: Uitleg, dag: Datum, kalender: Kalender): Uitleg => {
  const genoemd = uitleg.stappen.some(({ bron }) => bron?.soort === 'wet' && bron.regeling === 'Algemene termijnenwet')
  if (genoemd || isWerkdag(dag, kalender)) return uitleg
  const tekst = `Die dag is ${naamVrijeDag(dag, kalender)} en schuift niet door: dat doet alleen een korte termijn uit een wet.`
  return { ...uitleg, stappen: [...uitleg.stappen, { tekst, bron: atw('1', '1') }] }
}
