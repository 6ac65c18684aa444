import { berekenBeslistermijn, type Dossierkop, readGetal, type Regels } from '@loket/db'
import { type Bron, formatDatum, naarDatum } from '@loket/domain'
import { toUitleg, type Uitlegbeeld } from './uitleg.ts'
import type { Wekkermoment } from './wacht.ts'

/** Per kind of wekker the parameter that sets its day, and what it says of so many days or weeks. */
const AFSPRAKEN: Readonly<Record<string, readonly [code: string, zin: (aantal: number) => string]>> = {
  beslistermijn_nadert: [
    'werkwijze.beslistermijn_herinneren_dagen',
    (n) => `de herinnering komt ${n} dagen voor het einde van de termijn`,
  ],
  toetsmoment_vragen: ['werkwijze.toets_vragen_dagen', (n) => `de vraag komt ${n} dagen voor de uiterste dag`],
  toetsmoment_escalatie: [
    'werkwijze.toets_escaleren_dagen',
    (n) => `${n} dagen na de uiterste dag hoort de teamleider het`,
  ],
  einde_nadert: [
    'werkwijze.einde_aankondigen_weken',
    (n) => `de herinnering komt ${n} weken voor de laatste dag van de periode`,
  ],
  opdracht_escalatie: [
    'contract.opdracht_escaleren_dagen',
    (n) => `${n} dagen na de uiterste dag hoort de contractmanager het`,
  ],
  levering_escalatie: [
    'contract.levering_escaleren_dagen',
    (n) => `${n} dagen na de uiterste dag hoort de contractmanager het`,
  ],
}

/**
 * Why each day of "Daarna" is what it is: the term of the law, the agreement that sets it, or the maximum of the period. Null
 * when none of them has more to explain than that the day is over.
 */
export function verklaarDaarna(momenten: readonly Wekkermoment[], kop: Dossierkop, regels: Regels): Uitlegbeeld | null {
  const stappen = momenten.flatMap(({ soort, dag }) => verklaar(soort, dag, kop, regels))
  return stappen.length === 0 ? null : { conclusie: 'Wat er daarna gebeurt, en waarom op die dag:', stappen }
}

function verklaar(soort: string, dag: string, kop: Dossierkop, regels: Regels): Uitlegbeeld['stappen'] {
  const opDag = `${formatDatum(naarDatum(dag))}: `
  if (soort === 'beslistermijn_verstreken') {
    const { uiterlijk, uitleg } = berekenBeslistermijn(kop.aangemeldOp, regels)
    return [{ tekst: `${formatDatum(uiterlijk)}: de wettelijke termijn om te beslissen.` }, ...uitleg.stappen]
  }
  if (soort === 'einde_periode') {
    const maximum = toUitleg(kop.maximumUitleg)
    return [{ tekst: `${opDag}de laatste dag van de periode.` }, ...(maximum?.stappen ?? [])]
  }
  const afspraak = AFSPRAKEN[soort]
  if (afspraak === undefined) return []
  const [code, zin] = afspraak
  // A rule that the record does not know must not take the whole page away.
  if (typeof regels.parameters.get(code)?.waarde !== 'number') return []
  const bron = regels.parameters.get(code)?.bron as unknown as Bron
  return [{ tekst: `${opDag}${zin(readGetal(regels, code))}.`, bron }]
}
