import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { TAAKRIJ } from '@loket/workflows/berichten'
import { Connection } from '@temporalio/client'
import { StartFout } from './fout.ts'
import { type Kindproces, logPad, sleep, startKind } from './kindproces.ts'
import { PROJECT } from './paden.ts'
import { NAMESPACE } from './temporal.ts'

export type Appnaam = 'api' | 'worker'

const KLAAR_LIMIET_MS = 60_000

export type AppOpdracht = {
  naam: Appnaam
  map: string
  /** Default apps/<naam>/src/main.ts. */
  main?: string | undefined
  env: Readonly<Record<string, string>>
  /** Asked until it says yes; without it the app counts as ready when it runs. */
  isGereed?: ((pid: number) => Promise<boolean>) | undefined
  signaal?: AbortSignal | undefined
}

/** Starts one of our own apps under this same Node and waits until it is ready. Fails with a StartFout. */
export async function startApp({ naam, map, env, isGereed, signaal, ...rest }: AppOpdracht): Promise<Kindproces> {
  const main = rest.main ?? join(PROJECT, `apps/${naam}/src/main.ts`)
  if (!existsSync(main))
    throw new StartFout(`${main} ontbreekt: het project is niet compleet. Haal het opnieuw op met git.`)
  const kind = await startKind({
    naam,
    pad: process.execPath,
    // The app ignores its argument; it tells whose process this is when the stack was killed (processen.json).
    args: ['--enable-source-maps', main, `--stack=${map}`],
    env,
    werkmap: PROJECT,
    log: logPad(map, naam),
    stopSignaal: 'SIGTERM',
    stopLimietMs: 8_000,
    signaal,
  })
  if (isGereed === undefined) return kind
  const begin = performance.now()
  while (!(await isGereed(kind.pid))) {
    const teLang = performance.now() - begin > KLAAR_LIMIET_MS
    if (kind.isRunning() && !teLang) {
      await sleep(100)
      continue
    }
    await kind.stop()
    signaal?.throwIfAborted()
    const wat = teLang ? `is na ${KLAAR_LIMIET_MS / 1000} seconden niet gereed` : 'is gestopt terwijl hij startte'
    throw new StartFout(
      `De ${naam} ${wat}. Het hele logboek staat in ${logPad(map, naam)}; het einde is:\n${kind.logEinde()}`,
    )
  }
  return kind
}

/** Does `GET /gereed` of the API answer 200: database, migrations, Temporal and live updates? */
export async function isApiGereed(poort: number): Promise<boolean> {
  try {
    const antwoord = await fetch(`http://127.0.0.1:${poort}/gereed`, { signal: AbortSignal.timeout(3_000) })
    return antwoord.ok
  } catch {
    return false
  }
}

/** Does this process ask Temporal for work? Its identity starts with its id; an earlier one stays listed for a while. */
export async function isWorkerGereed(temporal: string, pid: number): Promise<boolean> {
  let verbinding: Connection | undefined
  try {
    verbinding = await Connection.connect({ address: temporal, connectTimeout: 3_000 })
    const { pollers } = await verbinding.workflowService.describeTaskQueue({
      namespace: NAMESPACE,
      taskQueue: { name: TAAKRIJ },
    })
    return pollers.some(({ identity }) => identity?.startsWith(`${pid}@`) === true)
  } catch {
    return false
  } finally {
    await verbinding?.close()
  }
}
