import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const KB = 1000
const HOOGSTENS_GZIP_KB = 150
const STREEF_BROTLI_KB = 91

describe('het gebouwde portaal', () => {
  let bestanden: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[] = []

  beforeAll(async () => {
    const root = fileURLToPath(new URL('..', import.meta.url))
    const uitkomst = await build({
      root,
      configFile: `${root}vite.config.ts`,
      logLevel: 'silent',
      // The test runner has set another one, with which React comes along twice as large.
      define: { 'process.env.NODE_ENV': '"production"' },
      build: { write: false },
    })
    bestanden = (Array.isArray(uitkomst) ? uitkomst : [uitkomst as Rolldown.RolldownOutput]).flatMap(
      ({ output }) => output,
    )
  }, 60_000)

  const tekstVan = (bestand: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string =>
    bestand === undefined ? '' : bestand.type === 'chunk' ? bestand.code : String(bestand.source)

  it('stuurt voor de eerste pagina hoogstens 150 kB JavaScript', () => {
    const stukken = bestanden.filter((een) => een.type === 'chunk')
    const nodig = new Set<string>()
    const neem = (naam: string) => {
      if (nodig.has(naam)) return
      nodig.add(naam)
      stukken.find(({ fileName }) => fileName === naam)?.imports.forEach(neem)
    }
    stukken.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => neem(fileName))
    const code = [...nodig].map((naam) => Buffer.from(tekstVan(stukken.find(({ fileName }) => fileName === naam))))
    const som = (maat: (deel: Buffer) => number) => code.reduce((totaal, deel) => totaal + maat(deel), 0) / KB
    const [gzip, brotli] = [som((deel) => gzipSync(deel).length), som((deel) => brotliCompressSync(deel).length)]
    process.stdout.write(
      `eerste pagina: ${gzip.toFixed(1)} kB gzip (grens ${HOOGSTENS_GZIP_KB}), ` +
        `${brotli.toFixed(1)} kB brotli (streven ${STREEF_BROTLI_KB})\n`,
    )
    expect(gzip).toBeGreaterThan(0)
    expect(gzip).toBeLessThanOrEqual(HOOGSTENS_GZIP_KB)
  })

  it('houdt zich aan een strenge CSP: niets staat in de pagina, niets komt uit een data-adres', () => {
    const pagina = tekstVan(bestanden.find(({ fileName }) => fileName === 'index.html'))
    expect(pagina).toContain('<html lang="nl">')
    expect(pagina).not.toMatch(/<script(?![^>]*\bsrc=)/)
    expect(pagina).not.toMatch(/<style|\sstyle=|\son\w+=/)
    for (const bestand of bestanden.filter(({ fileName }) => fileName.endsWith('.css')))
      expect(tekstVan(bestand)).not.toMatch(/url\(["']?(data:|https?:)/)
  })

  it('bevat geen zod en niets van de galerij', () => {
    const code = bestanden
      .filter(({ fileName }) => fileName.endsWith('.js'))
      .map(tekstVan)
      .join('\n')
    expect(code).not.toContain('ZodError')
    expect(code).not.toContain('El Amrani')
  })
})
