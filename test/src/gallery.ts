import { join } from 'node:path'
import { listBezoeken } from './journeys/bezoeken.ts'
import { maakGalerij } from './journeys/galerij.ts'
import { type Reis, startReis } from './journeys/opstelling.ts'
import { WORTEL } from './opzet/env.ts'
import { formatDuur } from './opzet/opdracht.ts'

/**
 * `npm run gallery`: a picture of every page, wide and narrow, light and dark, for a person to look at before a release
 * (screens.md §8). It starts a stack of its own with example dossiers, and ends it.
 */

/** One dossier of each story of the example region. */
const DOSSIERS = 17
const MAP = join(WORTEL, '.data', 'galerij')

const begonnen = performance.now()
let reis: Reis | undefined
let gestopt = false

function meld(zin: string): void {
  console.log(`  … ${zin}  ${formatDuur(performance.now() - begonnen)}`)
}

/** Ends everything that this run started, and this process; the exit handlers remove the folders. */
async function stop(code: number): Promise<never> {
  gestopt = true
  await reis?.stop().catch(() => undefined)
  process.exit(code)
}

async function main(): Promise<number> {
  meld('het platform starten en voorbeelddossiers laden')
  reis = await startReis({ aantal: DOSSIERS })
  const { bladen, mislukt } = await maakGalerij(reis, await listBezoeken(reis), MAP, meld)
  for (const zin of [...mislukt, ...reis.consolefouten]) console.error(`✗ ${zin}`)
  console.log(`${bladen} pagina’s. Bekijk ze: ${join(MAP, 'index.html')}`)
  return mislukt.length + reis.consolefouten.length === 0 ? 0 : 1
}

for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signaal, () => {
    if (gestopt) return
    console.log('\nGestopt. Alles wat draaide wordt afgesloten.')
    void stop(130)
  })
// When begin.mjs is killed nobody would be left to stop us.
process.once('disconnect', () => void stop(130))
// Connections that break while all is being stopped may say so in an event that nobody waits for.
process.on('uncaughtException', (fout) => {
  if (gestopt) return
  console.error(`✗ ${fout.message}`)
  void stop(1)
})

try {
  await stop(await main())
} catch (fout) {
  if (!gestopt) {
    console.error(`✗ ${fout instanceof Error ? fout.message : String(fout)}`)
    await stop(1)
  }
}
