import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Connection, isGrpcServiceError } from '@temporalio/client'
import { leesPad, leesTemporalEnv } from './env.ts'
import { StartFout } from './fout.ts'
import { type Kindproces, logPad, sleep, startKind } from './kindproces.ts'
import { zoekTemporal } from './temporal-bron.ts'

/** The namespace of the processes. */
export const NAMESPACE = 'loket'

// Thirty days. The generated type asks for a Long; the encoder takes a number too.
const BEWAREN = { seconds: (30 * 86_400) as unknown as Long }
const NIET_GEVONDEN = 5
const KLAAR_LIMIET_MS = 60_000
const POGINGEN = 3

export type TemporalOpties = {
  /** The data folder of the stack (.data); the state goes into `temporal.db` in it. */
  map: string
  poort: number
  uiPoort: number
  /** The address of a server that runs already; default TEMPORAL_ADDRESS. Then nothing is started. */
  adres?: string | undefined
  /** The path of the program; default what zoekTemporal finds. */
  pad?: string | undefined
  /** Breaks starting off. */
  signaal?: AbortSignal | undefined
}

export type Temporal = {
  /** host:port of the gRPC service. */
  readonly adres: string
  /** The server's own web page; undefined when the server is not ours. */
  readonly uiUrl: string | undefined
  /** Undefined when the server is not ours. */
  readonly kind: Kindproces | undefined
  stop(): Promise<void>
}

/**
 * Starts the Temporal development server on 127.0.0.1 with its state in a file, and goes on with what that holds.
 * Waits until the namespace `loket` answers and keeps closed processes for thirty days. Its web page stands under
 * /temporal, because the API passes it on behind our login. Fails with a StartFout.
 */
export async function startTemporal(opties: TemporalOpties): Promise<Temporal> {
  const extern = opties.adres ?? leesTemporalEnv().adres
  if (extern !== undefined) {
    await prepareNamespace(extern, () => true)
    return { adres: extern, uiUrl: undefined, kind: undefined, stop: () => Promise.resolve() }
  }
  const pad = opties.pad ?? (await zoekTemporal())
  for (let poging = 1; ; poging += 1) {
    const kind = await startServer({ ...opties, pad })
    try {
      await prepareNamespace(toAdres(opties), () => kind.isRunning())
      const uiUrl = `http://127.0.0.1:${opties.uiPoort}/temporal`
      return { adres: toAdres(opties), uiUrl, kind, stop: () => kind.stop() }
    } catch (fout) {
      const isUitzichzelf = !kind.isRunning()
      await kind.stop()
      opties.signaal?.throwIfAborted()
      // It chooses more ports for itself, and panics when somebody else takes one in that instant.
      if (isUitzichzelf && poging < POGINGEN) continue
      if (fout instanceof StartFout) throw new StartFout(`${fout.message}\n${kind.logEinde()}`)
      throw fout
    }
  }
}

function toAdres({ poort }: Pick<TemporalOpties, 'poort'>): string {
  return `127.0.0.1:${poort}`
}

function startServer({ map, poort, uiPoort, pad, signaal }: TemporalOpties & { pad: string }): Promise<Kindproces> {
  mkdirSync(join(map, 'log'), { recursive: true })
  return startKind({
    naam: 'temporal',
    pad,
    args: [
      'server',
      'start-dev',
      '--ip=127.0.0.1',
      `--port=${poort}`,
      '--ui-ip=127.0.0.1',
      `--ui-port=${uiPoort}`,
      '--ui-public-path=/temporal',
      '--ui-disable-news-fetch',
      `--db-filename=${join(map, 'temporal.db')}`,
      `--namespace=${NAMESPACE}`,
      '--log-level=warn',
    ],
    // Nothing of the user's own Temporal settings: TEMPORAL_* and ~/.config/temporalio point elsewhere.
    env: { PATH: leesPad(), HOME: map },
    werkmap: map,
    log: logPad(map, 'temporal'),
    stopSignaal: 'SIGTERM',
    stopLimietMs: 6_000,
    signaal,
  })
}

/** Waits for the namespace, makes it on a server that is not ours, and sets how long closed processes stay readable. */
async function prepareNamespace(adres: string, isRunning: () => boolean): Promise<void> {
  const begin = performance.now()
  for (;;) {
    if (!isRunning()) throw new StartFout('Temporal is gestopt terwijl het startte. Het zegt:')
    let verbinding: Connection | undefined
    try {
      verbinding = await Connection.connect({ address: adres, connectTimeout: 2_000 })
      const dienst = verbinding.workflowService
      await dienst.updateNamespace({ namespace: NAMESPACE, config: { workflowExecutionRetentionTtl: BEWAREN } })
      return
    } catch (fout) {
      if (verbinding !== undefined && isGrpcServiceError(fout) && (fout.code as number) === NIET_GEVONDEN) {
        // Also on our own server, in the moment before it has made the namespace itself: then this refuses and we ask again.
        await verbinding.workflowService
          .registerNamespace({ namespace: NAMESPACE, workflowExecutionRetentionPeriod: BEWAREN })
          .catch(() => undefined)
      }
      if (performance.now() - begin > KLAAR_LIMIET_MS)
        throw new StartFout(`Temporal antwoordt niet op ${adres} binnen ${KLAAR_LIMIET_MS / 1000} seconden.`)
      await sleep(100)
    } finally {
      await verbinding?.close()
    }
  }
}
