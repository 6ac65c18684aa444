import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { chromiumUitOmgeving, zoekpad } from './env.ts'
import { runOpdracht } from './opdracht.ts'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const VASTE_PLEKKEN = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const LIMIET_MS = 8 * 60_000

function kanDraaien(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of the Chromium that the browser tests use, or undefined when this machine has none. */
function zoekChromium(): string | undefined {
  const opPad = zoekpad.flatMap((map) => NAMEN.map((naam) => join(map, naam)))
  return [chromiumUitOmgeving ?? [], opPad, VASTE_PLEKKEN].flat().find(kanDraaien)
}

/**
 * Finds Chromium, or installs the one of Debian when we are root. Rejects with a sentence that tells the person what to
 * do; a missing browser is never a reason to skip a test.
 */
export async function zorgVoorChromium(meld: (zin: string) => void): Promise<string> {
  if (chromiumUitOmgeving !== undefined && !kanDraaien(chromiumUitOmgeving))
    throw new Error(`CHROMIUM_PAD wijst naar ${chromiumUitOmgeving}, maar daar staat geen programma.`)
  const gevonden = zoekChromium()
  if (gevonden !== undefined) return gevonden
  const aptGet = zoekpad.map((map) => join(map, 'apt-get')).find(kanDraaien)
  if (aptGet === undefined || process.getuid?.() !== 0)
    throw new Error(
      'De tests in de browser hebben Chromium nodig en dat staat niet op deze machine. ' +
        'Installeer het (Debian: sudo apt-get install chromium) of zet in CHROMIUM_PAD waar het staat.',
    )
  meld('Chromium ontbreekt en wordt geïnstalleerd (ongeveer 100 MB, een paar minuten).')
  const stappen = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]
  for (const argumenten of stappen) {
    meld(`apt-get ${argumenten.join(' ')}`)
    const { code, uitvoer } = await runOpdracht(aptGet, argumenten, {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
      limietMs: LIMIET_MS,
      meldNogBezig: meld,
    })
    if (code !== 0)
      throw new Error(`Chromium installeren is niet gelukt (apt-get ${argumenten[0]} stopte met ${code}):\n${uitvoer}`)
  }
  const nieuw = zoekChromium()
  if (nieuw === undefined) throw new Error('Chromium is geïnstalleerd, maar niet te vinden op het zoekpad.')
  return nieuw
}
