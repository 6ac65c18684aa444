import { eindeVanDag, plusDagen, type Datum, type Moment } from '../datum.ts'
import { formatDatum, telDagen } from '../datumtekst.ts'
import type { Bron, Uitleg, Uitlegstap } from '../uitleg.ts'
import { checkDuur, formatDuur, laatsteDagVanPeriode, plusDuur, type Duur } from './duur.ts'
import type { Kalender } from './kalender.ts'
import {
  nogNietGeteld,
  OPSCHORTINGSGRONDEN,
  sortStilstanden,
  toStilstand,
  type Opschorting,
  type Stilstand,
} from './opschorting.ts'
import { verschuif, type Vrijedagenregel } from './verschuiving.ts'

/** A decision that made a term longer. */
export type Verlenging = { duur: Duur; op: Datum; bron: Bron }

/**
 * A running term as a record of dated facts. The due date is never stored as a fact: it follows from these.
 * `dag_na_start` is the rule (the day of the fact does not count); `startdag_telt` is a period such as a grant of
 * 36 months, or the six months after a boekjaar, whose first day is given.
 */
export type Termijn = {
  /** The subject of the sentences, with its article: 'de beslistermijn'. */
  naam: string
  bron: Bron
  start: Datum
  /** What happened on the start day, in words: 'ontvangst van de aanvraag'. */
  startfeit?: string
  telling: 'dag_na_start' | 'startdag_telt'
  duur: Duur
  opschortingen: readonly Opschorting[]
  verlengingen: readonly Verlenging[]
  /** For a term of policy or contract alone: its own data says that it moves to the next working day. */
  verschuift?: boolean
}

export type Termijnuitkomst = {
  /** The last day on which it is in time; null while an open suspension makes it unknown. */
  uiterlijk: Datum | null
  /** The instant at which that day ends, for timers; null with it. */
  tot: Moment | null
  /** The day since which the term stands still with no known end, or null. */
  opgeschortSinds: Datum | null
  /** Days, each counted once, on which the term stood still. */
  opgeschorteDagen: number
  uitleg: Uitleg
}

/**
 * The due date of a term and why. Suspended days count once however many suspensions cover them, and only when they
 * begin before the term has ended; they are added after the verlengingen. Whether a free day at the end moves the date
 * follows from how the last piece is described: the verlenging's words when there is one (bbz.md T9: 12 + 6 weeks
 * shifts, 13 + 13 does not). A verlenging counts from the unshifted end, the earlier and so the safer reading.
 * Throws `DuurOngeldig` or `HervattingVoorOpschorting`.
 */
export const berekenTermijn = (termijn: Termijn, kalender: Kalender): Termijnuitkomst => {
  const eersteDag = termijn.telling === 'startdag_telt' ? termijn.start : plusDagen(termijn.start, 1)
  const verlengingen = termijn.verlengingen.toSorted((a, b) => a.op.localeCompare(b.op) || compareDuur(a.duur, b.duur))
  const basis = endOfBasis(termijn, verlengingen)
  const regel: Vrijedagenregel = {
    bron: termijn.bron,
    duur: verlengingen.at(-1)?.duur ?? termijn.duur,
    verschuift: termijn.verschuift === true,
    eersteDag,
  }
  const stilstanden = sortStilstanden(termijn.opschortingen.map(toStilstand).filter((stilstand) => stilstand !== null))

  let einde = basis.einde
  let geteld: { van: Datum; tot: Datum }[] = []
  let opgeschorteDagen = 0
  const stappen = [...basis.stappen]
  for (const stilstand of stilstanden) {
    const grens = verschuif(einde, regel, geteld, kalender).uiterlijk
    if (stilstand.van > grens) {
      stappen.push(stapTeLaat(stilstand, grens))
      continue
    }
    if (stilstand.tot === null) return openUitkomst(termijn, stilstand, opgeschorteDagen, stappen)
    const deel = nogNietGeteld({ van: stilstand.van, tot: stilstand.tot }, eersteDag, geteld.at(-1)?.tot ?? null)
    if (deel === null) {
      stappen.push(stapAlGeteld(stilstand, stilstand.tot))
      continue
    }
    // A suspension that begins in the days won by a shift does not move the end, but the shift jumps over it.
    if (deel.van <= einde) einde = plusDagen(einde, deel.dagen)
    geteld = [...geteld, deel]
    opgeschorteDagen += deel.dagen
    stappen.push(stapOpgeschort(stilstand.grond, deel, einde))
  }

  const verschoven = verschuif(einde, regel, geteld, kalender)
  const conclusie = `Uiterlijk ${formatDatum(verschoven.uiterlijk)}.`
  return {
    uiterlijk: verschoven.uiterlijk,
    tot: eindeVanDag(verschoven.uiterlijk),
    opgeschortSinds: null,
    opgeschorteDagen,
    uitleg: { conclusie, stappen: [...stappen, ...verschoven.stappen] },
  }
}

/** True when the due day lies behind: the day after `uiterlijk` has begun. A suspended term is never late. */
export const isTermijnVerstreken = (uitkomst: Pick<Termijnuitkomst, 'uiterlijk'>, vandaag: Datum): boolean =>
  uitkomst.uiterlijk !== null && vandaag > uitkomst.uiterlijk

const EENHEDEN = ['dagen', 'weken', 'maanden', 'jaren'] as const satisfies readonly Duur['eenheid'][]
const compareDuur = (a: Duur, b: Duur): number =>
  EENHEDEN.indexOf(a.eenheid) - EENHEDEN.indexOf(b.eenheid) || a.aantal - b.aantal

const endOfBasis = (termijn: Termijn, verlengingen: readonly Verlenging[]): { einde: Datum; stappen: Uitlegstap[] } => {
  const { naam, bron, start, startfeit, telling } = termijn
  const duur = checkDuur(termijn.duur)
  const telt = telling === 'startdag_telt'
  const feit = startfeit === undefined ? '' : ` (${startfeit})`
  let einde = telt ? laatsteDagVanPeriode(start, duur) : plusDuur(start, duur)
  const stappen: Uitlegstap[] = [
    {
      tekst: `${hoofdletter(naam)} begint ${telt ? 'op' : 'op de dag na'} ${formatDatum(start)}${feit}.`,
      bron,
    },
    { tekst: `De termijn is ${formatDuur(duur)} en loopt daarmee tot en met ${formatDatum(einde)}.`, bron },
  ]
  for (const verlenging of verlengingen) {
    einde = telt ? laatsteDagVanPeriode(plusDagen(einde, 1), verlenging.duur) : plusDuur(einde, verlenging.duur)
    stappen.push({
      tekst: `Op ${formatDatum(verlenging.op)} is de termijn met ${formatDuur(verlenging.duur)} verlengd, tot en met ${formatDatum(einde)}.`,
      bron: verlenging.bron,
    })
  }
  return { einde, stappen }
}

const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

const stapOpgeschort = (
  grond: Stilstand['grond'],
  deel: { van: Datum; tot: Datum; dagen: number },
  einde: Datum,
): Uitlegstap => {
  const { tekst, ...rest }: { tekst: string; bron?: Bron } = OPSCHORTINGSGRONDEN[grond]
  return {
    tekst:
      `De termijn stond stil van ${formatDatum(deel.van)} tot en met ${formatDatum(deel.tot)}: ` +
      `${telDagen(deel.dagen)}. ${tekst} Het einde is daarmee ${formatDatum(einde)}.`,
    ...(rest.bron === undefined ? {} : { bron: rest.bron }),
  }
}

const stapAlGeteld = ({ van }: Stilstand, tot: Datum): Uitlegstap => ({
  tekst: `De opschorting van ${formatDatum(van)} tot en met ${formatDatum(tot)} telt niet nog een keer mee.`,
})

const stapTeLaat = ({ van }: Stilstand, grens: Datum): Uitlegstap => ({
  tekst: `De opschorting van ${formatDatum(van)} telt niet mee: de termijn was op ${formatDatum(grens)} al voorbij.`,
})

const openUitkomst = (
  termijn: Termijn,
  { van, grond }: Stilstand,
  opgeschorteDagen: number,
  stappen: readonly Uitlegstap[],
): Termijnuitkomst => {
  const { tekst, ...rest }: { tekst: string; bron?: Bron } = OPSCHORTINGSGRONDEN[grond]
  return {
    uiterlijk: null,
    tot: null,
    opgeschortSinds: van,
    opgeschorteDagen,
    uitleg: {
      conclusie: `${hoofdletter(termijn.naam)} staat stil sinds ${formatDatum(van)}.`,
      stappen: [
        ...stappen,
        {
          tekst: `Vanaf ${formatDatum(van)} staat de termijn stil. ${tekst} De einddatum volgt als de termijn weer loopt.`,
          ...(rest.bron === undefined ? {} : { bron: rest.bron }),
        },
      ],
    },
  }
}
