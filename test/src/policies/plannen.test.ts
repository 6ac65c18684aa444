import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { als, maakRegio, type Principaal, type Regio } from './regio.ts'

/** Tables with a policy that asks a set: computed once per statement, so a hashed SubPlan (see catalogus.ts). */
const MET_VERZAMELING = ['document', 'taak']
/** Reads that a screen does by dossier or by gemeente, and the index that must carry each in a table that has grown. */
const PER_INDEX: readonly (readonly [string, RegExp])[] = [
  ['select * from tijdlijn where dossier_id = %id', /tijdlijn_van_dossier/],
  ["select * from taak where dossier_id = %id and status = 'open'", /taak_(van_dossier|open)/],
  ['select * from document where dossier_id = %id', /document_van_dossier/],
  ['select * from besluit where dossier_id = %id', /besluit_van_dossier/],
  ['select * from traject where dossier_id = %id', /traject_een_per_dossier/],
  ['select * from belanghebbende where dossier_id = %id', /belanghebbende_een_per_dossier/],
  ['select * from commando where workflow_id = %id::text', /commando_van_proces/],
  ["select * from wekker where workflow_id = %id::text and status = 'open'", /wekker_open/],
  ['select * from dossier where id = %id', /dossier_pkey/],
]

let regio: Regio
let lezers: readonly Principaal[]
beforeAll(async () => {
  regio = await maakRegio()
  const perGroep = new Map(regio.principalen.map((wie) => [wie.groep, wie]))
  lezers = [...perGroep.values()]
})
afterAll(() => regio[Symbol.asyncDispose]())

async function plan(sql: string): Promise<string> {
  const { rows } = await regio.super_.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`)
  return rows.map((r) => r['QUERY PLAN']).join('\n')
}

describe('het plan van elke tabel', () => {
  it('vraagt de context in een InitPlan, eenmaal, en nooit per rij', async () => {
    const fouten: string[] = []
    for (const wie of lezers) {
      await als(regio.super_, wie, wie.naam.startsWith('vreemd') ? regio.org.vreemd : regio.org.eigen, async () => {
        for (const { naam, wijzigbaar } of regio.tabellen) {
          const vragen = [
            `select * from ${naam}`,
            ...wijzigbaar.slice(0, 1).map((k) => `update ${naam} set ${k} = null`),
          ]
          for (const vraag of vragen) {
            const tekst = await plan(vraag)
            const perRij = tekst.replaceAll(/hashed SubPlan \w+/g, '').match(/SubPlan \w+\)?\.|\bapp\.\w+\(/)
            if (!tekst.includes('InitPlan')) fouten.push(`${vraag}: geen InitPlan`)
            if (perRij !== null && !MET_VERZAMELING.includes(naam) && !magPerRij(naam))
              fouten.push(`${vraag}: ${tekst}`)
          }
        }
      })
    }
    expect(fouten).toEqual([])
  })

  const magPerRij = (naam: string): boolean => naam === 'levering'

  it.for(PER_INDEX)('%s gaat over een index', async ([sql, index]) => {
    const tekst = await als(regio.super_, lezers[0]!, null, async () => {
      // The tables are small here, so that Postgres would rather read them whole.
      await regio.super_.query('set local enable_seqscan = off')
      return plan(sql.replace('%id', `'${crypto.randomUUID()}'`))
    })
    expect(tekst).toMatch(index)
    expect(tekst).not.toMatch(/^Seq Scan/)
  })

  it('en zou een EXISTS per rij laten zien', async () => {
    const tekst = await als(regio.super_, lezers[0]!, null, async () => {
      await regio.super_.query('reset role')
      await regio.super_.query(
        'create policy lek on notitie for select using (exists (select from opdracht o where o.dossier_id = notitie.dossier_id))',
      )
      await regio.super_.query('set local role loket_app')
      return plan('select * from notitie')
    })
    expect(tekst).toMatch(/SubPlan/)
  })
})
