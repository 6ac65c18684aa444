import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { laadVoorbeelddossiers, type Stack, startStack } from '@loket/stack'
import { Pool } from 'pg'
import { maakPlek } from '../opzet/plek.ts'
import type { NaaktOpdracht } from './naakt.ts'

/** The platform as `npm start` brings it up, in a folder of its own, durable as shipped. */
export type Opstelling = {
  readonly stack: Stack
  /** A superuser, past every policy: the baselines, and looking whether all is right. */
  readonly super_: Pool
  /** The API by number, so that nobody looks a name up while measuring. */
  readonly apiUrl: string
  /** The ids of the gemeenten of the region. */
  readonly gemeenten: readonly string[]
  startWorker(): Promise<void>
  stopWorker(): Promise<void>
  /** Starts the bare server; out: its address. */
  startNaakt(select: string): Promise<string>
  stop(): Promise<void>
}

/**
 * Starts all but the worker. With `dossiers` the real processes first fill the region with that many; the worker is stopped
 * again after that.
 */
export async function maakOpstelling(dossiers: number, signaal: AbortSignal): Promise<Opstelling> {
  const plek = maakPlek('bench')
  let naakt: ChildProcess | undefined
  const stack = await startStack({
    map: plek.map,
    onderdelen: ['postgres', 'temporal', 'idp', 'postbus', 'api'],
    apps: { api: fileURLToPath(import.meta.resolve('./api.ts')) },
    signaal,
  }).catch((fout: unknown) => {
    plek[Symbol.dispose]()
    throw fout
  })
  const super_ = new Pool({ connectionString: stack.adressen.database, max: 32 })
  // A server that is being stopped says so to idle connections; that is no failure.
  super_.on('error', () => undefined)

  const opstelling: Opstelling = {
    stack,
    super_,
    apiUrl: stack.adressen.portaal.replace('localhost', '127.0.0.1'),
    gemeenten: (await super_.query<{ id: string }>('select id from gemeente order by cbs_code')).rows.map((r) => r.id),
    startWorker: () => stack.herstart('worker'),
    async stopWorker() {
      const pid = stack.procesIds().worker
      if (pid !== undefined) process.kill(pid, 'SIGTERM')
      while (stack.procesIds().worker !== undefined) await new Promise((klaar) => setTimeout(klaar, 50))
    },
    async startNaakt(select) {
      naakt = fork(fileURLToPath(import.meta.resolve('./naakt.ts')))
      naakt.send({ url: stack.adressen.database, select } satisfies NaaktOpdracht)
      const [adres] = (await once(naakt, 'message')) as [string]
      return adres
    },
    async stop() {
      naakt?.kill()
      await stack.stop()
      await super_.end()
      plek[Symbol.dispose]()
    },
  }
  if (dossiers === 0) return opstelling
  try {
    await opstelling.startWorker()
    await laadVoorbeelddossiers({
      databaseApi: stack.adressen.databaseApi,
      temporal: stack.adressen.temporal,
      sleutel: stack.geheimen.sleutel,
      meld: () => undefined,
      aantal: dossiers,
      signaal,
    })
    await opstelling.stopWorker()
    return opstelling
  } catch (fout) {
    await opstelling.stop()
    throw fout
  }
}
