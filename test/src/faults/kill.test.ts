import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { laadVoorbeelddossiers, type Stack, startStack } from '@loket/stack'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakPlek } from '../opzet/plek.ts'
import { type Klant, logKlantIn, type Uitslag } from './browserloos.ts'

const DOSSIERS = 10
/** The story in which the loket guides and a toetsmoment is open. */
const LOPEND = 1

let plek: ReturnType<typeof maakPlek>
let stack: Stack
let klant: Klant

beforeAll(async () => {
  plek = maakPlek('stack')
  stack = await startStack({ map: plek.map, onderdelen: ['postgres', 'temporal', 'idp', 'postbus', 'api', 'worker'] })
  await laadVoorbeelddossiers({
    databaseApi: stack.adressen.databaseApi,
    temporal: stack.adressen.temporal,
    sleutel: stack.geheimen.sleutel,
    meld: () => undefined,
    aantal: DOSSIERS,
    verhaal: LOPEND,
  })
  klant = await logKlantIn(stack.adressen.portaal, 'esther.blom')
}, 170_000)
afterAll(async () => {
  await stack.stop()
  plek[Symbol.dispose]()
})

type Beslissing = { commandoId: string; onderwerpId: string; gegevens: Record<string, unknown> }

/** A query past every policy, on a connection of its own: the server may just have been killed. */
async function rijen<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]> {
  const client = new Client({ connectionString: stack.adressen.database })
  // What the server says when it is killed is no failure of this test.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(tekst, waarden)).rows
  } finally {
    await client.end()
  }
}

const gebruikt = new Set<string>()

/** A go at the open toetsmoment of a dossier that no test has used yet. */
async function maakBeslissing(): Promise<Beslissing> {
  const open = await rijen<{
    traject_id: string
    id: string
    toets: { criteria: { code: string }[] }
    gemeente_id: string
    dossier_id: string
  }>(
    `select t.traject_id, t.id, f.toets, t.gemeente_id, t.dossier_id from toetsmoment t join fase f on f.id = t.fase_id
     where t.status = 'open' and t.ronde = 1 and f.nr = 1 order by t.traject_id`,
  )
  const vrij = open.find((o) => !gebruikt.has(o.traject_id))!
  gebruikt.add(vrij.traject_id)
  const [notitie] = await rijen<{ id: string }>(
    `insert into notitie (gemeente_id, dossier_id, soort, feit_op, tekst, door_id)
     select $1, $2, 'gesprek', app.vandaag(), 'Gesproken', id from persoon where sub = 'daan.postma' returning id`,
    vrij.gemeente_id,
    vrij.dossier_id,
  )
  return {
    commandoId: randomUUID(),
    onderwerpId: vrij.traject_id,
    gegevens: {
      toetsmomentId: vrij.id,
      besluit: 'go',
      reden: 'Twee betaalde proefopdrachten',
      criteria: vrij.toets.criteria.map(({ code }) => ({ code, oordeel: 'voldaan' })),
      bewijs: [{ soort: 'notitie', id: notitie!.id }],
    },
  }
}

const beslis = (b: Beslissing): Promise<Uitslag> => klant.doe('traject.beslisToetsmoment', b)

/** Kills without a word, and starts the part again. */
async function dood(naam: 'worker' | 'api' | 'temporal' | 'postgres'): Promise<void> {
  process.kill(stack.procesIds()[naam]!, 'SIGKILL')
  // Postgres' children see that their parent is gone and end; a moment for that.
  await wacht(300)
  await stack.herstart(naam)
}

/** What the record holds of a decision, once it is settled. */
async function sporen(b: Beslissing): Promise<{ commando: string; audit: number; tijdlijn: number; besloten: number }> {
  const [rij] = await rijen<{ commando: string; audit: number; tijdlijn: number; besloten: number }>(
    `select coalesce((select status from commando where id = $1), 'geen') as commando,
       (select count(*)::int from audit where commando_id = $1) as audit,
       (select count(*)::int from tijdlijn where sleutel = 'toetsmoment:' || $2) as tijdlijn,
       (select count(*)::int from toetsmoment where id = $2::uuid and status = 'besloten') as besloten`,
    b.commandoId,
    String(b.gegevens['toetsmomentId']),
  )
  return rij!
}

const EENMAAL = { commando: 'verwerkt', audit: 1, tijdlijn: 1, besloten: 1 }
const NIETS = { commando: 'geen', audit: 0, tijdlijn: 0, besloten: 0 }

/** Nothing lost, nothing twice: what was entered happens once by itself; what was not, happens when it is sent again. */
async function brengTotRust(b: Beslissing): Promise<void> {
  await expect.poll(async () => (await sporen(b)).commando, { timeout: 60_000, interval: 500 }).not.toBe('wacht')
  const staat = await sporen(b)
  if (staat.commando === 'geen') {
    expect(staat).toEqual(NIETS)
    await expect.poll(async () => (await beslis(b)).soort, { timeout: 60_000, interval: 500 }).toBe('antwoord')
    await expect.poll(async () => (await sporen(b)).commando, { timeout: 60_000, interval: 500 }).toBe('verwerkt')
  }
}

describe('kill -9 midden in een beslissing', () => {
  for (const naam of ['worker', 'api', 'temporal', 'postgres'] as const) {
    for (const naMs of [0, 25]) {
      it(`van ${naam}, ${naMs} ms na het versturen: eenmaal of niet`, async () => {
        const b = await maakBeslissing()
        const antwoord = beslis(b)
        await wacht(naMs)
        await dood(naam)
        const gehoord = await antwoord
        // Whoever was told that it is done must find it done; 'wordt verwerkt' and silence are settled below.
        if (gehoord.soort === 'antwoord' && gehoord.data['status'] === 'verwerkt')
          expect(await sporen(b)).toEqual(EENMAAL)
        await brengTotRust(b)
        expect(await sporen(b)).toEqual(EENMAAL)
        // A second click afterwards hears the first answer and changes nothing.
        expect(await beslis(b)).toMatchObject({ soort: 'antwoord', data: { status: 'verwerkt' } })
        expect(await sporen(b)).toEqual(EENMAAL)
      })
    }
  }

  it('zonder worker zegt het scherm "wordt verwerkt", en later gebeurt het eenmaal', async () => {
    const b = await maakBeslissing()
    process.kill(stack.procesIds().worker!, 'SIGKILL')
    expect(await beslis(b)).toMatchObject({ soort: 'antwoord', data: { status: 'wordt_verwerkt' } })
    expect((await sporen(b)).commando).toBe('wacht')
    await stack.herstart('worker')
    await brengTotRust(b)
    expect(await sporen(b)).toEqual(EENMAAL)
  })

  it('laat elke keten van de audit heel', async () => {
    const breuken = await rijen<{ breuk: string | null }>('select app.audit_breuk(id) as breuk from gemeente')
    expect(breuken.filter((r) => r.breuk !== null)).toEqual([])
  })
})
