import type { Bron, Duur } from '@loket/domain'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { findBeleid, findParameters, type Regel } from './regels.repository.ts'

/** The rules that count on a day: national and platform parameters, and the beleidsregels of one gemeente. */
export type Regels = {
  readonly parameters: ReadonlyMap<string, Regel>
  readonly beleid: ReadonlyMap<string, Regel>
}

/** All rules of a gemeente on a day ('JJJJ-MM-DD'), as they are known now. */
export async function findRegels(trx: GemeenteTransactie, gemeenteId: string, op: string): Promise<Regels> {
  return { parameters: await findParameters(trx, op), beleid: await findBeleid(trx, gemeenteId, op) }
}

/** The number of a parameter. Throws when the parameter is not loaded: without it nothing can be planned rightly. */
export function readGetal(regels: Regels, code: string): number {
  const waarde = regels.parameters.get(code)?.waarde
  if (typeof waarde !== 'number') throw new Error(`Parameter ${code} ontbreekt of is geen getal`)
  return waarde
}

/** The length of time of a parameter, with its source. Throws when the parameter is not loaded. */
export function readDuur(regels: Regels, code: string): { duur: Duur; bron: Bron } {
  const regel = regels.parameters.get(code)
  const waarde = regel?.waarde as Duur | undefined
  if (regel === undefined || typeof waarde?.aantal !== 'number') throw new Error(`Parameter ${code} ontbreekt`)
  return { duur: waarde, bron: regel.bron as unknown as Bron }
}

/** The beleidsregel of this gemeente with its source, or undefined: then a person decides. */
export function readBeleid<T>(
  regels: Pick<Regels, 'beleid'>,
  code: string,
): { waarde: T; bron: Bron; id: string } | undefined {
  const regel = regels.beleid.get(code)
  if (regel === undefined) return undefined
  return { waarde: regel.waarde as T, bron: regel.bron as unknown as Bron, id: regel.id }
}

/** The versions of all rules in force, for the record of a decision that used them. */
export function listRegelversies(regels: Regels): { code: string; id: string; geldigVan: string }[] {
  return [...regels.parameters.values(), ...regels.beleid.values()].map(({ code, id, geldigVan }) => ({
    code,
    id,
    geldigVan,
  }))
}
