import type { Leveringrecord, Opdrachtfase, Opdrachtrecord } from '@loket/db'
import {
  type Bron,
  dagenTussen,
  type Datum,
  datumVan,
  formatDatum,
  type Levering,
  laatste,
  naarDatum,
  plusDagen,
  plusWeken,
  telDagen,
  type Uitleg,
  type Uitlegstap,
  vroegste,
} from '@loket/domain'
import { readGetal, type Regels } from '../proces/omgeving.ts'

/** Something that the bureau must deliver, with the last day for it and why that day. */
export type VerwachteLevering = {
  readonly faseId: string
  readonly soort: Levering
  readonly nr: number
  readonly uiterlijk: Datum
  readonly uitleg: Uitleg
}

/** What must change in the leveringen so that they follow the phases. */
export type Leveringwijziging = {
  readonly nieuw: readonly VerwachteLevering[]
  /** Open ones whose last day is another now; `herleeft` when their phase had lapsed and came back. */
  readonly verschoven: readonly (VerwachteLevering & {
    readonly id: string
    readonly van: string
    readonly herleeft: boolean
  })[]
  /** Ids of open ones that nobody waits for any more. */
  readonly vervallen: readonly string[]
}

/** The last version of each levering. */
export function listLaatsteVersies(record: Opdrachtrecord): readonly Leveringrecord[] {
  const perLevering = Map.groupBy(record.leveringen, (l) => `${l.soort}:${l.nr}`)
  return [...perLevering.values()].flatMap((versies) => versies.toSorted((a, b) => b.versie - a.versie).slice(0, 1))
}

/**
 * What the bureau must deliver now that it accepted: the trajectplan and the ondernemingsplan once, a
 * voortgangsrapportage and an advies for each phase that asks it. A phase that lapsed or was broken off asks nothing.
 */
export function listVerwachteLeveringen(record: Opdrachtrecord, regels: Regels): readonly VerwachteLevering[] {
  return listVragen(record).flatMap(({ soort, nr, fase }) =>
    fase.status === 'vervallen' || fase.status === 'afgebroken'
      ? []
      : [{ faseId: fase.id, soort, nr, ...berekenUiterlijk(record, regels, { soort, nr, fase }) }],
  )
}

/** The difference between what the phases ask and what the record holds. Submitted ones stay as they were. */
export function planLeveringwijziging(record: Opdrachtrecord, regels: Regels): Leveringwijziging {
  const bestaand = listLaatsteVersies(record)
  const open = bestaand.filter((l) => l.status === 'verwacht')
  if (record.status !== 'lopend') return { nieuw: [], verschoven: [], vervallen: open.map((l) => l.id) }

  const verwacht = listVerwachteLeveringen(record, regels)
  const isZelfde = (a: { soort: Levering; nr: number }, b: { soort: Levering; nr: number }): boolean =>
    a.soort === b.soort && a.nr === b.nr
  const afgeronde = new Set(record.fasen.filter((f) => f.status === 'afgerond').map((f) => f.id))
  return {
    // A phase that was over before the bureau accepted is not reported on any more.
    nieuw: verwacht.filter((v) => !bestaand.some((l) => isZelfde(l, v)) && !afgeronde.has(v.faseId)),
    verschoven: verwacht.flatMap((v) => {
      const nu = bestaand.find((l) => isZelfde(l, v))
      if (nu === undefined) return []
      const herleeft = nu.status === 'vervallen'
      const verschuift = nu.status === 'verwacht' && nu.uiterlijk !== v.uiterlijk && !afgeronde.has(v.faseId)
      return herleeft || verschuift ? [{ ...v, id: nu.id, van: nu.uiterlijk, herleeft }] : []
    }),
    vervallen: open.filter((l) => !verwacht.some((v) => isZelfde(l, v))).map((l) => l.id),
  }
}

type Vraag = { soort: Levering; nr: number; fase: Opdrachtfase }

/** Every question of the opdracht with its number; numbers do not change when a phase lapses. */
function listVragen(record: Opdrachtrecord): readonly Vraag[] {
  const fasen = record.fasen.toSorted((a, b) => a.nr - b.nr)
  const vragend = (soort: Levering): Opdrachtfase[] => fasen.filter((f) => f.levert.includes(soort))
  const geldend = (soort: Levering): Opdrachtfase[] => vragend(soort).filter((f) => f.status !== 'vervallen')
  const eenmaal = (soort: Levering, fase: Opdrachtfase | undefined): Vraag[] =>
    fase === undefined ? [] : [{ soort, nr: 1, fase }]
  const perFase = (soort: Levering): Vraag[] => vragend(soort).map((fase, index) => ({ soort, nr: index + 1, fase }))
  return [
    ...eenmaal('trajectplan', geldend('trajectplan')[0]),
    ...perFase('voortgangsrapportage'),
    ...perFase('advies'),
    ...eenmaal('ondernemingsplan', geldend('ondernemingsplan').at(-1)),
  ]
}

function berekenUiterlijk(record: Opdrachtrecord, regels: Regels, vraag: Vraag): { uiterlijk: Datum; uitleg: Uitleg } {
  const basis =
    vraag.soort === 'trajectplan' ? uiterlijkPlan(record, regels, vraag) : uiterlijkVoorToets(record, regels, vraag)
  const hersteld = herstel(record, regels, vraag, basis.uiterlijk)
  const uiterlijk = hersteld?.uiterlijk ?? basis.uiterlijk
  const stappen = hersteld === null ? basis.stappen : [...basis.stappen, hersteld.stap]
  return { uiterlijk, uitleg: { conclusie: `Inleveren uiterlijk ${formatDatum(uiterlijk)}.`, stappen } }
}

type Berekend = { uiterlijk: Datum; stappen: readonly Uitlegstap[] }

/** The trajectplan comes some weeks after the start; the days of an onderbreking in between do not count. */
function uiterlijkPlan(record: Opdrachtrecord, regels: Regels, { fase }: Vraag): Berekend {
  const code = 'contract.trajectplan_weken'
  const weken = readGetal(regels, code)
  const begin = naarDatum(fase.begin)
  const start = laatste(begin, dagVanAntwoord(record))
  const feit = start === begin ? `het begin van ${fase.naam}` : 'de dag waarop het bureau de opdracht aannam'
  const kaal = plusWeken(start, weken)
  const stil = telStilstand(record, start, kaal)
  const einde = naarDatum(fase.einde)
  const uiterlijk = vroegste(plusDagen(kaal, stil), einde)
  return {
    uiterlijk,
    stappen: [
      { tekst: `Binnen ${weken} weken na ${feit} (${formatDatum(start)}).`, bron: readBron(regels, code) },
      ...(stil === 0 ? [] : [{ tekst: `Het traject was ${telDagen(stil)} onderbroken; die dagen tellen niet mee.` }]),
      ...(uiterlijk < plusDagen(kaal, stil) ? [{ tekst: `${fase.naam} eindigt op die dag.` }] : []),
    ],
  }
}

/** Whatever is evidence at a toetsmoment comes some days before it. */
function uiterlijkVoorToets(record: Opdrachtrecord, regels: Regels, { fase }: Vraag): Berekend {
  const code = 'contract.rapportage_dagen_voor_toets'
  const dagen = readGetal(regels, code)
  const toets = naarDatum(fase.toetsUiterlijk ?? fase.einde)
  const kaal = plusDagen(toets, -dagen)
  const eerst = laatste(naarDatum(fase.begin), dagVanAntwoord(record))
  const uiterlijk = vroegste(laatste(kaal, eerst), toets)
  const uitgesteld = fase.toetsUiterlijk !== null && fase.toetsUiterlijk > fase.einde
  return {
    uiterlijk,
    stappen: [
      uitgesteld
        ? { tekst: `De beslissing over ${fase.naam} is aangehouden tot uiterlijk ${formatDatum(toets)}.` }
        : { tekst: `${fase.naam} eindigt op ${formatDatum(toets)}; dan is het toetsmoment.` },
      { tekst: `Inleveren ${telDagen(dagen)} daarvoor: ${formatDatum(kaal)}.`, bron: readBron(regels, code) },
      ...(uiterlijk > kaal
        ? [{ tekst: `Eerder kan niet: de opdracht voor deze fase begint op ${formatDatum(eerst)}.` }]
        : []),
    ],
  }
}

/** Who gets a report back has some days to repair it, also when its first day is close or past. */
function herstel(
  record: Opdrachtrecord,
  regels: Regels,
  { soort, nr }: Vraag,
  basis: Datum,
): { uiterlijk: Datum; stap: Uitlegstap } | null {
  const terug = record.leveringen
    .filter((l) => l.soort === soort && l.nr === nr && l.status === 'teruggestuurd' && l.beoordeeldOp !== null)
    .toSorted((a, b) => b.versie - a.versie)[0]
  if (terug === undefined || terug.beoordeeldOp === null) return null
  const code = 'contract.levering_herstellen_dagen'
  const dagen = readGetal(regels, code)
  const op = datumVan(terug.beoordeeldOp)
  const uiterlijk = plusDagen(op, dagen)
  if (uiterlijk <= basis) return null
  const tekst = `Teruggestuurd op ${formatDatum(op)}; verbeteren kan tot ${telDagen(dagen)} daarna.`
  return { uiterlijk, stap: { tekst, bron: readBron(regels, code) } }
}

/** The days between two days on which the traject stood still, for interruptions that have ended. */
function telStilstand(record: Opdrachtrecord, van: Datum, tot: Datum): number {
  return record.onderbrekingen.reduce((dagen, o) => {
    if (o.tot === null || o.van > tot || o.tot < van) return dagen
    return dagen + dagenTussen(laatste(naarDatum(o.van), van), naarDatum(o.tot)) + 1
  }, 0)
}

function dagVanAntwoord(record: Opdrachtrecord): Datum {
  return record.beantwoordOp === null ? naarDatum(record.begin) : datumVan(record.beantwoordOp)
}

/** Where a rule of the contract stands; a parameter that is missing was refused before. */
export function readBron(regels: Regels, code: string): Bron {
  return regels.parameters.get(code)?.bron as unknown as Bron
}
