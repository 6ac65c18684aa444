import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StartFout } from './fout.ts'
import { type Kindproces, logPad, sleep, startKind } from './kindproces.ts'
import { PROJECT } from './paden.ts'

export type Appnaam = 'api' | 'worker'

const KLAAR_LIMIET_MS = 60_000

export type AppOpdracht = {
  naam: Appnaam
  map: string
  /** Default apps/<naam>/src/main.ts. */
  main?: string | undefined
  env: Readonly<Record<string, string>>
  /** Where `GET /gereed` answers 200 once the app is ready; without it the app counts as ready when it runs. */
  poort?: number
  signaal?: AbortSignal | undefined
}

/** Starts one of our own apps under this same Node and waits until it is ready. Fails with a StartFout. */
export async function startApp({ naam, map, env, poort, signaal, ...rest }: AppOpdracht): Promise<Kindproces> {
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
  if (poort === undefined) return kind
  const begin = performance.now()
  while (!(await isGereed(poort))) {
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

async function isGereed(poort: number): Promise<boolean> {
  try {
    const antwoord = await fetch(`http://127.0.0.1:${poort}/gereed`, { signal: AbortSignal.timeout(3_000) })
    return antwoord.ok
  } catch {
    return false
  }
}
