import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { omgeving, WORTEL } from './env.ts'

/** How a program ended: its exit code (1 when it did not start), all that it printed, and its time in milliseconds. */
export type Afloop = { code: number; uitvoer: string; duurMs: number; teLaat: boolean }

type Keuzes = {
  cwd?: string
  env?: Record<string, string>
  /** After this many milliseconds the program and its children are ended, and the run counts as failed. */
  limietMs?: number
  /** Called with each whole line that the program prints. */
  bijRegel?: (regel: string) => void
  /** Called every thirty seconds, so that a person sees that a long run is still going. */
  meldNogBezig?: (zin: string) => void
}

const HARTSLAG_MS = 30_000

const lopend = new Set<ChildProcess>()
// Once stopped nothing new may start, and who waits for a run goes on waiting until this process is gone.
let gestopt = false

/** Ends a program and all that it started: each runs in a process group of its own. */
function stuurGroep(kind: ChildProcess, signaal: NodeJS.Signals) {
  try {
    if (kind.pid !== undefined) process.kill(-kind.pid, signaal)
  } catch {
    // The group is gone already, which is what was asked.
  }
}

/** Ends whatever still runs, kindly at first; resolves when all of it is gone. */
async function eindigAlles(): Promise<void> {
  gestopt = true
  for (const kind of lopend) stuurGroep(kind, 'SIGTERM')
  for (let keer = 0; keer < 80 && lopend.size > 0; keer++) await wacht(100)
  for (const kind of lopend) stuurGroep(kind, 'SIGKILL')
}

process.on('exit', () => {
  for (const kind of lopend) stuurGroep(kind, 'SIGKILL')
})

/** Makes Ctrl-C and a stop from outside end all programs before this process. */
export function eindigBijStop(): void {
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signaal, () => {
      if (gestopt) return
      console.log('\nGestopt. Alles wat draaide wordt afgesloten.')
      void eindigAlles().finally(() => process.exit(130))
    })
  }
}

/** Runs a program to its end and collects what it prints. Never rejects: a program that cannot start is a failed run. */
export function runOpdracht(programma: string, argumenten: string[], keuzes: Keuzes = {}): Promise<Afloop> {
  const begin = performance.now()
  return new Promise((resolve) => {
    if (gestopt) return
    const kind = spawn(programma, argumenten, {
      cwd: keuzes.cwd ?? WORTEL,
      env: omgeving(keuzes.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    lopend.add(kind)
    let uitvoer = ''
    let teLaat = false
    let doorgegeven = 0
    const neem = (stuk: string) => {
      uitvoer += stuk
      for (let eind = uitvoer.indexOf('\n', doorgegeven); eind !== -1; eind = uitvoer.indexOf('\n', doorgegeven)) {
        keuzes.bijRegel?.(uitvoer.slice(doorgegeven, eind))
        doorgegeven = eind + 1
      }
    }
    kind.stdout.setEncoding('utf8').on('data', neem)
    kind.stderr.setEncoding('utf8').on('data', neem)
    const hartslag = setInterval(
      () => keuzes.meldNogBezig?.(`nog bezig, ${formatDuur(performance.now() - begin)}`),
      HARTSLAG_MS,
    )
    const limiet =
      keuzes.limietMs === undefined
        ? undefined
        : setTimeout(() => {
            teLaat = true
            stuurGroep(kind, 'SIGTERM')
            setTimeout(() => stuurGroep(kind, 'SIGKILL'), 10_000).unref()
          }, keuzes.limietMs)
    const klaar = (code: number) => {
      clearTimeout(limiet)
      clearInterval(hartslag)
      // A grandchild that outlives its parent would go on unseen.
      stuurGroep(kind, 'SIGTERM')
      lopend.delete(kind)
      if (gestopt) return
      resolve({ code, uitvoer, duurMs: performance.now() - begin, teLaat })
    }
    kind.on('error', (fout) => {
      uitvoer += `${programma} start niet: ${fout.message}\n`
      klaar(1)
    })
    kind.on('close', (code) => klaar(code ?? 1))
  })
}

/** Runs a tool of the repository (`node_modules/.bin/<naam>`) under the Node that runs this. */
export function runGereedschap(naam: string, argumenten: string[], keuzes: Keuzes = {}): Promise<Afloop> {
  return runOpdracht(process.execPath, [join(WORTEL, 'node_modules', '.bin', naam), ...argumenten], keuzes)
}

/** Milliseconds as a person reads them: `0,4 s`, `2 min 5 s`. */
export function formatDuur(duurMs: number): string {
  const seconden = duurMs / 1000
  if (seconden < 60) return `${seconden.toFixed(1).replace('.', ',')} s`
  return `${Math.floor(seconden / 60)} min ${Math.round(seconden % 60)} s`
}
