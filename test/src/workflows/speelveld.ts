import { randomUUID } from 'node:crypto'
import type { Commandosoort } from '@loket/contracts'
import { type Database, inGemeente, insertAanmelding, makeSleutelbos, type NieuwDossier, toKysely } from '@loket/db'
import { laadVoorbeeldregio } from '@loket/stack'
import { bundleWorkflows, createActivities, deliverOutbox } from '@loket/worker'
import { type Antwoord, TAAKRIJ, toUpdate, toWorkflowId } from '@loket/workflows/berichten'
import type { Activities } from '@loket/workflows/activities'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import { maakDatabase } from '../opzet/database.ts'
import { openProefpool } from '../opzet/pool.ts'
import { maakTijdomgeving } from '../opzet/tijdomgeving.ts'
import './stil.ts'

const BOS = makeSleutelbos(Buffer.alloc(32, 7).toString('base64'))

/** Where an act goes: its process, and its dossier; an opgave has none. */
export type Bestemming = { readonly dossierId: string | null; readonly workflowId: string }

/** Lets a step of the worker fail: before it did anything, or after its work was committed, when the answer gets lost. */
export type Storing = (stap: keyof Activities, moment: 'voor' | 'na') => boolean

/** A region on a real Postgres and a Temporal server that skips time, with our own worker on it. */
export type Speelveld = {
  readonly env: TestWorkflowEnvironment
  readonly db: Kysely<Database>
  readonly systeem: Kysely<Database>
  /** Where the worker's login finds the database. */
  readonly systeemUrl: string
  /** What the worker wrote to its log. */
  readonly logboek: readonly object[]
  /** Ids by CBS code, by code of a bureau, and by sub of a person. */
  readonly id: (code: string) => string
  /** Registers a client of a gemeente today and starts the process. */
  meldAan(cbsCode: string, opties?: { aangemeldOp?: string; klantmanager?: string }): Promise<NieuwDossier>
  /** A person's act, entered and sent as the API does; `codes` when it was refused. */
  geef(wie: string, cbsCode: string, doel: Bestemming, soort: Commandosoort, gegevens: object): Promise<Antwoord>
  /** Enters a command as a person, without sending it: as when no worker answers. */
  voerIn(wie: string, cbsCode: string, doel: Bestemming, soort: Commandosoort, gegevens: object): Promise<string>
  /** Sends an entered command. */
  stuur(commandoId: string, workflowId: string, soort: Commandosoort): Promise<Antwoord>
  /** Lets days pass: every timer in them fires on its own day. */
  wacht(dagen: number): Promise<void>
  vandaag(): Promise<string>
  /** Delivers starts and signals that wait in the outbox. */
  bezorg(): Promise<void>
  /** All rows of a query, past every policy. */
  rijen<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]>
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens a playing field on which it is `begin` (JJJJ-MM-DD, nine in the morning in Amsterdam). */
export async function maakSpeelveld(begin: string, storing: Storing = () => false): Promise<Speelveld> {
  const database = await maakDatabase()
  await laadVoorbeeldregio(database.ownerUrl)
  const env = await maakTijdomgeving()
  const super_ = new Client({ connectionString: database.superUrl })
  await super_.connect()
  const pools = [database.authenticatorUrl, database.systeemUrl].map((url) =>
    openProefpool(url, { max: 8, toepassing: 'test' }),
  )
  const [db, systeem] = pools.map((pool) => toKysely(pool)) as [Kysely<Database>, Kysely<Database>]
  const verschuiving = Date.parse(`${begin}T08:00:00Z`) - (await env.currentTimeMs())
  const zetKlok = async (): Promise<void> => {
    const wettelijk = new Date((await env.currentTimeMs()) + verschuiving).toISOString()
    await super_.query(`update app.klok set verschuiving = $1::timestamptz - app.echte_tijd()`, [wettelijk])
  }
  await zetKlok()
  const { rows } = await super_.query<{ code: string; id: string }>(
    'select code, id from organisatie union all select sub, id from persoon',
  )
  const ids = new Map(rows.map((r) => [r.code, r.id]))
  const id = (code: string): string => {
    const gevonden = ids.get(code)
    if (gevonden === undefined) throw new Error(`Onbekend in de voorbeeldregio: ${code}`)
    return gevonden
  }
  const logboek: object[] = []
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: TAAKRIJ,
    workflowBundle: await bundleWorkflows(),
    activities: metKlok(
      createActivities({ db: systeem, log: { error: (regel) => logboek.push(regel) } }),
      zetKlok,
      storing,
    ),
  })
  const stop = new AbortController()
  const loopt = worker.runUntil(new Promise<void>((klaar) => stop.signal.addEventListener('abort', () => klaar())))
  const bezorg = async (): Promise<void> => {
    const log = { info: () => undefined, warn: () => undefined }
    while ((await deliverOutbox({ db: systeem, client: env.client, postbode: async () => undefined, log })) > 0);
  }

  const veld: Speelveld = {
    env,
    db,
    systeem,
    systeemUrl: database.systeemUrl,
    logboek,
    id,
    bezorg,
    async meldAan(cbsCode, opties = {}) {
      await zetKlok()
      const vandaag = await veld.vandaag()
      const wie = opties.klantmanager ?? 'samira.de.wit'
      const dossier = await inGemeente(db, { persoonId: id(wie), schrijfGemeenteId: id(cbsCode) }, (trx) =>
        insertAanmelding(
          trx,
          BOS,
          {
            gemeenteId: id(cbsCode),
            kanaal: opties.klantmanager === undefined ? 'zelf' : 'klantmanager',
            aangemeldOp: opties.aangemeldOp ?? vandaag,
            klantmanagerId: opties.klantmanager === undefined ? null : id(opties.klantmanager),
            consulentId: id('samira.de.wit'),
            voornaam: 'Mo',
            achternaam: 'Voorbeeld',
            geboortedatum: '1985-04-03',
            bsn: '123456782',
            uitkering: 'participatiewet',
            plan: 'Een cateringbedrijf',
          },
          (trajectId) => toWorkflowId('voorbereidingstraject', trajectId),
        ),
      )
      await bezorg()
      return dossier
    },
    async voerIn(wie, cbsCode, doel, soort, gegevens) {
      await zetKlok()
      const commandoId = randomUUID()
      await inGemeente(db, { persoonId: id(wie), schrijfGemeenteId: id(cbsCode) }, async (trx) => {
        await trx
          .insertInto('commando')
          .values({
            id: commandoId,
            dossier_id: doel.dossierId,
            workflow_id: doel.workflowId,
            soort,
            gegevens: JSON.stringify(gegevens),
            bureau_id: await eigenBureau(super_, id(wie)),
          })
          .execute()
      })
      return commandoId
    },
    async stuur(commandoId, workflowId, soort) {
      try {
        return await env.client.workflow
          .getHandle(workflowId)
          .executeUpdate(toUpdate(soort), { args: [commandoId], updateId: commandoId })
      } catch (fout) {
        if (!(fout instanceof WorkflowUpdateFailedError)) throw fout
        return { status: 'geweigerd', code: 'StandVeranderd' }
      }
    },
    async geef(wie, cbsCode, doel, soort, gegevens) {
      const commandoId = await veld.voerIn(wie, cbsCode, doel, soort, gegevens)
      const antwoord = await veld.stuur(commandoId, doel.workflowId, soort)
      await bezorg()
      return antwoord
    },
    async wacht(dagen) {
      for (let dag = 0; dag < dagen; dag += 1) {
        await env.sleep('1 day')
        await zetKlok()
        await bezorg()
      }
    },
    async vandaag() {
      return (await sql<{ d: string }>`select app.vandaag() as d`.execute(systeem)).rows[0]!.d
    },
    async rijen<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]> {
      return (await super_.query<T>(tekst, waarden)).rows
    },
    async [Symbol.asyncDispose]() {
      stop.abort()
      await loopt
      await env.teardown()
      await super_.end()
      for (const pool of pools) await pool.end()
      await database[Symbol.asyncDispose]()
    },
  }
  return veld
}

/** Legal time follows the server that skips: the row of the clock is set before each activity. */
function metKlok(activities: Activities, zetKlok: () => Promise<void>, storing: Storing): Activities {
  const na =
    <A extends unknown[], R>(stap: keyof Activities, work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await zetKlok()
      if (storing(stap, 'voor')) throw new Storingsfout()
      const uitkomst = await work(...args)
      if (storing(stap, 'na')) throw new Storingsfout()
      return uitkomst
    }
  return {
    leesStand: na('leesStand', activities.leesStand),
    verwerkCommando: na('verwerkCommando', activities.verwerkCommando),
    verwerkTermijnen: na('verwerkTermijnen', activities.verwerkTermijnen),
    sluitProces: na('sluitProces', activities.sluitProces),
    beginKwartaal: na('beginKwartaal', activities.beginKwartaal),
    bevriesKwartaal: na('bevriesKwartaal', activities.bevriesKwartaal),
    parkeerOpgave: na('parkeerOpgave', activities.parkeerOpgave),
    sluitKwartaal: na('sluitKwartaal', activities.sluitKwartaal),
    doeDagloop: na('doeDagloop', activities.doeDagloop),
    probeerGeparkeerd: na('probeerGeparkeerd', activities.probeerGeparkeerd),
  }
}

class Storingsfout extends Error {
  override readonly name = 'Storingsfout'
}

async function eigenBureau(super_: Client, persoonId: string): Promise<string | null> {
  const { rows } = await super_.query<{ id: string }>(
    'select b.id from bureau b join persoon p on p.organisatie_id = b.id where p.id = $1',
    [persoonId],
  )
  return rows[0]?.id ?? null
}
