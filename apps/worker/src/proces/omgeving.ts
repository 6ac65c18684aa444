import { findBeleid, findParameters, type GemeenteTransactie, type Regel } from '@loket/db'
import { type Bron, type Datum, type Duur, naarDatum } from '@loket/domain'
import { sql } from 'kysely'

/** The rules that count on a day: national and platform parameters, and the beleidsregels of one gemeente. */
export type Regels = {
  readonly parameters: ReadonlyMap<string, Regel>
  readonly beleid: ReadonlyMap<string, Regel>
}

/** Where a step of a process happens: the transaction, whose gemeente, the day, and the rules of that day. */
export type Omgeving = {
  readonly trx: GemeenteTransactie
  readonly gemeenteId: string
  /** In whose name: the actor of the command, or the system. */
  readonly actorId: string
  /** Legal today in Amsterdam, or for a command the day on which it was entered. */
  readonly vandaag: Datum
  readonly regels: Regels
}

/** Reads the rules of the day and gives the surroundings of a step. `vandaag` is left out for the legal today. */
export async function openOmgeving(
  trx: GemeenteTransactie,
  wie: { gemeenteId: string; actorId: string; vandaag?: Datum },
): Promise<Omgeving> {
  const vandaag =
    wie.vandaag ?? naarDatum((await sql<{ d: string }>`select app.vandaag() as d`.execute(trx)).rows[0]!.d)
  return {
    trx,
    gemeenteId: wie.gemeenteId,
    actorId: wie.actorId,
    vandaag,
    regels: {
      parameters: await findParameters(trx, vandaag),
      beleid: await findBeleid(trx, wie.gemeenteId, vandaag),
    },
  }
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
export function readBeleid<T>(regels: Regels, code: string): { waarde: T; bron: Bron; id: string } | undefined {
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
