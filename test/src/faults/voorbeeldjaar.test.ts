import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { type Jaaruitslag, laadJaar, type Stack, startStack } from '@loket/stack'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakPlek } from '../opzet/plek.ts'

/** Few, and yet one at least of most endings: the story of a client follows from its number. */
const CLIENTEN = 12

let plek: ReturnType<typeof maakPlek>
let stack: Stack
let super_: Client
let uitslag: Jaaruitslag | undefined
beforeAll(async () => {
  plek = maakPlek('voorbeeldjaar')
  stack = await startStack({ map: plek.map, onderdelen: ['postgres', 'temporal', 'postbus', 'worker'] })
  super_ = new Client({ connectionString: stack.adressen.database })
  await super_.connect()
  // Stopped in spring as by Ctrl-C, its worker killed in summer, and each time it goes on from the record.
  const stoppen = new AbortController()
  const eerst = laad(stoppen.signal)
  await bereikt('2 months')
  stoppen.abort()
  await eerst
  const verder = laad()
  await bereikt('6 months')
  process.kill(stack.procesIds().worker ?? 0, 'SIGKILL')
  await stack.herstart('worker')
  uitslag = await verder
}, 290_000)
afterAll(async () => {
  await super_?.end()
  await stack?.stop()
  plek[Symbol.dispose]()
})

function laad(signaal?: AbortSignal): Promise<Jaaruitslag | undefined> {
  return laadJaar({
    databaseApi: stack.adressen.databaseApi,
    databaseSuper: stack.adressen.database,
    temporal: stack.adressen.temporal,
    sleutel: stack.geheimen.sleutel,
    documenten: join(plek.map, 'documenten'),
    aantal: CLIENTEN,
    meld: () => undefined,
    ...(signaal === undefined ? {} : { signaal }),
  })
}

/** A query past every policy. */
async function rijen<T extends object>(tekst: string): Promise<T[]> {
  return (await super_.query<T>(tekst)).rows
}

/** Waits until the region has lived so long of its year. */
async function bereikt(na: string): Promise<void> {
  for (let ms = 0; ms < 120_000; ms += 100) {
    const [klok] = await rijen<{ ja: boolean }>(
      `select lading_begon + interval '${na}' <= app.vandaag() as ja from app.klok`,
    )
    if (klok?.ja === true) return
    await wacht(100)
  }
  throw new Error(`De regio kwam niet ${na} ver`)
}

describe('het jaar van de voorbeeldregio', () => {
  it('past in de regels, van de eerste aanmelding tot vandaag', async () => {
    expect(uitslag).toMatchObject({ dossiers: CLIENTEN, ongepast: [] })
    expect(await rijen(`select lading, verschuiving = interval '0' as echt from app.klok`)).toEqual([
      { lading: 'klaar', echt: true },
    ])
    expect(await rijen(`select id from commando where status <> 'verwerkt'`)).toEqual([])
  })

  it('liet elk moment op zijn eigen dag gebeuren, en er blijft niets liggen', async () => {
    const gedaan = `wekker where status = 'gedaan'`
    expect((await rijen(`select 1 from ${gedaan}`)).length).toBeGreaterThan(20)
    const later = `${gedaan} and not (afgehandeld_op between op and op + interval '1 minute')`
    expect(await rijen(`select soort, op, afgehandeld_op from ${later}`)).toEqual([])
    expect(await rijen(`select sleutel from wekker where status = 'open' and op <= app.nu()`)).toEqual([])
    expect(await rijen('select soort, wat from app.onrust()')).toEqual([])
  })

  it('liet dossiers in verschillende standen achter, en mailde niemand over het verleden', async () => {
    const standen = await rijen<{ status: string }>('select distinct status from traject')
    expect(standen.length).toBeGreaterThan(3)
    const mail = await rijen<{ status: string }>(`select distinct status from outbox where soort = 'mail'`)
    expect(mail).toEqual([{ status: 'gedaan' }])
    const post = await fetch(new URL('/', stack.adressen.postbus))
    expect(post.status).toBe(200)
    expect(await post.text()).not.toContain('dossier')
  })

  it('sloot elk voorbij kwartaal op zijn ochtend, met één opgave per gemeente en één regel per feit', async () => {
    const kwartalen = await rijen<{ sleutel: string; opgaven: number; op_tijd: boolean }>(
      `select l.sleutel, count(o.id)::int as opgaven,
         bool_and((o.bevroren_op at time zone 'Europe/Amsterdam') - (l.einde + 1)::timestamp between interval '6 hours' and interval '6 hours 5 minutes') as op_tijd
       from kwartaalloop l left join kwartaalopgave o on o.kwartaal = l.sleutel where l.status = 'gesloten' group by l.sleutel, l.einde order by 1`,
    )
    expect(kwartalen.length).toBeGreaterThanOrEqual(4)
    for (const { opgaven, op_tijd: opTijd } of kwartalen) expect([opgaven, opTijd]).toEqual([17, true])
    expect(
      await rijen(`select id from kwartaalopgave where status <> 'definitief' and uiterlijk < app.vandaag()`),
    ).toEqual([])
    // No gap in the numbers of a gemeente and year, and a total that is the sum of its lines.
    const gaten = `select gemeente_id from kwartaalopgave where nummer is not null group by gemeente_id, nummer_jaar having max(volgnummer) <> count(*)`
    expect(await rijen(gaten)).toEqual([])
    const som = `select coalesce(sum(r.bedrag_centen), 0) from opgaveregel r where r.opgave_id = o.id`
    expect(
      await rijen(`select id from kwartaalopgave o where status = 'definitief' and totaal_centen <> (${som})`),
    ).toEqual([])
    const zonder = `afgenomen_product a where prestatiedatum <= (select max(einde) from kwartaalloop)
      and not exists (select from opgaveregel r where r.prestatie_id = a.id)`
    expect(await rijen(`select product_code, prestatiedatum from ${zonder}`)).toEqual([])
  })

  it('is daarna geladen: opnieuw laden doet niets, en de klok gaat niet terug', async () => {
    const [voor] = await rijen<{ n: string }>('select count(*) as n from commando')
    expect(await laad()).toBeUndefined()
    expect(await rijen('select count(*) as n from commando')).toEqual([voor])
    expect(await rijen(`select verschuiving = interval '0' as echt from app.klok`)).toEqual([{ echt: true }])
  })
})
