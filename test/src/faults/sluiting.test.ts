import { setTimeout as wacht } from 'node:timers/promises'
import { NAMESPACE, type Stack, startStack } from '@loket/stack'
import { Client as TemporalClient, Connection } from '@temporalio/client'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakPlek } from '../opzet/plek.ts'

const TEXEL = 'GM0448'
const FEITEN_PER_GEMEENTE = 6
const GEDULD = { timeout: 45_000, interval: 200 }

let plek: ReturnType<typeof maakPlek>
let stack: Stack
let kwartaal: { sleutel: string; einde: string; vanaf: string }
beforeAll(async () => {
  plek = maakPlek('sluiting')
  stack = await startStack({ map: plek.map, onderdelen: ['postgres', 'temporal', 'postbus', 'worker'] })
  const [eerste] = await rijen<typeof kwartaal>(
    `select sleutel, einde::text, vanaf::text from app.te_sluiten_kwartalen(app.nu() + interval '1 year') where vanaf > app.nu() order by begin limit 1`,
  )
  kwartaal = eerste!
  for (const { id, code } of await rijen<{ id: string; code: string }>(
    'select g.id, o.code from gemeente g join organisatie o on o.id = g.id',
  )) {
    await rijen(
      `with d as (insert into dossier (gemeente_id, nummer, kanaal, aangemeld_op, geregistreerd_door) select $1, 'PROEF-' || $2, 'zelf', $3::date - 60, id from persoon where sub = 'samira.de.wit' returning id)
       insert into afgenomen_product (gemeente_id, dossier_id, product_code, stap, stap_sleutel, prestatiedatum, door_id)
       select $1, d.id, 'ontwikkelfase', 'fase', 'fase:' || $2 || ':' || n, $3::date - n, p.id from d, persoon p, generate_series(1, $4::int) n where p.sub = 'samira.de.wit'`,
      id,
      code,
      kwartaal.einde,
      FEITEN_PER_GEMEENTE,
    )
  }
  await rijen('delete from factuurafspraak where gemeente_id = (select id from organisatie where code = $1)', TEXEL)
  // Slow enough to be killed in the middle, as half a million lines would be.
  await rijen(
    `create function proef_traag() returns trigger language plpgsql as 'begin perform pg_sleep(0.3); return new; end'`,
  )
  await rijen('grant execute on function proef_traag() to public')
  await rijen('create trigger proef_traag before insert on kwartaalopgave for each row execute function proef_traag()')
}, 120_000)
afterAll(async () => {
  await stack?.stop()
  plek[Symbol.dispose]()
})

/** A query past every policy, on a connection of its own: the server may just have been killed. */
async function rijen<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: stack.adressen.database })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(tekst, waarden)).rows
  } finally {
    await client.end()
  }
}

/** Legal time in the whole region, as after a journey of the clock. */
const zetKlok = (op: string) => rijen('update app.klok set verschuiving = $1::timestamptz - app.echte_tijd()', op)

const tel = async (): Promise<number> =>
  (
    await rijen<{ n: number }>('select count(*)::int as n from kwartaalopgave where kwartaal = $1', kwartaal.sleutel)
  )[0]!.n

/** Kills without a word, and starts the part again. */
async function dood(naam: 'worker' | 'temporal' | 'postgres'): Promise<void> {
  process.kill(stack.procesIds()[naam]!, 'SIGKILL')
  // Postgres' children see that their parent is gone and end; a moment for that.
  await wacht(300)
  await stack.herstart(naam)
}

describe('een kwartaal dat sluit in een regio die vooruit is', () => {
  it('begint uit zichzelf, en overleeft kill -9 van worker, Temporal en Postgres met van alles één', async () => {
    await zetKlok(kwartaal.vanaf)
    for (const [opgaven, deel] of [
      [3, 'worker'],
      [6, 'temporal'],
      [9, 'postgres'],
    ] as const) {
      await expect.poll(tel, GEDULD).toBeGreaterThanOrEqual(opgaven)
      await dood(deel)
      expect(await tel()).toBeLessThan(17)
    }
    const status = async () => (await rijen('select status from kwartaalloop where sleutel = $1', kwartaal.sleutel))[0]
    await expect.poll(status, GEDULD).toEqual({ status: 'gesloten' })

    const opgaven = await rijen<{ status: string; reden: string | null; n: number }>(
      `select status, parkeerreden as reden, count(*)::int as n from kwartaalopgave where kwartaal = $1 group by 1, 2 order by 1`,
      kwartaal.sleutel,
    )
    expect(opgaven).toEqual([
      { status: 'geparkeerd', reden: 'factuurafspraak_ontbreekt', n: 1 },
      { status: 'ter_beoordeling', reden: null, n: 16 },
    ])
    await elkFeitEenRegel(16)
  })

  it('maakt wat geparkeerd was zodra wat ontbrak er is', async () => {
    await rijen(
      `insert into factuurafspraak (gemeente_id, wijze, bron, geldig_van) select id, 'werkelijk_afgenomen', '{}', '2020-01-01' from organisatie where code = $1`,
      TEXEL,
    )
    const geparkeerd = () => rijen(`select id from kwartaalopgave where status = 'geparkeerd'`)
    await expect.poll(geparkeerd, GEDULD).toEqual([])
    await elkFeitEenRegel(17)
  })

  it('wordt na het venster definitief, met nummers zonder gat, een totaal dat klopt en een heel spoor', async () => {
    await expect
      .poll(() => rijen(`select workflow_id from proces where soort = 'gemeentefactuur' and status <> 'loopt'`), GEDULD)
      .toEqual([])
    await rijen(`update app.klok set verschuiving = verschuiving + interval '20 days'`)
    const open = () => rijen(`select id from kwartaalopgave where status <> 'definitief'`)
    await expect.poll(open, GEDULD).toEqual([])
    const gaten = `select gemeente_id from kwartaalopgave where nummer is not null group by gemeente_id, nummer_jaar having max(volgnummer) <> count(*)`
    expect(await rijen(gaten)).toEqual([])
    const som = `select coalesce(sum(r.bedrag_centen), 0) from opgaveregel r where r.opgave_id = o.id`
    expect(await rijen(`select id from kwartaalopgave o where totaal_centen <> (${som})`)).toEqual([])
    expect(await rijen('select id from gemeente where app.audit_breuk(id) is not null')).toEqual([])
  })

  it('is elke dag later dan het uur waarop een kwartaal dicht mag, dat op één plek staat', async () => {
    const client = new TemporalClient({
      connection: await Connection.connect({ address: stack.adressen.temporal }),
      namespace: NAMESPACE,
    })
    const { spec } = await client.schedule.getHandle('dagelijks').describe()
    await client.connection.close()
    const [uur] = await rijen<{ dagloop: number; kwartaal: number }>(
      `select extract(hour from app.dagloop_tijd())::int as dagloop,
         extract(hour from $1::timestamptz at time zone 'Europe/Amsterdam')::int as kwartaal`,
      kwartaal.vanaf,
    )
    expect(uur!.kwartaal).toBe(uur!.dagloop)
    expect(spec.calendars?.[0]).toMatchObject({ hour: [{ start: uur!.dagloop }] })
    const [minuut] = (spec.calendars ?? []).flatMap(({ minute }) => minute as { start: number }[])
    expect(minuut!.start).toBeGreaterThan(0)
  })
})

/** So many opgaven each with every fact once, and results that are the sum of the lines. */
async function elkFeitEenRegel(aantal: number): Promise<void> {
  const per = await rijen<{ regels: number; feiten: number; klopt: boolean }>(
    `select count(r.id)::int as regels, count(distinct r.prestatie_id)::int as feiten,
       sum(r.bedrag_centen) = (select teller from kwartaalresultaat k where k.gemeente_id = o.gemeente_id and k.kwartaal = o.kwartaal and code = 'bedrag') as klopt
     from kwartaalopgave o join opgaveregel r on r.opgave_id = o.id where o.kwartaal = $1 group by o.id`,
    kwartaal.sleutel,
  )
  expect(per).toEqual(
    Array.from({ length: aantal }, () => ({ regels: FEITEN_PER_GEMEENTE, feiten: FEITEN_PER_GEMEENTE, klopt: true })),
  )
}
