import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { WORTEL } from './env.ts'

const PLEKKEN = join(WORTEL, '.data', 'test')

/** A folder of one test run, removed when it is disposed. */
export type Plek = { map: string; [Symbol.dispose](): void }

let volgnummer = 0

/**
 * Makes an empty folder under `.data/test`: for a server, or as the data folder of a whole stack. When this process ends
 * in the middle, by Ctrl-C or by a crash, a Postgres in it is stopped and the folder removed; when it is killed so hard
 * that nothing of it can run, the next call does so.
 */
export function maakPlek(naam: string): Plek {
  mkdirSync(PLEKKEN, { recursive: true })
  ruimRestenOp()
  volgnummer += 1
  const map = join(PLEKKEN, `${naam}-${volgnummer}-${process.pid}`)
  mkdirSync(map, { mode: 0o700 })
  const verwijder = () => verwijderPlek(map)
  process.on('exit', verwijder)
  return {
    map,
    [Symbol.dispose]() {
      process.off('exit', verwijder)
      verwijder()
    },
  }
}

/** Stops a Postgres that still runs in the folder and removes it. Synchronous, since it also runs while we exit. */
function verwijderPlek(map: string) {
  const slot = join(map, 'postgres', 'postmaster.pid')
  try {
    process.kill(Number(readFileSync(slot, 'utf8').split('\n')[0]), 'SIGQUIT')
    // A server that still writes would put files back in the folder that is being removed; it drops its lock last.
    for (let keer = 0; keer < 60 && existsSync(slot); keer++) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  } catch {
    // No lock or no process: it is not running.
  }
  rmSync(map, { recursive: true, force: true, maxRetries: 5 })
}

function ruimRestenOp() {
  for (const naam of readdirSync(PLEKKEN)) {
    const pid = Number(/-(\d+)$/.exec(naam)?.[1])
    if (!Number.isNaN(pid) && !leeft(pid)) verwijderPlek(join(PLEKKEN, naam))
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM'
  }
}
