import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Huurtabel } from './kolommen.ts'
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
  ['select * from dossier where consulent_id = %id', /dossier_van_consulent/],
  ['select * from besluit where traject_id = %id', /besluit_van_traject/],
  ['select * from krediet where traject_id = %id', /krediet_van_traject/],
  ['select * from onderbreking where traject_id = %id', /onderbreking_van_traject/],
  ['select * from opdracht where traject_id = %id', /opdracht_van_traject/],
  ['select * from notitie where dossier_id = %id', /notitie_van_dossier/],
  ['select * from afspraak where dossier_id = %id', /afspraak_van_dossier/],
  ['select * from document where levering_id = %id', /document_van_levering/],
  ['select * from belemmering where dossier_id = %id', /belemmering_van_dossier/],
  ['select * from inzage where dossier_id = %id', /inzage_van_dossier/],
  ['select * from opmerking where levering_id = %id', /opmerking_van_levering/],
  ['select * from signaal where opdracht_id = %id', /signaal_van_opdracht/],
]
const RIJEN = 3_000

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

describe('een tabel die gegroeid is', { timeout: 60_000 }, () => {
  const naamVan = (vraag: string): string => /from (\w+)/.exec(vraag)?.[1] ?? ''

  beforeAll(async () => {
    const gevraagd = new Set(PER_INDEX.map(([vraag]) => naamVan(vraag)))
    await regio.super_.query('set session_replication_role = replica')
    for (const tabel of regio.tabellen.filter((t) => gevraagd.has(t.naam))) await laatGroeien(tabel)
    await regio.super_.query('set session_replication_role = origin')
    await regio.super_.query('analyze')
  })

  /** Copies a row many times, each about another dossier, all in the gemeente of the reader. */
  async function laatGroeien({ naam, kolommen, uniek, verwijzingen }: Huurtabel): Promise<void> {
    const verwijst = new Set(verwijzingen.filter((v) => v.paren.length > 1).flatMap((v) => v.paren.map(([van]) => van)))
    const zelf = kolommen.filter((k) => !k.altijdZelf)
    const waarden = zelf.map((k) => {
      if (k.naam === 'gemeente_id') return k.naam
      if (k.type === 'uuid' && (uniek.has(k.naam) || verwijst.has(k.naam) || k.naam.endsWith('_id'))) return 'uuidv7()'
      if (k.type === 'text' && (uniek.has(k.naam) || verwijst.has(k.naam)) && k.waarden.length === 0)
        return `${k.naam} || n`
      return k.naam
    })
    await regio.super_.query(
      `insert into ${naam} (${zelf.map((k) => k.naam).join(', ')})
       select ${waarden.join(', ')} from (select * from ${naam} where gemeente_id = $1 limit 1) bron, generate_series(1, ${RIJEN}) n`,
      [regio.org.eigen],
    )
  }

  /** The plan of a consulent's question about one id, as Postgres chooses it from what it knows of the rows. */
  const planVan = (vraag: string, vooraf = 'select'): Promise<string> =>
    als(regio.super_, lezers[0]!, null, async () => {
      await regio.super_.query('reset role')
      await regio.super_.query(vooraf)
      await regio.super_.query('set local role loket_app')
      return plan(vraag.replace('%id', `'${crypto.randomUUID()}'`))
    })

  it.for(PER_INDEX)('wordt niet heel gelezen: %s', async ([vraag, index]) => {
    const tekst = await planVan(vraag)
    expect(tekst).toMatch(index)
    // A set of a policy (see MET_VERZAMELING) is asked of another table, and only for who needs it.
    expect(tekst).not.toContain(`Seq Scan on ${naamVan(vraag)}`)
  })

  it('zou zonder die index wel heel gelezen worden', async () => {
    for (const [naam, vraag] of [
      ['notitie_van_dossier', 'select * from notitie where dossier_id = %id'],
      ['besluit_van_traject', 'select * from besluit where traject_id = %id'],
    ] as const)
      expect(await planVan(vraag, `drop index ${naam}`)).toMatch(/Seq Scan/)
  })
})
