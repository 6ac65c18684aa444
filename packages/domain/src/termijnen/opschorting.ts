import { laatste, plusDagen, vroegste, dagenTussen, type Datum } from '../datum.ts'
import { DomainError } from '../fouten.ts'
import type { Bron } from '../uitleg.ts'

const AWB = '2026-08-01'
const awb = (artikel: string, lid: string): Bron => ({
  soort: 'wet',
  regeling: 'Algemene wet bestuursrecht',
  artikel,
  lid,
  versie: AWB,
})

type Grond = {
  /** Whether the term stands still on the day of the fact itself, or from the day after. */
  begint: 'dag_na_feit' | 'op_feit'
  tekst: string
  bron?: Bron
}

/** The grounds on which a term stands still, and from which day on. */
export const OPSCHORTINGSGRONDEN = {
  aanvulling_gevraagd: {
    begint: 'dag_na_feit',
    tekst: 'De aanvraag moest worden aangevuld.',
    bron: awb('4:15', '1, onder a'),
  },
  buitenlandse_informatie: {
    begint: 'dag_na_feit',
    tekst: 'Er was informatie uit het buitenland nodig.',
    bron: awb('4:15', '1, onder b'),
  },
  instemming_aanvrager: {
    begint: 'op_feit',
    tekst: 'De aanvrager stemde schriftelijk in met uitstel.',
    bron: awb('4:15', '2, onder a'),
  },
  vertraging_aanvrager: {
    begint: 'op_feit',
    tekst: 'De vertraging kwam door de aanvrager.',
    bron: awb('4:15', '2, onder b'),
  },
  overmacht: {
    begint: 'op_feit',
    tekst: 'Door overmacht was een beslissing niet mogelijk.',
    bron: awb('4:15', '2, onder c'),
  },
  verzuim_bezwaar: {
    begint: 'dag_na_feit',
    tekst: 'De indiener van het bezwaar moest een verzuim herstellen.',
    bron: awb('7:10', '2'),
  },
  afspraak: { begint: 'op_feit', tekst: 'Dat is zo afgesproken.' },
} as const satisfies Record<string, Grond>
export type Opschortingsgrond = keyof typeof OPSCHORTINGSGRONDEN

/** One suspension as dated facts. */
export type Opschorting = {
  grond: Opschortingsgrond
  /** The day of the fact: the invitation was sent, the consent begins. */
  op: Datum
  /** The day on which the term runs again, itself not suspended (the file is complete); null while it stands still. */
  hervatOp: Datum | null
  /** The last day that was given to repair; the day after it the term runs again, whatever came. */
  hersteltermijnTot?: Datum | null
}

/** The days, both ends included, on which the term stands still; `tot` null when nobody knows yet. */
export type Stilstand = { van: Datum; tot: Datum | null; grond: Opschortingsgrond }

/**
 * The days on which one suspension lets the term stand still, or null when there are none (completed on the very day).
 * Invited 26-01 and completed 05-02 gives 27-01 up to and including 04-02 (Awb 4:15 lid 1).
 * Throws `HervattingVoorOpschorting`.
 */
export const toStilstand = ({ grond, op, hervatOp, hersteltermijnTot }: Opschorting): Stilstand | null => {
  if (hervatOp !== null && hervatOp < op) throw new DomainError('HervattingVoorOpschorting', `${hervatOp} < ${op}`)
  const van = OPSCHORTINGSGRONDEN[grond].begint === 'dag_na_feit' ? plusDagen(op, 1) : op
  const einden = [
    ...(hervatOp === null ? [] : [plusDagen(hervatOp, -1)]),
    ...(hersteltermijnTot === undefined || hersteltermijnTot === null ? [] : [hersteltermijnTot]),
  ]
  const [eerste, ...rest] = einden
  const tot = eerste === undefined ? null : vroegste(eerste, ...rest)
  return tot !== null && tot < van ? null : { van, tot, grond }
}

/** Suspensions in the order of their days, whatever order the facts came in. */
export const sortStilstanden = <S extends { van: Datum; tot: Datum | null }>(stilstanden: readonly S[]): S[] =>
  stilstanden.toSorted(
    (a, b) => a.van.localeCompare(b.van) || (a.tot ?? '9999-12-31').localeCompare(b.tot ?? '9999-12-31'),
  )

/** The part of a stretch that no earlier one covered and that lies on or after `vanaf`; null when nothing is left. */
export const nogNietGeteld = (
  stilstand: { van: Datum; tot: Datum },
  vanaf: Datum,
  geteldTot: Datum | null,
): { van: Datum; tot: Datum; dagen: number } | null => {
  const van = laatste(stilstand.van, vanaf, ...(geteldTot === null ? [] : [plusDagen(geteldTot, 1)]))
  return van > stilstand.tot ? null : { van, tot: stilstand.tot, dagen: dagenTussen(van, stilstand.tot) + 1 }
}
