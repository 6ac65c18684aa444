import { openPool, toKysely } from '@loket/db'
import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { bundleWorkflows } from './bundel.ts'
import { readEnv } from './env.ts'
import { zorgVoorDagloop } from './facturatie/dagschema.ts'
import { makePerioden } from './facturatie/kwartaal.ts'
import { runKlok } from './klok.ts'
import { createPostbode } from './mail.ts'
import { runRelay } from './relay.ts'
import { createWorker } from './worker.ts'

// Composition root: env → pool → Temporal → worker and relay → stop on a signal, in reverse.
const env = readEnv()
const log = pino({ level: env.LOG_LEVEL, base: { deel: 'worker' } })
Runtime.install({ shutdownSignals: [] })

const pool = openPool(env.DATABASE_URL_SYSTEEM, {
  max: 20,
  toepassing: 'loket-worker',
  onFout: (fout) => log.warn({ fout: fout.name }, 'Een verbinding met Postgres viel weg'),
})
const db = toKysely(pool)
const stop = new AbortController()
for (const naam of ['SIGINT', 'SIGTERM'] as const) process.once(naam, () => stop.abort())

const bundel = await bundleWorkflows()
log.info({ bytes: bundel.code.length }, 'Workflows gebundeld')
const connection = await connect()
const client = new Client({
  connection: await Connection.connect({ address: env.TEMPORAL_ADDRESS }),
  namespace: env.TEMPORAL_NAMESPACE,
})
const worker = await createWorker({ connection, namespace: env.TEMPORAL_NAMESPACE, bundel, db, log })
const postbode = createPostbode({
  db,
  smtpUrl: env.SMTP_URL,
  afzender: env.MAIL_AFZENDER,
  publicUrl: env.PUBLIC_URL,
})
const relay = runRelay({ db, client, postbode, log, databaseUrl: env.DATABASE_URL_SYSTEEM }, stop.signal)
const klok = runKlok(
  { db, client, log, databaseUrl: env.DATABASE_URL_SYSTEEM, perioden: makePerioden(db) },
  stop.signal,
)
const dagloop = zorgVoorDagloop({ client, db, log }, stop.signal)
log.info({}, 'De worker luistert')
const lopend = worker.runUntil(new Promise<void>((klaar) => stop.signal.addEventListener('abort', () => klaar())))
await Promise.race([lopend, relay, klok]).finally(() => stop.abort())
await Promise.all([lopend, relay, klok, dagloop])
await client.connection.close()
await connection.close()
await db.destroy()

/** Temporal may still be starting: keeps trying for a minute, then says so and ends. */
async function connect(): Promise<NativeConnection> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await NativeConnection.connect({ address: env.TEMPORAL_ADDRESS })
    } catch (fout) {
      if (poging >= 30 || stop.signal.aborted) throw new Error('Temporal antwoordt niet', { cause: fout })
      await new Promise((klaar) => setTimeout(klaar, 2_000))
    }
  }
}
