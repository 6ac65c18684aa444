import { randomUUID } from 'node:crypto'
import { addAudit, type Database, inGemeente, toFoutcode, toKysely } from '@loket/db'
import fc from 'fast-check'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openProefpool } from '../opzet/pool.ts'
import { maakRegio, type Regio, weigering } from './regio.ts'

const BLIJFT = 'LK002'
const GEEN_RECHT = '42501'
const REGELS = 12

let regio: Regio
let db: Kysely<Database>
beforeAll(async () => {
  regio = await maakRegio()
  db = toKysely(openProefpool(regio.database.authenticatorUrl, { max: 6, toepassing: 'test' }))
})
afterAll(async () => {
  await db.destroy()
  await regio[Symbol.asyncDispose]()
})

/** A fresh chain in the own and in the central gemeente. */
beforeEach(async () => {
  await langsDeTrigger('delete from audit')
  await regio.super_.query('delete from audit_kop')
  for (let nr = 0; nr < REGELS; nr += 1) await schrijf(regio.org.eigen, `stap_${nr}`)
  await schrijf(regio.org.centraal, 'elders')
})

function schrijf(gemeenteId: string, wat: string, commandoId?: string, onderwerpId = randomUUID()): Promise<void> {
  return inGemeente(db, { persoonId: regio.persoon('consulent'), schrijfGemeenteId: gemeenteId }, (trx) =>
    addAudit(trx, {
      wat,
      onderwerpSoort: 'dossier',
      onderwerpId,
      oud: { stand: 'a' },
      nieuw: { stand: 'b' },
      waarom: 'omdat',
      ...(commandoId === undefined ? {} : { commandoId }),
    }),
  )
}

/** What only a superuser can do: change rows with the triggers off. */
async function langsDeTrigger(...opdrachten: string[]): Promise<void> {
  await regio.super_.query('begin; set local session_replication_role = replica')
  for (const opdracht of opdrachten) await regio.super_.query(opdracht)
  await regio.super_.query('commit')
}

/** The first row that does not fit, as the consulent is told. */
async function breuk(gemeenteId: string): Promise<number | null> {
  return inGemeente(db, { persoonId: regio.persoon('consulent') }, async (trx) => {
    const { rows } = await sql<{ nr: number | null }>`select app.audit_breuk(${gemeenteId}) as nr`.execute(trx)
    return rows[0]!.nr
  })
}

const eigen = (voorwaarde: string): string => `gemeente_id = '${regio.org.eigen}' and ${voorwaarde}`

describe('de keten van een gemeente', () => {
  it('telt per gemeente, klopt, en zegt wie het was en wanneer het echt was', async () => {
    expect([await breuk(regio.org.eigen), await breuk(regio.org.centraal)]).toEqual([null, null])
    const { rows } = await regio.super_.query<object>(
      `select gemeente_id, max(nr)::int as laatste, count(*)::int as regels, bool_and(actor_id = $1 and als = 'centraal' and echt_op <= app.echte_tijd()) as klopt
       from audit group by gemeente_id order by laatste`,
      [regio.persoon('consulent')],
    )
    expect(rows).toEqual([
      { gemeente_id: regio.org.centraal, laatste: 1, regels: 1, klopt: true },
      { gemeente_id: regio.org.eigen, laatste: REGELS, regels: REGELS, klopt: true },
    ])
  })

  it('blijft heel als velen tegelijk schrijven, en een teruggedraaide regel laat geen gat', async () => {
    const mislukt = inGemeente(
      db,
      { persoonId: regio.persoon('consulent'), schrijfGemeenteId: regio.org.eigen },
      async (trx) => {
        await addAudit(trx, { wat: 'weg', onderwerpSoort: 'dossier', onderwerpId: randomUUID() })
        throw new Error('toch niet')
      },
    )
    await Promise.allSettled([mislukt, ...Array.from({ length: 20 }, (_, i) => schrijf(regio.org.eigen, `samen_${i}`))])
    expect(await breuk(regio.org.eigen)).toBeNull()
    const { rows } = await regio.super_.query<{ n: number }>(
      `select max(nr)::int as n from audit where ${eigen('true')}`,
    )
    expect(rows).toEqual([{ n: REGELS + 20 }])
  })

  it.for([
    `update audit set waarom = 'anders'`,
    'delete from audit',
    'truncate audit',
    'update audit_kop set nr = 0',
    'delete from audit_kop',
    `insert into audit (nr, wat, onderwerp_soort, onderwerp_id) values (99, 'vals', 'dossier', gen_random_uuid())`,
    `insert into audit (wat, onderwerp_soort, onderwerp_id, actor_id) values ('vals', 'dossier', gen_random_uuid(), gen_random_uuid())`,
    `insert into audit (wat, onderwerp_soort, onderwerp_id, hash) values ('vals', 'dossier', gen_random_uuid(), 'x')`,
    `insert into audit (wat, onderwerp_soort, onderwerp_id, echt_op) values ('vals', 'dossier', gen_random_uuid(), '2020-01-01')`,
    'alter table audit disable trigger all',
    'drop trigger audit_blijft on audit',
    'set local session_replication_role = replica',
  ])('weigert de applicatie: %s', async (opdracht) => {
    const poging = inGemeente(
      db,
      { persoonId: regio.persoon('consulent'), schrijfGemeenteId: regio.org.eigen },
      (trx) => sql.raw(opdracht).execute(trx),
    )
    expect(await weigering(poging)).toBe(GEEN_RECHT)
  })

  it.for([`update audit set waarom = 'anders'`, 'delete from audit', 'truncate audit'])(
    'weigert de eigenaar: %s',
    async (opdracht) => {
      const { super_ } = regio
      await super_.query('begin')
      await super_.query('select app.treed_binnen_als_systeem($1, $2)', [regio.org.eigen, regio.persoon('consulent')])
      await super_.query('set local role loket_owner')
      const code = await weigering(super_.query(opdracht))
      await super_.query('rollback')
      expect(code).toBe(BLIJFT)
    },
  )

  it('neemt dezelfde daad van hetzelfde commando één keer', async () => {
    const [commando, onderwerp] = [randomUUID(), randomUUID()]
    await schrijf(regio.org.eigen, 'besloten', commando, onderwerp)
    const tweede = await schrijf(regio.org.eigen, 'besloten', commando, onderwerp).catch((f: unknown) => f)
    expect(tweede).toMatchObject({ code: '23505', constraint: 'audit_commando_eenmaal' })
    expect(toFoutcode(tweede)).toBeDefined()
    expect(await breuk(regio.org.eigen)).toBeNull()
    const { rows } = await regio.super_.query<{ n: number }>(
      `select count(*)::int as n from audit where commando_id = $1`,
      [commando],
    )
    expect(rows).toEqual([{ n: 1 }])
  })
})

describe('wie langs de triggers gaat, wordt gezien', () => {
  it.for([
    ['een ander woord', `update audit set waarom = 'anders' where %nr = 5`, 5],
    ['een andere actor', `update audit set actor_id = gen_random_uuid() where %nr = 5`, 5],
    ['een andere rol', `update audit set als = 'systeem' where %nr = 5`, 5],
    ['een ander moment', `update audit set op = op - interval '1 microsecond' where %nr = 5`, 5],
    ['een ander echt moment', `update audit set echt_op = echt_op + interval '1 hour' where %nr = 5`, 5],
    ['een andere inhoud', `update audit set nieuw = '{"stand":"c"}' where %nr = 5`, 5],
    ['een lege inhoud', `update audit set oud = null where %nr = 5`, 5],
    ['een andere hash', `update audit set hash = sha256(hash) where %nr = 5`, 5],
    ['een weggehaalde regel', `delete from audit where %nr = 5`, 6],
    ['de eerste regel weg', `delete from audit where %nr = 1`, 2],
    ['de laatste regel weg', `delete from audit where %nr = ${REGELS}`, REGELS],
    ['het einde weg', `delete from audit where %nr > 7`, 8],
    ['alles weg', `delete from audit where %nr > 0`, 1],
    ['de kop weg', `delete from audit_kop where %nr > 0`, REGELS + 1],
    ['een andere kop', `update audit_kop set nr = 3 where %nr > 0`, REGELS + 1],
    [
      'een regel van een andere gemeente',
      `update audit set nr = 13, gemeente_id = '%eigen' where gemeente_id = '%centraal'`,
      13,
    ],
  ] as const)('%s', async ([, opdracht, verwacht]) => {
    await langsDeTrigger(
      opdracht.replace('%nr', eigen('nr')).replace('%eigen', regio.org.eigen).replace('%centraal', regio.org.centraal),
    )
    expect(await breuk(regio.org.eigen)).toBe(verwacht)
  })

  it('twee regels die van plaats wisselen', async () => {
    await langsDeTrigger(
      `update audit set nr = -1 where ${eigen('nr = 4')}`,
      `update audit set nr = 4 where ${eigen('nr = 5')}`,
      `update audit set nr = 5 where ${eigen('nr = -1')}`,
    )
    expect(await breuk(regio.org.eigen)).toBe(4)
  })

  it('een gat dat is dichtgeschoven', async () => {
    await langsDeTrigger(
      `delete from audit where ${eigen('nr = 5')}`,
      `update audit set nr = nr - 1 where ${eigen('nr > 5')}`,
    )
    expect(await breuk(regio.org.eigen)).toBe(5)
  })

  it('elke van honderd willekeurige wijzigingen', async () => {
    const kolom = fc.constantFrom('wat', 'waarom', 'onderwerp_soort', 'als')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: REGELS }), kolom, fc.uuid(), async (nr, k, tekst) => {
        const { rows } = await regio.super_.query<{ oud: string }>(
          `select ${k} as oud from audit where ${eigen(`nr = ${nr}`)}`,
        )
        await langsDeTrigger(`update audit set ${k} = '${tekst}' where ${eigen(`nr = ${nr}`)}`)
        expect(await breuk(regio.org.eigen)).toBe(nr)
        await langsDeTrigger(`update audit set ${k} = '${rows[0]!.oud}' where ${eigen(`nr = ${nr}`)}`)
        expect(await breuk(regio.org.eigen)).toBeNull()
      }),
      { numRuns: 100 },
    )
  })

  it('de beheerder ziet het ook, en wie de keten niet mag lezen hoort niets', async () => {
    await langsDeTrigger(`delete from audit where ${eigen('nr > 7')}`)
    const keten = (naam: string): Promise<unknown> =>
      inGemeente(db, { persoonId: regio.persoon(naam) }, async (trx) => {
        const uit = sql`select gemeente_id, regels::int, breuk::int from app.beheer_keten() order by regels`
        return (await uit.execute(trx)).rows
      })
    expect(await keten('functioneel_beheerder')).toEqual([
      { gemeente_id: regio.org.centraal, regels: 1, breuk: null },
      { gemeente_id: regio.org.eigen, regels: 7, breuk: 8 },
    ])
    expect(await keten('contactpersoon')).toEqual([])
  })
})
