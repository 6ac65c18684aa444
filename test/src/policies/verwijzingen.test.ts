import { randomUUID } from 'node:crypto'
import { SYSTEEM_PERSOON_ID } from '@loket/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Huurtabel } from './kolommen.ts'
import { als, maakRegio, type Principaal, proef, type Regio } from './regio.ts'
import { findRij, type Waarde } from './vulling.ts'

let regio: Regio
let systeem: Principaal
beforeAll(async () => {
  regio = await maakRegio()
  systeem = {
    naam: 'het systeem',
    groep: 'systeem',
    treedBinnen: { persoonId: SYSTEEM_PERSOON_ID, alsSysteemIn: regio.org.eigen },
  }
})
afterAll(() => regio[Symbol.asyncDispose]())

/** A new row of the own gemeente in which the columns of one reference are given. */
function metVerwijzing(tabel: Huurtabel, anders: Readonly<Record<string, Waarde>>): Record<string, Waarde> {
  const bron = findRij(regio.rijen, tabel.naam, regio.kringen.eigen)!
  const kolommen = tabel.kolommen.filter((k) => tabel.invoegbaar.includes(k.naam) && !k.altijdZelf)
  return Object.fromEntries(
    kolommen.map(({ naam, type, waarden }) => {
      if (naam in anders) return [naam, anders[naam] ?? null]
      const waarde = bron.waarden[naam] ?? null
      const verwijst = tabel.verwijzingen.some((v) => v.paren.some(([van]) => van === naam))
      if (!tabel.uniek.has(naam) || verwijst || waarden.length > 0) return [naam, waarde]
      if (type === 'uuid') return [naam, randomUUID()]
      return [naam, typeof waarde === 'string' ? `${waarde}-${randomUUID()}` : Number(waarde) + 100]
    }),
  )
}

/** What Postgres says to it, with every id taken out. */
async function antwoord(tabel: Huurtabel, rij: Readonly<Record<string, Waarde>>): Promise<object | string> {
  const kolommen = Object.keys(rij)
  return proef(regio.super_, async () => {
    // Without the rows of the own gemeente no other rule than the reference can refuse.
    await regio.super_.query('reset role; set local session_replication_role = replica')
    await regio.super_.query(`delete from ${tabel.naam} where gemeente_id = $1`, [regio.org.eigen])
    await regio.super_.query('set local session_replication_role = origin; set local role loket_app')
    try {
      await regio.super_.query(
        `insert into ${tabel.naam} (${kolommen.join(', ')}) values (${kolommen.map((_, i) => `$${i + 1}`).join(', ')})`,
        Object.values(rij),
      )
      return 'aangenomen'
    } catch (fout) {
      const { code, constraint, message, detail } = fout as Record<string, string | undefined>
      return { code, constraint, message, detail: detail?.replaceAll(/\(([^=]*)\)=\(.*\)/g, '($1)=(…)') }
    }
  })
}

describe('een verwijzing naar iets van een andere gemeente', () => {
  it('krijgt in elke tabel het antwoord van iets dat niet bestaat', async () => {
    const verschillen: unknown[] = []
    let beproefd = 0
    await als(regio.super_, systeem, null, async () => {
      for (const tabel of regio.tabellen.filter((t) => t.invoegbaar.length > 0)) {
        for (const { naar, paren } of tabel.verwijzingen.filter((v) => v.paren.length > 1)) {
          const ouder = findRij(regio.rijen, naar, regio.kringen.vreemd)!
          const eigen = paren.filter(([van]) => van !== 'gemeente_id')
          const vreemd = Object.fromEntries(eigen.map(([van, naarKolom]) => [van, ouder.waarden[naarKolom] ?? null]))
          const onbekend = Object.fromEntries(
            eigen.map(([van]) => [
              van,
              typeof vreemd[van] === 'string' && vreemd[van].startsWith('kanarie')
                ? `kanarie-${randomUUID()}`
                : randomUUID(),
            ]),
          )
          const [bestaat, bestaatNiet] = [
            await antwoord(tabel, metVerwijzing(tabel, vreemd)),
            await antwoord(tabel, metVerwijzing(tabel, onbekend)),
          ]
          beproefd += 1
          const gelijk = JSON.stringify(bestaat) === JSON.stringify(bestaatNiet)
          const geweigerd = typeof bestaat === 'object' && 'code' in bestaat && bestaat.code === '23503'
          if (!gelijk || !geweigerd) verschillen.push({ tabel: tabel.naam, naar, bestaat, bestaatNiet })
        }
      }
    })
    expect(verschillen).toEqual([])
    expect(beproefd).toBeGreaterThan(40)
  })
})
