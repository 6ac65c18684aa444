import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartFout } from './fout.ts'
import { commandLine, isAlive } from './kindproces.ts'

/** Who holds a data folder. The command line tells whether the id still is that process. */
type Houder = { readonly pid: number; readonly opdracht: string; readonly adres: string }

export type Slot = { release(): void }

/**
 * Takes a data folder for this process alone. A lock of a process that is gone is taken over.
 * Fails with a StartFout when another process holds it.
 */
export function takeSlot(map: string, adres: string): Slot {
  mkdirSync(map, { recursive: true })
  const pad = join(map, 'slot.json')
  const eigen = `${pad}.${randomUUID()}`
  const houder: Houder = { pid: process.pid, opdracht: commandLine(process.pid), adres }
  writeFileSync(eigen, JSON.stringify(houder))
  try {
    // A link either succeeds whole or fails: nobody ever reads half a lock.
    while (!tryLink(eigen, pad)) {
      const ander = readHouder(map)
      if (ander !== undefined)
        throw new StartFout(
          `Het loket draait al (proces ${ander.pid}): ${ander.adres}. Stop het eerst met Ctrl-C in dat venster, of met: kill ${ander.pid}`,
        )
      takeAway(pad)
    }
  } finally {
    rmSync(eigen, { force: true })
  }
  return { release: () => rmSync(pad, { force: true }) }
}

/** Who holds this data folder now; undefined when nobody does. */
export function readHouder(map: string): Houder | undefined {
  try {
    const houder = JSON.parse(readFileSync(join(map, 'slot.json'), 'utf8')) as Houder
    return isAlive(houder.pid) && commandLine(houder.pid) === houder.opdracht ? houder : undefined
  } catch {
    return undefined
  }
}

function tryLink(bron: string, doel: string): boolean {
  try {
    linkSync(bron, doel)
    return true
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fout
  }
}

/** By a rename first: of two processes that find the same stale lock only one takes it away. */
function takeAway(pad: string): void {
  const weg = `${pad}.${randomUUID()}`
  try {
    renameSync(pad, weg)
  } catch {
    return
  }
  rmSync(weg, { force: true })
}
