import { plusDagen, type Datum } from '../datum.ts'
import { formatDatum, naamWeekdag } from '../datumtekst.ts'
import type { Bron, Uitlegstap } from '../uitleg.ts'
import { atw, isMinstensDrieDagen, stapUitzondering, uitzonderingTermijnenwet, type Duur } from './duur.ts'
import { isWerkdag, naamFeestdag, type Kalender } from './kalender.ts'

/** What decides whether an end on a free day moves. */
export type Vrijedagenregel = { bron: Bron; duur: Duur; verschuift: boolean; eersteDag: Datum }

type Verschoven = { uiterlijk: Datum; stappen: readonly Uitlegstap[] }

/**
 * The end of a term after the Algemene termijnenwet: art. 1 lid 1 moves an end on a free day, art. 2 makes sure of two
 * working days, art. 4 excepts long terms. It binds terms of a law or AMvB alone (art. 1 and 5). A term of policy or
 * contract moves, whatever its length, when its own data says so, and never by art. 2. Suspended days are no days of
 * the term: no end falls on one and art. 2 does not count them.
 */
export const verschuif = (
  einde: Datum,
  regel: Vrijedagenregel,
  opgeschort: readonly { van: Datum; tot: Datum }[],
  kalender: Kalender,
): Verschoven => {
  const isBruikbaar = (dag: Datum): boolean =>
    isWerkdag(dag, kalender) && !opgeschort.some(({ van, tot }) => van <= dag && dag <= tot)
  const vrij = isWerkdag(einde, kalender) ? null : naamVrijeDag(einde, kalender)
  if (regel.bron.soort !== 'wet') return shiftByOwnRule(einde, regel, vrij, isBruikbaar)

  const uitzondering = uitzonderingTermijnenwet(regel.duur)
  if (uitzondering !== null) {
    return { uiterlijk: einde, stappen: vrij === null ? [] : [stapUitzondering(vrij, uitzondering)] }
  }

  const stappen: Uitlegstap[] = []
  let uiterlijk = einde
  if (vrij !== null) {
    uiterlijk = firstFrom(einde, isBruikbaar)
    stappen.push({
      tekst: `De termijn eindigt op ${vrij} en loopt daarom door tot en met ${formatDatum(uiterlijk)}.`,
      bron: atw('1', '1'),
    })
  }
  if (isMinstensDrieDagen(regel.duur)) {
    const voorArtikel2 = uiterlijk
    while (!hasTwo(regel.eersteDag, uiterlijk, isBruikbaar)) uiterlijk = firstFrom(plusDagen(uiterlijk, 1), isBruikbaar)
    if (uiterlijk !== voorArtikel2) {
      stappen.push({
        tekst: `In de termijn moeten twee werkdagen liggen. Zij loopt daarom door tot en met ${formatDatum(uiterlijk)}.`,
        bron: atw('2'),
      })
    }
  }
  return { uiterlijk, stappen }
}

/** A free day in words with its date: 'zaterdag 25 april 2026', 'Bevrijdingsdag, di 5 mei 2026'. */
export const naamVrijeDag = (dag: Datum, kalender: Kalender): string => {
  const feestdag = naamFeestdag(dag, kalender)
  if (feestdag !== null) return `${feestdag}, ${formatDatum(dag)}`
  return `${naamWeekdag(dag)} ${formatDatum(dag, 'brief')}`
}

const shiftByOwnRule = (
  einde: Datum,
  { bron, verschuift }: Vrijedagenregel,
  vrij: string | null,
  isBruikbaar: (dag: Datum) => boolean,
): Verschoven => {
  if (vrij === null) return { uiterlijk: einde, stappen: [] }
  const wie = bron.soort === 'beleid' ? 'het beleid' : 'het contract'
  if (!verschuift) {
    const tekst = `De termijn eindigt op ${vrij} en schuift niet door: alleen een termijn uit een wet doet dat vanzelf.`
    return { uiterlijk: einde, stappen: [{ tekst, bron: atw('1', '1') }] }
  }
  const uiterlijk = firstFrom(einde, isBruikbaar)
  const tekst = `De termijn eindigt op ${vrij} en schuift volgens ${wie} door naar ${formatDatum(uiterlijk)}.`
  return { uiterlijk, stappen: [{ tekst, bron }] }
}

const firstFrom = (dag: Datum, isBruikbaar: (dag: Datum) => boolean): Datum => {
  let gevonden = dag
  while (!isBruikbaar(gevonden)) gevonden = plusDagen(gevonden, 1)
  return gevonden
}

const hasTwo = (van: Datum, tot: Datum, isBruikbaar: (dag: Datum) => boolean): boolean => {
  let aantal = 0
  for (let dag = van; dag <= tot && aantal < 2; dag = plusDagen(dag, 1)) if (isBruikbaar(dag)) aantal += 1
  return aantal === 2
}
