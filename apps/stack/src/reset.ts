import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { StartFout } from './fout.ts'
import { leesDataMap } from './paden.ts'
import { stopAchterblijvers } from './processenlijst.ts'
import { takeSlot } from './slot.ts'

// Downloaded programs are checked by their hash and take long to fetch again.
const BLIJFT = new Set(['temporal', 'slot.json'])

/** Throws the state of the embedded stack away, so that the next start begins with the example region as it was. */
export async function reset(map: string): Promise<void> {
  if (!existsSync(map)) return
  const slot = takeSlot(map, 'npm run reset')
  try {
    await stopAchterblijvers(map)
    for (const naam of readdirSync(map))
      if (!BLIJFT.has(naam)) rmSync(join(map, naam), { recursive: true, force: true })
  } finally {
    slot.release()
  }
}

if (import.meta.main) {
  try {
    await reset(leesDataMap())
    console.log('De gegevens zijn weg. Met npm start begint de voorbeeldregio opnieuw.')
  } catch (fout) {
    if (!(fout instanceof StartFout)) throw fout
    console.error(fout.message)
    process.exitCode = 1
  }
}
