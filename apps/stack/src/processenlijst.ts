import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, isAlive, type Kindproces, stopForeign } from './kindproces.ts'

/** The order in which parts stop: who uses another one goes first. */
export const STOPVOLGORDE = ['api', 'worker', 'temporal', 'postgres'] as const
export type Procesnaam = (typeof STOPVOLGORDE)[number]

type Lijst = Partial<Record<Procesnaam, number>>

/** Writes down which processes run on this data folder, so that the next start finds them if this one is killed. */
export function recordProcessen(map: string, kinderen: ReadonlyMap<Procesnaam, Kindproces>): void {
  const lijst: Lijst = Object.fromEntries([...kinderen].map(([naam, kind]) => [naam, kind.pid]))
  writeFileSync(`${toPad(map)}.nieuw`, JSON.stringify(lijst))
  renameSync(`${toPad(map)}.nieuw`, toPad(map))
}

/**
 * Stops what a killed stack left running on this data folder. Only processes that name the folder on their command line:
 * after a restart of the machine an id belongs to someone else. Returns the names of what was stopped.
 */
export async function stopAchterblijvers(map: string): Promise<readonly Procesnaam[]> {
  const lijst = readLijst(map)
  const gestopt: Procesnaam[] = []
  for (const naam of STOPVOLGORDE) {
    const pid = lijst[naam]
    if (pid === undefined || !isAlive(pid) || !commandLine(pid).includes(map)) continue
    await stopForeign(pid, naam === 'postgres' ? 'SIGINT' : 'SIGTERM', 8_000)
    gestopt.push(naam)
  }
  rmSync(toPad(map), { force: true })
  return gestopt
}

const toPad = (map: string) => join(map, 'processen.json')

function readLijst(map: string): Lijst {
  try {
    return JSON.parse(readFileSync(toPad(map), 'utf8')) as Lijst
  } catch {
    return {}
  }
}
