import { type Leveringregel, LEVERINGSOORTEN, type Opdrachtregel, type Opdrachtwacht } from '@loket/contracts'
import type { Leveringregelrecord, Opdrachtfase, Opdrachtregelrecord } from '@loket/db'
import { datumVan, formatDatum, KALENDER, metVrijeDag, naarDatum, plusDagen, type Uitleg } from '@loket/domain'

/** A levering as the wire has it: its explanation is a list of its own, which says of a free day that it stays. */
export function toLeveringregel(levering: Leveringregelrecord): Leveringregel {
  return { ...levering, uitleg: vanDag(levering.uitleg, levering.uiterlijk) }
}

function vanDag(uitleg: Uitleg, dag: string): Leveringregel['uitleg'] {
  const { conclusie, stappen } = metVrijeDag(uitleg, naarDatum(dag), KALENDER)
  return { conclusie, stappen: [...stappen] }
}

/** What of an opdracht every answer about it holds. */
export function toOpdrachtbasis(
  o: Opdrachtregelrecord,
): Omit<Opdrachtregel, 'fasen' | 'vraagt' | 'leveringen' | 'teLaat'> {
  const { aangebodenFasen: _, trajectId: _traject, beantwoordDoor: _door, ...basis } = o
  return basis
}

/** The phases as the wire has them. */
export function toFasen(
  fasen: readonly Opdrachtfase[],
): (Omit<Opdrachtfase, 'levert'> & { levert: Opdrachtfase['levert'][number][] })[] {
  return fasen.map((fase) => ({ ...fase, levert: [...fase.levert] }))
}

/** Only the last version of each levering: the one that somebody works on. */
function listLaatste(leveringen: readonly Leveringregelrecord[]): readonly Leveringregelrecord[] {
  return leveringen.filter(
    (l) =>
      !leveringen.some(
        (m) => m.opdrachtId === l.opdrachtId && m.soort === l.soort && m.nr === l.nr && m.versie > l.versie,
      ),
  )
}

/** True when the bureau or the loket let a day pass. `vandaag` is 'JJJJ-MM-DD'. */
export function isTeLaat(o: Opdrachtregelrecord, leveringen: readonly Leveringregelrecord[], vandaag: string): boolean {
  if (o.status === 'aangeboden') return o.accepteerUiterlijk < vandaag
  if (o.status !== 'lopend') return false
  return listLaatste(leveringen).some(
    (l) =>
      (l.status === 'verwacht' && l.uiterlijk < vandaag) ||
      (l.status === 'ingediend' && l.beoordeelUiterlijk !== null && l.beoordeelUiterlijk < vandaag),
  )
}

/**
 * What an opdracht waits for, the earliest first, with what happens by itself after that day. In: the record, its
 * leveringen and the open wekkers of its process.
 */
export function toWacht(
  o: Opdrachtregelrecord,
  leveringen: readonly Leveringregelrecord[],
  wekkers: readonly { soort: string; sleutel: string; op: string }[],
): Opdrachtwacht[] {
  // A wekker rings when its day has ended; people name the day itself.
  const daarna = (over: string | null): Opdrachtwacht['daarna'] =>
    wekkers
      .filter((w) => over === null || w.sleutel.split(':').includes(over))
      .map((w) => ({ soort: w.soort, op: plusDagen(datumVan(w.op), -1) }))
  if (o.status === 'aangeboden') {
    const uiterlijk = naarDatum(o.accepteerUiterlijk)
    const uitleg = vanDag({ conclusie: `Antwoord uiterlijk ${formatDatum(uiterlijk)}.`, stappen: [] }, uiterlijk)
    return [{ op: 'bureau', wat: 'antwoord', levering: null, uiterlijk, uitleg, daarna: daarna(null) }]
  }
  if (o.status !== 'lopend') return []
  return listLaatste(leveringen)
    .flatMap((l): Opdrachtwacht[] => {
      const levering = { id: l.id, soort: l.soort, nr: l.nr, versie: l.versie }
      const uitleg = toLeveringregel(l).uitleg
      if (l.status === 'verwacht') {
        return [{ op: 'bureau', wat: 'levering', levering, uiterlijk: l.uiterlijk, uitleg, daarna: daarna(l.id) }]
      }
      if (l.status !== 'ingediend' || l.beoordeelUiterlijk === null) return []
      const uiterlijk = naarDatum(l.beoordeelUiterlijk)
      const conclusie = `Beoordelen uiterlijk ${formatDatum(uiterlijk)}.`
      const beoordelen = vanDag(
        { conclusie, stappen: [{ tekst: 'Het loket beoordeelt wat is ingediend.' }] },
        uiterlijk,
      )
      return [{ op: 'loket', wat: 'beoordeling', levering, uiterlijk, uitleg: beoordelen, daarna: daarna(l.id) }]
    })
    .toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk) || volgorde(a) - volgorde(b))
}

/** On one day a report comes before the plan that it is about. */
function volgorde({ levering }: Opdrachtwacht): number {
  return levering === null ? -1 : LEVERINGSOORTEN.indexOf(levering.soort)
}
