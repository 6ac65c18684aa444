import {
  type Datum,
  type Faseduur,
  type Fasenplan,
  naarDatum,
  type Onderbreking,
  planFasen,
  plusDagen,
  type SjabloonFase,
} from '@loket/domain'
import type { Faserecord, Trajectrecord } from '../traject/traject.record.ts'

/** Where the plan begins again: the number of a phase and its first day. */
export type Herbegin = { readonly nr: number; readonly begin: Datum }

/** The interruptions as domain counts them: `tot` is the last day, `hervatOp` the day after. */
export function toOnderbrekingen(record: Pick<Trajectrecord, 'onderbrekingen'>): Onderbreking[] {
  return record.onderbrekingen.map((o) => ({
    van: naarDatum(o.van),
    hervatOp: o.tot === null ? null : plusDagen(naarDatum(o.tot), 1),
  }))
}

/** The phase that runs or waits for its decision. */
export function findLopendeFase(record: Pick<Trajectrecord, 'fasen'>): Faserecord | undefined {
  return record.fasen.find((fase) => fase.status === 'loopt' || fase.status === 'toetsmoment')
}

/** The phase that follows when this one ends with a go; undefined after the last. */
export function findVolgendeFase(record: Pick<Trajectrecord, 'fasen'>, fase: Faserecord): Faserecord | undefined {
  return record.fasen.find((f) => f.nr > fase.nr && f.status !== 'afgerond')
}

/**
 * The phases from a number on, planned again within the last day of the period. Writes nothing: a screen shows it before
 * somebody decides, and the decision writes the same dates.
 */
export function planOpnieuw(
  record: Pick<Trajectrecord, 'fasen' | 'laatsteDag'>,
  vanaf: Herbegin,
  onderbrekingen: readonly Onderbreking[],
): Fasenplan {
  const duren: Record<string, Faseduur> = {}
  for (const fase of record.fasen) if (fase.duur !== null) duren[fase.code] = fase.duur
  return planFasen(
    { fasen: record.fasen.map(toSjabloonFase) },
    vanaf.begin,
    record.laatsteDag === null ? null : naarDatum(record.laatsteDag),
    onderbrekingen,
    { duren, vanafNr: vanaf.nr },
  )
}

function toSjabloonFase(fase: Faserecord): SjabloonFase {
  return {
    code: fase.code,
    naam: fase.naam,
    rechtsgrond: fase.rechtsgrond,
    uitvoerder: fase.uitvoerder,
    toets: fase.toets,
    levert: fase.levert,
    ...(fase.duur === null ? {} : { duur: fase.duur }),
  }
}
