import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { type Bezoek, listBezoeken } from './bezoeken.ts'
import { type Reis, startReis } from './opstelling.ts'

/** One dossier of each story of the example region. */
const DOSSIERS = 17
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const BREEDTES = [1280, 390]
/** Pages that somebody who is signed in never stays on. */
const ZONDER_BEZOEK = ['/', '/inloggen']

let reis: Reis
let bezoeken: readonly Bezoek[] = []

beforeAll(async () => {
  reis = await startReis({ aantal: DOSSIERS })
  bezoeken = await listBezoeken(reis)
}, 170_000)
afterAll(() => reis.stop())
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await reis.beschrijf()))
})

describe('elke pagina, op 1280 en op 390 pixels', () => {
  it('staat in de lijst van bezoeken', () => {
    const map = join(WORTEL, 'apps/portal/src/features')
    const routes = readdirSync(map).flatMap((deel) =>
      [...readFileSync(join(map, deel, 'routes.tsx'), 'utf8').matchAll(/path: '([^']+)'/g)].map(([, pad]) => pad ?? ''),
    )
    expect(routes.length).toBeGreaterThan(30)
    const bezocht = new Set(bezoeken.map(({ route }) => route))
    expect(routes.filter((route) => !bezocht.has(route) && !ZONDER_BEZOEK.includes(route))).toEqual([])
  })

  it('voldoet aan WCAG 2.2 AA volgens axe, en schuift nergens opzij', { timeout: 10 * 60_000 }, async () => {
    const gebreken: string[] = []
    for (const sub of new Set(bezoeken.map((bezoek) => bezoek.sub))) {
      const page = await reis.als(sub)
      for (const { pad } of bezoeken.filter((bezoek) => bezoek.sub === sub)) {
        gebreken.push(...(await keur(page, pad)).map((gebrek) => `${sub} ${pad}: ${gebrek}`))
      }
      await page.context().close()
    }
    expect(gebreken).toEqual([])
    expect(reis.consolefouten).toEqual([])
  })

  it('ook de inlogpagina van het portaal', async () => {
    const page = await reis.als('samira.de.wit')
    await page.context().clearCookies()
    expect(await keur(page, '/inloggen')).toEqual([])
  })
})

async function keur(page: Page, pad: string): Promise<readonly string[]> {
  const gebreken: string[] = []
  await page.goto(`${reis.basis}${pad}`)
  await page.locator('main h1').first().waitFor()
  await page.locator('.skelet').first().waitFor({ state: 'detached' })
  for (const breedte of BREEDTES) {
    await page.setViewportSize({ width: breedte, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(WCAG).analyze()
    for (const { id, help, nodes } of violations) {
      gebreken.push(`${breedte} ${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`)
    }
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
    if (over > 0) gebreken.push(`${breedte}: de pagina is ${over} pixels breder dan het scherm`)
  }
  return gebreken
}
