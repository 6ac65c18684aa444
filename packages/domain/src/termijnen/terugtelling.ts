import {
  beginVanDag,
  datumVan,
  eindeVanDag,
  plusDagen,
  plusMaanden,
  plusUren,
  type Datum,
  type Moment,
} from '../datum.ts'
import { formatDatum } from '../datumtekst.ts'
import type { Bron, Uitleg, Uitlegstap } from '../uitleg.ts'
import { atw, checkDuur, formatDuur, isMinstensDrieDagen, uitzonderingTermijnenwet, type Duur } from './duur.ts'
import { isWerkdag, telWerkdagen, type Kalender } from './kalender.ts'
import { naamVrijeDag } from './verschuiving.ts'

/** A term counted back from an event: 'two weeks before the hoorzitting'. */
export type Terugtelling = { naam: string; bron: Bron; gebeurtenis: Datum; duur: Duur }

/**
 * The last day that still lies the whole length before the event. An end on a free day stays where it is: Algemene
 * termijnenwet art. 1 lid 2. Art. 2 has no such exception, so that a short term is lengthened, which here is
 * backwards, until it holds two working days. Throws `DuurOngeldig`.
 */
export const berekenTerugtelling = (
  { naam, bron, gebeurtenis, duur }: Terugtelling,
  kalender: Kalender,
): { uiterlijk: Datum; tot: Moment; uitleg: Uitleg } => {
  let uiterlijk = minusDuur(gebeurtenis, checkDuur(duur))
  const stappen: Uitlegstap[] = [
    {
      tekst: `${naam.charAt(0).toUpperCase()}${naam.slice(1)} ligt ${formatDuur(duur)} voor ${formatDatum(gebeurtenis)}: op ${formatDatum(uiterlijk)}.`,
      bron,
    },
  ]
  if (bron.soort === 'wet' && uitzonderingTermijnenwet(duur) === null && isMinstensDrieDagen(duur)) {
    const geteld = uiterlijk
    while (telWerkdagen(uiterlijk, plusDagen(gebeurtenis, -1), kalender) < 2) uiterlijk = plusDagen(uiterlijk, -1)
    if (uiterlijk !== geteld) {
      stappen.push({
        tekst: `In de termijn moeten twee werkdagen liggen. De dag wordt daarom ${formatDatum(uiterlijk)}.`,
        bron: atw('2'),
      })
    }
  }
  if (!isWerkdag(uiterlijk, kalender)) {
    stappen.push({
      tekst: `Dat is ${naamVrijeDag(uiterlijk, kalender)}. De dag schuift niet, want er is teruggeteld.`,
      bron: atw('1', '2'),
    })
  }
  return {
    uiterlijk,
    tot: eindeVanDag(uiterlijk),
    uitleg: { conclusie: `Uiterlijk ${formatDatum(uiterlijk)}.`, stappen },
  }
}

/**
 * The instant at which a term in hours ends, and the day on which that is. It never shifts: Algemene termijnenwet
 * art. 4, a. Throws `MomentOngeldig` or `DuurOngeldig`.
 */
export const berekenUrentermijn = (
  { naam, bron, startMoment, aantalUren }: { naam: string; bron: Bron; startMoment: Moment; aantalUren: number },
  kalender: Kalender,
): { uiterlijk: Datum; tot: Moment; uitleg: Uitleg } => {
  checkDuur({ aantal: aantalUren, eenheid: 'dagen' })
  const tot = plusUren(startMoment, aantalUren)
  const dag = datumVan(tot)
  const uiterlijk = beginVanDag(dag) === tot ? plusDagen(dag, -1) : dag
  const stappen: Uitlegstap[] = [
    { tekst: `${naam.charAt(0).toUpperCase()}${naam.slice(1)} is ${aantalUren} uur, geteld van uur tot uur.`, bron },
  ]
  if (!isWerkdag(uiterlijk, kalender)) {
    stappen.push({
      tekst: `Het einde valt op ${naamVrijeDag(uiterlijk, kalender)} en schuift niet, want de termijn is omschreven in uren.`,
      bron: atw('4, onder a'),
    })
  }
  return { uiterlijk, tot, uitleg: { conclusie: `Uiterlijk ${formatDatum(uiterlijk)}.`, stappen } }
}

const minusDuur = (datum: Datum, { aantal, eenheid }: Duur): Datum => {
  if (eenheid === 'dagen' || eenheid === 'weken') return plusDagen(datum, eenheid === 'dagen' ? -aantal : -7 * aantal)
  return plusMaanden(datum, eenheid === 'maanden' ? -aantal : -12 * aantal)
}
