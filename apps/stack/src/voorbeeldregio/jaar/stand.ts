import { findOpdracht, findTraject } from '@loket/db'
import { datumVan, laatste, naarDatum } from '@loket/domain'
import { BELEID } from '../beleid.ts'
import { als, type Plek, type Verteller } from '../verteller.ts'
import type { Stand } from './daad.ts'
import { BEHANDELAARS, kiesMensen } from './mensen.ts'

/** Reads where the story of a client is. */
export async function readStand(v: Verteller, plek: Plek): Promise<Stand> {
  const beslist = beleidVan<{ vorm?: string; beslist?: string }>(plek, 'voorbereiding.selectie')
  const toetsBeslist = beleidVan<string>(plek, 'voorbereiding.toets_beslist')
  const mensen = kiesMensen(plek.n, plek.cbsCode, {
    toelating: beslist?.beslist === 'klantmanager' ? 'klantmanager' : 'beslisser',
    toets: toetsBeslist === 'klantmanager' ? 'klantmanager' : 'consulent',
  })
  return await als(v, BEHANDELAARS.administratie, plek.gemeenteId, async (trx) => {
    const record = await findTraject(trx, plek.trajectId)
    if (record === undefined) throw new Error(`Voorbeelddossier ${plek.n} is weg`)
    const opdracht = await trx
      .selectFrom('opdracht')
      .select('id')
      .where('traject_id', '=', plek.trajectId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    const laatsteCommando = await trx
      .selectFrom('commando')
      .select('ingevoerd_op')
      .where('dossier_id', '=', plek.dossierId)
      .orderBy('ingevoerd_op', 'desc')
      .limit(1)
      .executeTakeFirst()
    const bekend = record.besluiten.flatMap((b) => (b.bekendgemaaktOp === null ? [] : [naarDatum(b.bekendgemaaktOp)]))
    const commandodag = laatsteCommando === undefined ? [] : [datumVan(laatsteCommando.ingevoerd_op)]
    return {
      n: plek.n,
      record,
      opdracht: opdracht === undefined ? undefined : await findOpdracht(trx, opdracht.id),
      sinds: laatste(naarDatum(record.aangemeldOp), ...bekend, ...commandodag),
      mensen,
      beleid: {
        zonderSelectie: beslist?.vorm === 'geen',
        krediet: beleidVan(plek, 'voorbereiding.krediet') !== undefined,
      },
    }
  })
}

function beleidVan<T>({ cbsCode }: Plek, code: string): T | undefined {
  return BELEID[cbsCode]?.find((r) => r.code === code)?.waarde as T | undefined
}
