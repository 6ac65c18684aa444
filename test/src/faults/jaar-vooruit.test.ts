import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { type Database, findCentraleGemeente, inGemeente, toKysely, vraagKlokreis } from '@loket/db'
import { toMomentsoort } from '@loket/contracts'
import { laadVoorbeelddossiers, NAMESPACE, type Stack, startStack } from '@loket/stack'
import { createReiziger, createWekker } from '@loket/worker'
import { Client as TemporalClient, Connection } from '@temporalio/client'
import type { Kysely } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakPlek } from '../opzet/plek.ts'
import { openProefpool } from '../opzet/pool.ts'

/** Of each story one: registered, in selection, guided by the loket and by a bureau, interrupted, ended. */
const DOSSIERS = 12
const REISTIJD_MS = 200_000

let plek: ReturnType<typeof maakPlek>
let stack: Stack
let super_: Client
let db: Kysely<Database>
beforeAll(async () => {
  plek = maakPlek('jaar')
  stack = await startStack({ map: plek.map, onderdelen: ['postgres', 'temporal', 'postbus', 'worker'] })
  await laadVoorbeelddossiers({
    databaseApi: stack.adressen.databaseApi,
    temporal: stack.adressen.temporal,
    sleutel: stack.geheimen.sleutel,
    meld: () => undefined,
    aantal: DOSSIERS,
  })
  super_ = new Client({ connectionString: stack.adressen.database })
  await super_.connect()
  db = toKysely(openProefpool(stack.adressen.databaseApi, { max: 2, toepassing: 'test' }))
  // What the stories put in the past is handled before the year begins.
  while ((await rijen('select from app.onrust()')).length > 0) await wacht(100)
}, 170_000)
afterAll(async () => {
  await super_?.end()
  await db?.destroy()
  await stack?.stop()
  plek[Symbol.dispose]()
})

/** A query past every policy. */
async function rijen<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]> {
  return (await super_.query<T>(tekst, waarden)).rows
}

type Reis = { status: string; stappen: number; bereikt: string; blijft_liggen: object[] }

async function lees(id: string): Promise<Reis> {
  const [reis] = await rijen<Reis>(
    'select status, stappen, bereikt::text, blijft_liggen from klokreis where id = $1',
    id,
  )
  return reis!
}

/** Asks for a journey as the functioneel beheerder. Out: its id. */
async function vraag(over: string): Promise<string> {
  const [wie] = await rijen<{ id: string; dag: string }>(
    `select id, (app.vandaag() + $1::interval)::date::text as dag from persoon where sub = 'noor.bakker'`,
    over,
  )
  const id = randomUUID()
  const schrijfGemeenteId = await findCentraleGemeente(db)
  await inGemeente(db, { persoonId: wie!.id, schrijfGemeenteId }, (trx) => vraagKlokreis(trx, id, wie!.dag))
  return id
}

/** Waits until the journey is further than so many steps, or has ended. */
async function wachtTot(id: string, klopt: (reis: Reis) => boolean): Promise<Reis> {
  for (let ms = 0; ms < REISTIJD_MS; ms += 50) {
    const reis = await lees(id)
    if (klopt(reis) || reis.status !== 'loopt') return reis
    await wacht(50)
  }
  throw new Error(`De klok kwam niet verder: ${JSON.stringify(await lees(id))}`)
}

const AMSTERDAM = `at time zone 'Europe/Amsterdam')::date`

describe('een jaar vooruit op de echte server', () => {
  it('staat elk moment op zijn eigen dag in het dossier, één keer, ook als de worker en Temporal onderweg sneuvelen', async () => {
    const [begin] = await rijen<{ nu: string }>('select app.nu()::text as nu')
    const vooraf = await rijen<{ sleutel: string; op: string }>(
      `select sleutel, op::text from wekker where status = 'open' and op <= app.nu() + interval '1 year'`,
    )
    expect(vooraf.length).toBeGreaterThan(30)
    const id = await vraag('1 year')
    for (const [stap, deel] of [
      [3, 'worker'],
      [6, 'temporal'],
      [9, 'worker'],
    ] as const) {
      expect((await wachtTot(id, ({ stappen }) => stappen >= stap)).status).toBe('loopt')
      process.kill(stack.procesIds()[deel]!, 'SIGKILL')
      await stack.herstart(deel)
    }
    const reis = await wachtTot(id, () => false)
    expect(reis).toMatchObject({ status: 'klaar', blijft_liggen: [] })

    // Whatever was known when the journey began either rang, or lapsed because the record had changed by then.
    const na = await rijen<{ sleutel: string; op: string; status: string }>(
      'select sleutel, op::text, status from wekker where sleutel = any ($1)',
      vooraf.map(({ sleutel }) => sleutel),
    )
    expect(na.filter(({ status }) => status === 'open')).toEqual([])
    expect(na.filter(({ status }) => status === 'gedaan').length).toBeGreaterThan(25)
    expect(await rijen(`select sleutel from wekker where status = 'open' and op <= app.nu()`)).toEqual([])

    // Each on its own day, within a minute of its instant. What was due before is not of this journey.
    const gedaan = `wekker where status = 'gedaan' and op > $1`
    const telaat = `${gedaan} and not (afgehandeld_op between op and op + interval '1 minute')`
    expect(await rijen(`select soort, op, afgehandeld_op from ${telaat}`, begin!.nu)).toEqual([])
    const geschreven = `(geregistreerd_op ${AMSTERDAM}`
    const anders = `tijdlijn where feit_op > $1 and ${geschreven} <> (feit_op ${AMSTERDAM}`
    expect(await rijen(`select soort, feit_op, geregistreerd_op from ${anders}`, begin!.nu)).toEqual([])

    // Once: as many rows of the audit as wekkers that rang, of each kind and dossier, on the same days.
    const momenten = (bron: string) =>
      rijen<{ soort: string; dag: string; n: number }>(
        `select soort, dag::text, count(*)::int as n from (${bron}) b (soort, dag) group by 1, 2 order by 2, 1`,
        begin!.nu,
      )
    const gerinkeld = await momenten(`select soort, (op ${AMSTERDAM} from ${gedaan}`)
    expect(gerinkeld.length).toBeGreaterThan(20)
    const soorten = [...new Set(gerinkeld.map(({ soort }) => soort))]
    // The page and the terminal have a word for each.
    expect(gerinkeld.filter(({ soort }) => toMomentsoort(soort) === 'anders')).toEqual([])
    expect(
      await momenten(
        `select wat, (op ${AMSTERDAM} from audit where op > $1 and wat in ('${soorten.join("', '")}') and actor_id = '00000000-0000-7000-8000-000000000002'`,
      ),
    ).toEqual(gerinkeld)
    // A busy machine takes its time; alone it is done within a minute.
  }, 240_000)

  it('is elk traject dat niemand afrondde aan het einde van zijn periode gestopt, op die dag', async () => {
    const trajecten = await rijen<{ laatste_dag: string; gestopt: string | null; eindreden: string | null }>(
      `select t.laatste_dag::text, t.eindreden,
         (select (min(l.geregistreerd_op) ${AMSTERDAM}::text from tijdlijn l where l.dossier_id = t.dossier_id and l.soort = 'max_duur_bereikt') as gestopt
       from traject t where t.laatste_dag < app.vandaag() and coalesce(t.eindreden, '') in ('', 'max_duur_bereikt')`,
    )
    expect(trajecten.length).toBeGreaterThan(4)
    for (const { laatste_dag: laatsteDag, gestopt, eindreden } of trajecten) {
      const dagErna = new Date(Date.parse(`${laatsteDag}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
      expect([laatsteDag, eindreden, gestopt]).toEqual([laatsteDag, 'max_duur_bereikt', dagErna])
    }
  })

  it('is elk kwartaal gesloten op de ochtend die ervoor staat, en is er één opgave per gemeente', async () => {
    const [regel] = await rijen<{ dagen: number }>(
      `select (waarde #>> '{}')::int as dagen from parameter where code = 'facturatie.sluiten_na_dagen' and bekend_tot is null`,
    )
    const kwartalen = await rijen<{ einde: string; dag: string; uur: number }>(
      `select einde::text, (gesloten_op at time zone 'Europe/Amsterdam')::date::text as dag,
         extract(hour from gesloten_op at time zone 'Europe/Amsterdam')::int as uur
       from kwartaalloop where gesloten_op > app.nu() - interval '1 year' order by begin`,
    )
    expect(kwartalen.length).toBeGreaterThanOrEqual(4)
    for (const { einde, dag, uur } of kwartalen) {
      const sluitdag = new Date(Date.parse(`${einde}T12:00:00Z`) + (1 + regel!.dagen) * 86_400_000)
      expect([einde, dag, uur]).toEqual([einde, sluitdag.toISOString().slice(0, 10), 6])
    }
    expect(await rijen('select kwartaal, gemeente_id from kwartaalopgave group by 1, 2 having count(*) > 1')).toEqual(
      [],
    )
  })

  it('kreeg iedereen zijn mail één keer, en staat in de audit wie de klok verzette, in beide tijden', async () => {
    expect(await rijen(`select soort, sleutel from outbox where status <> 'gedaan'`)).toEqual([])
    const spoor = await rijen<{ wat: string; vooruit: boolean; wie: string }>(
      `select a.wat, p.sub as wie, (a.op - a.echt_op > interval '360 days') as vooruit from audit a join persoon p on p.id = a.actor_id
       where a.onderwerp_soort = 'klokreis' order by a.nr`,
    )
    expect(spoor).toEqual([
      { wat: 'klokreis_gevraagd', wie: 'noor.bakker', vooruit: false },
      { wat: 'klokreis_klaar', wie: 'systeem', vooruit: true },
    ])
  })

  it('gaat verder zonder wat niet tot rust komt, en noemt het; ook met twee die de klok verzetten', async () => {
    const [hapert] = await rijen<{ sleutel: string; soort: string; over: string }>(
      `select w.sleutel, w.soort, (w.op - app.nu() + interval '2 days')::text as over from wekker w join proces p using (workflow_id)
       where w.status = 'open' and p.status = 'loopt' order by w.op limit 1`,
    )
    await rijen(
      `create function proef_hapert() returns trigger language plpgsql as 'begin raise exception ''proef''; end'`,
    )
    await rijen(
      `create trigger proef_hapert before update on wekker for each row
       when (new.status = 'gedaan' and new.sleutel = '${hapert!.sleutel}') execute function proef_hapert()`,
    )
    const systeem = toKysely(openProefpool(stack.adressen.databaseSysteem, { max: 4, toepassing: 'test' }))
    const client = new TemporalClient({
      connection: await Connection.connect({ address: stack.adressen.temporal }),
      namespace: NAMESPACE,
    })
    const log = { info: () => undefined, warn: () => undefined }
    const wekker = createWekker({ db: systeem, client })
    const reiziger = createReiziger({ db: systeem, client, wekker, log, geduldMs: 3_000 })
    const id = await vraag(hapert!.over)
    await reiziger.reis(new AbortController().signal)
    expect(await lees(id)).toMatchObject({
      status: 'klaar',
      blijft_liggen: [{ soort: 'moment', wat: hapert!.soort, sleutel: hapert!.sleutel }],
    })
    await rijen('drop function proef_hapert cascade')
    await systeem.destroy()
    await client.connection.close()
  })

  it('wordt een proces dat nog sliep toen de klok vooruit ging, gewekt op zijn eigen moment', async () => {
    const [slaper] = await rijen<{ id: string; workflow_id: string }>(
      `select w.id, w.workflow_id from wekker w join proces p using (workflow_id) where w.status = 'open' and p.status = 'loopt' order by w.op limit 1`,
    )
    // Its timer in Temporal was set for an instant that lies months of real time ahead.
    await rijen(
      `update app.klok set verschuiving = verschuiving + (select op - app.nu() from wekker where id = $1)`,
      slaper!.id,
    )
    for (let keer = 0; keer < 300; keer += 1) {
      const [wekker] = await rijen<{ status: string }>('select status from wekker where id = $1', slaper!.id)
      if (wekker!.status !== 'open') break
      await wacht(100)
    }
    expect(await rijen('select status from wekker where id = $1', slaper!.id)).toEqual([{ status: 'gedaan' }])
  })
})
