import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, describe, expect, it } from 'vitest'
import { runOpdracht } from './opdracht.ts'

/** Asks for Chromium in a process of its own, with a search path on which only our folder stands. */
const VRAAG = `
  const { zorgVoorChromium } = await import(${JSON.stringify(join(import.meta.dirname, 'chromium.ts'))})
  try {
    console.log('pad: ' + await zorgVoorChromium((zin) => console.log('melding: ' + zin)))
  } catch (fout) {
    console.log('fout: ' + fout.message)
  }
`
const PROGRAMMA = '#!/bin/sh\nexit 0\n'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'loket-chromium-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

const maak = (naam: string, inhoud: string) => writeFileSync(join(map, naam), inhoud, { mode: 0o755 })
const vraag = (chromiumPad = '') =>
  runOpdracht(process.execPath, ['--input-type=module', '-e', VRAAG], {
    env: { PATH: map, CHROMIUM_PAD: chromiumPad },
  })

describe('Chromium', () => {
  it.for(['chromium', 'chromium-browser', 'google-chrome'])('wordt gevonden als %s', async (naam) => {
    maak(naam, PROGRAMMA)
    expect((await vraag()).uitvoer).toBe(`pad: ${join(map, naam)}\n`)
  })

  it('komt het eerst uit CHROMIUM_PAD', async () => {
    maak('chromium', PROGRAMMA)
    maak('eigen', PROGRAMMA)
    expect((await vraag(join(map, 'eigen'))).uitvoer).toBe(`pad: ${join(map, 'eigen')}\n`)
  })

  it('wordt niet elders gezocht als CHROMIUM_PAD niet klopt', async () => {
    maak('chromium', PROGRAMMA)
    expect((await vraag('/nergens/chromium')).uitvoer).toContain('fout: CHROMIUM_PAD wijst naar /nergens/chromium')
  })

  it('geeft zonder apt-get een zin die zegt wat te doen', async () => {
    expect((await vraag()).uitvoer).toMatch(/^fout: De tests in de browser hebben Chromium nodig/)
  })

  it('wordt als root geïnstalleerd, en anders gevraagd', async () => {
    maak('apt-get', `#!/bin/sh\n[ "$1" = install ] && /bin/cp "$0" "${map}/chromium"\nexit 0\n`)
    const verwacht =
      process.getuid?.() === 0 ? /melding: apt-get install .*\npad: .*chromium\n$/ : /^fout: .*Installeer/
    expect((await vraag()).uitvoer).toMatch(verwacht)
  })

  it('zegt het als installeren niet lukt', async () => {
    maak('apt-get', '#!/bin/sh\necho geen verbinding\nexit 100\n')
    const verwacht =
      process.getuid?.() === 0 ? /fout: Chromium installeren is niet gelukt[^]*geen verbinding/ : /^fout: /
    expect((await vraag()).uitvoer).toMatch(verwacht)
  })
})
