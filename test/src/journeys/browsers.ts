import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { zorgVoorChromium } from '../opzet/chromium.ts'

const VLAGGEN = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Longest wait for something on a screen; a machine with two busy cores is slow, a person is patient. */
const WACHT_MS = 45_000

/** Chromium and the people who are signed in with it. */
export type Browsers = {
  readonly basis: string
  /** Signs a person in, in a browser of its own, and opens the path; the page of that person is kept. */
  als(sub: string, pad?: string): Promise<Page>
  /** What every open page shows now, in words: printed when a test fails. */
  beschrijf(): Promise<string>
  /** Errors that any page wrote on its console, or threw; each with who saw it. */
  readonly consolefouten: string[]
  sluit(): Promise<void>
}

/** Starts Chromium beside a portal that already runs at `basis`. */
export async function startBrowsers(basis: string): Promise<Browsers> {
  const browser = await chromium.launch({ executablePath: await zorgVoorChromium(console.log), args: VLAGGEN })
  const consolefouten: string[] = []
  const contexten: BrowserContext[] = []
  return {
    basis,
    consolefouten,
    async als(sub, pad = '/') {
      const context = await browser.newContext({
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
      })
      contexten.push(context)
      context.setDefaultTimeout(WACHT_MS)
      const page = await context.newPage()
      page.on('console', (bericht) => {
        if (bericht.type() === 'error') consolefouten.push(`${sub} ${page.url().replace(basis, '')}: ${bericht.text()}`)
      })
      page.on('pageerror', (fout) => consolefouten.push(`${sub} ${page.url().replace(basis, '')}: ${fout.message}`))
      await page.goto(`${basis}/auth/login?naar=${encodeURIComponent(pad)}`)
      await page.locator(`button[value="${sub}"]`).click()
      await page.waitForURL((adres) => adres.origin === basis && !adres.pathname.startsWith('/auth/'))
      await isKlaar(page)
      return page
    },
    async beschrijf() {
      const delen = contexten.flatMap((context) => context.pages()).map(beschrijfPagina)
      return (await Promise.all(delen)).join('\n\n')
    },
    async sluit() {
      for (const context of contexten) await context.close()
      await browser.close()
    },
  }
}

/** Waits until the page stands there: its heading is shown and nothing of it is still a skeleton. */
async function isKlaar(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.locator('.skelet').waitFor({ state: 'detached' })
}

async function beschrijfPagina(page: Page): Promise<string> {
  const tekst = await page
    .locator('main')
    .innerText({ timeout: 2_000 })
    .catch(() => 'geen main')
  return `— ${page.url()}\n${tekst}`
}
