import {
  berekenMaximum,
  type Datum,
  eersteBbzDag,
  type Faseduur,
  type Fasenplan,
  fasenZonderDuur,
  type Maximumgrens,
  planFasen,
  type Sjabloon,
} from '@loket/domain'
import { readBeleid, readGetal, type Regels } from '../regels/lees.ts'

/** What a person chose at toelating beside the template. Months only count where no policy names a maximum. */
export type Toelatingskeuze = {
  readonly begin: Datum
  readonly duren: Readonly<Record<string, Faseduur>>
  readonly maximumMaanden?: number | undefined
}

/** The period that follows: the phases with their dates, and the maximum where a phase rests on the Bbz. */
export type Toelatingsplan = {
  readonly plan: Fasenplan
  readonly maximum: ReturnType<typeof berekenMaximum> | null
  /** The last day of the period: the maximum, else the end of the last phase. */
  readonly laatsteDag: Datum
  readonly eersteBbzDag: Datum | null
}

/** What is still needed before a period can be planned: the length of these phases. */
export type Onvolledig = { readonly ontbrekendeDuren: readonly string[] }

/**
 * Plans the period of a toelating under a template and the rules of the day. The screen shows it before somebody decides
 * and the besluit writes it: one function, so that both are the same. Throws DomainError for a maximum above the law's.
 */
export function planToelating(regels: Regels, sjabloon: Sjabloon, keuze: Toelatingskeuze): Toelatingsplan | Onvolledig {
  const { begin, duren } = keuze
  const ontbrekend = fasenZonderDuur(sjabloon, { duren })
  if (ontbrekend.length > 0) return { ontbrekendeDuren: ontbrekend }
  const eersteBbz = sjabloon.fasen.findIndex((f) => f.rechtsgrond === 'bbz_2_3')
  if (eersteBbz === -1) return toToelatingsplan(planFasen(sjabloon, begin, null, [], { duren }), null, begin)

  // The maximum starts with the first Bbz day; phases under the Participatiewet may come before it.
  const wettelijkMaanden = readGetal(regels, 'bbz.voorbereiding_maximum_maanden')
  const aanloop = planFasen(
    { fasen: sjabloon.fasen.slice(0, 1 + eersteBbz) },
    begin,
    berekenMaximum(begin, { wettelijkMaanden }).laatsteDag,
    [],
    { duren },
  )
  const maximum = berekenMaximum(eersteBbzDag(aanloop.fasen) ?? begin, toGrens(regels, keuze.maximumMaanden))
  return toToelatingsplan(planFasen(sjabloon, begin, maximum.laatsteDag, [], { duren }), maximum, begin)
}

function toToelatingsplan(plan: Fasenplan, maximum: Toelatingsplan['maximum'], begin: Datum): Toelatingsplan {
  return {
    plan,
    maximum,
    laatsteDag: maximum?.laatsteDag ?? plan.fasen.at(-1)?.einde ?? begin,
    eersteBbzDag: eersteBbzDag(plan.fasen),
  }
}

function toGrens(regels: Regels, maanden: number | undefined): Maximumgrens {
  const wettelijkMaanden = readGetal(regels, 'bbz.voorbereiding_maximum_maanden')
  const beleid = readBeleid<number>(regels, 'voorbereiding.maximum_maanden')
  if (beleid !== undefined) return { wettelijkMaanden, beleid: { maanden: beleid.waarde, bron: beleid.bron } }
  if (maanden === undefined) return { wettelijkMaanden }
  return {
    wettelijkMaanden,
    beleid: { maanden, bron: { soort: 'beleid', beleid: 'Keuze in het besluit op toelating' } },
  }
}
