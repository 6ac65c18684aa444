import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { beantwoordAlles, kiesUit, steunOpAlles, typ } from './formulier.ts'
import { type Reis, startReis } from './opstelling.ts'

/** The story in which the loket guides and a toetsmoment is open. */
const LOPEND = 1
/** Enough for four whose first phase is nearly over; how long it lasts differs per gemeente. */
const DOSSIERS = 17
const PAGINA = 'beslissen/beslis-toetsmoment'

type Dossier = { dossier_id: string; traject_id: string; gemeente: string; achternaam: string }
let reis: Reis
const vrij: Dossier[] = []

beforeAll(async () => {
  reis = await startReis({ aantal: DOSSIERS, verhaal: LOPEND })
  const dossiers = await reis.vraag<Dossier>(
    `select t.dossier_id, t.id as traject_id, o.naam as gemeente, b.achternaam
       from toetsmoment m
       join traject t on t.id = m.traject_id
       join organisatie o on o.id = t.gemeente_id
       join dossier d on d.id = t.dossier_id
       join persoon c on c.id = d.consulent_id and c.sub = 'samira.de.wit'
       join belanghebbende b on b.dossier_id = t.dossier_id
      where m.status = 'open' and t.status = 'toetsmoment'
      -- In Texel the klantmanager decides; its dossier is the one that is only looked at.
      order by o.naam like '%Texel' desc, o.naam`,
  )
  vrij.push(...dossiers)
}, 170_000)
afterAll(() => reis.stop())
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await reis.beschrijf()))
})

/** A dossier of Samira that no test took yet. She wrote down its conversation, so on that alone a colleague decides. */
function neemDossier(): Dossier {
  const dossier = vrij.pop()
  if (dossier === undefined) throw new Error('Er is geen dossier meer dat op een toetsmoment wacht')
  return dossier
}

/** Fills in a go on the page of the toetsmoment; the button that confirms is left. */
async function vulGoIn(page: Page, reden: string): Promise<void> {
  await steunOpAlles(page)
  await beantwoordAlles(page, 'ja')
  await page.locator('.keuzekaart label', { hasText: /^Go: / }).click()
  await typ(page, 'Waarom?', reden)
}

describe('twee mensen beslissen op hetzelfde ogenblik', () => {
  it('een wint; de ander leest wie en wanneer, en houdt wat er getypt is', async () => {
    const { dossier_id: id, traject_id: trajectId } = neemDossier()
    const mensen = [
      { page: await reis.als('esther.blom', `/dossiers/${id}/${PAGINA}`), naam: 'Esther Blom', reden: 'Reden E.' },
      { page: await reis.als('daan.postma', `/dossiers/${id}/${PAGINA}`), naam: 'Daan Postma', reden: 'Reden D.' },
    ]
    for (const { page, reden } of mensen) await vulGoIn(page, reden)
    await Promise.all(mensen.map(({ page }) => page.getByRole('button', { name: /^Bevestig: go/ }).click()))

    const gedaan = (page: Page) => page.getByText('Over deze fase is beslist.')
    const eerst = (page: Page) => page.getByText('Een ander was eerst')
    for (const { page } of mensen) await gedaan(page).or(eerst(page)).first().waitFor()
    const [beslist] = await reis.vraag<{ naam: string }>(
      `select p.naam from toetsmoment m join persoon p on p.id = m.besloten_door
        where m.traject_id = $1 and m.besluit = 'go'`,
      trajectId,
    )
    const winnaar = mensen.find(({ naam }) => naam === beslist?.naam)
    const ander = mensen.find(({ naam }) => naam !== beslist?.naam)
    if (winnaar === undefined || ander === undefined) throw new Error(`Niemand van de twee besliste: ${beslist?.naam}`)
    await gedaan(winnaar.page).waitFor()
    await eerst(ander.page).waitFor()
    await ander.page.getByText(new RegExp(`${winnaar.naam} besliste .* om \\d\\d:\\d\\d: go`, 'u')).waitFor()
    await ander.page.getByText(ander.reden).waitFor()
    const tijdlijn = await reis.vraag(`select 1 from tijdlijn where dossier_id = $1 and soort = 'toetsmoment_go'`, id)
    expect(tijdlijn).toHaveLength(1)
  })
})

describe('de worker is er niet', () => {
  it('het scherm zegt dat het wordt verwerkt, ook na verversen; later is het één keer gedaan', async () => {
    const { dossier_id: id } = neemDossier()
    const page = await reis.als('daan.postma', `/dossiers/${id}/${PAGINA}`)
    await vulGoIn(page, 'Het plan is goed.')
    process.kill(reis.stack.procesIds().worker ?? 0, 'SIGKILL')
    await page.getByRole('button', { name: /^Bevestig: go/ }).click()
    await page.getByText('Je beslissing wordt verwerkt').waitFor()
    await page.reload()
    await page.getByText('Je beslissing wordt verwerkt').waitFor()
    await reis.stack.herstart('worker')
    await page.getByText('Over deze fase is beslist.').waitFor({ timeout: 90_000 })
    const gedaan = await reis.vraag(`select 1 from tijdlijn where dossier_id = $1 and soort = 'toetsmoment_go'`, id)
    expect(gedaan).toHaveLength(1)
  })
})

describe('zonder muis', () => {
  it('een consulent vindt de taak op de startpagina en beslist met het toetsenbord alleen', async () => {
    const { dossier_id: id } = neemDossier()
    const daan = await reis.als('daan.postma', `/dossiers/${id}/contact`)
    await daan.getByRole('button', { name: 'Leg een contact vast' }).click()
    await kiesUit(daan, 'Soort', 'telefoongesprek')
    await typ(daan, 'Wat is er besproken?', 'De leverancier bevestigde de prijs.')
    await daan.getByRole('button', { name: 'Leg contact vast' }).click()
    await daan.getByText('De leverancier bevestigde de prijs.').waitFor()

    const page = await reis.als('samira.de.wit')
    const toetsen = page.keyboard
    // The first tab stop leads past the menu.
    await toetsen.press('Tab')
    await toetsen.press('Enter')
    await tabNaar(page, `a[href="/dossiers/${id}/${PAGINA}"]`)
    await toetsen.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Gaat het traject verder?' }).waitFor()
    await page.locator('fieldset.criterium').first().waitFor()

    await tabNaar(page, '.bewijs__stuk:not(:has(.bewijs__jij)) input[type=checkbox]')
    await toetsen.press('Space')
    const vragen = await page.locator('fieldset.criterium').count()
    for (let nr = 0; nr < vragen; nr += 1) {
      await tabNaar(page, `fieldset.criterium >> nth=${nr} >> input[type=radio] >> nth=0`)
      await toetsen.press('Space')
    }
    await tabNaar(page, '.keuzekaart input[type=radio] >> nth=0')
    await toetsen.press('Space')
    await tabNaar(page, 'textarea[name=reden]')
    await toetsen.type('Met het toetsenbord.')
    await tabNaar(page, 'button[type=submit]:has-text("Bevestig: go")')
    await toetsen.press('Enter')
    await page.getByText('Over deze fase is beslist.').waitFor()
    const [toets] = await reis.vraag<{ reden: string }>(
      `select reden from toetsmoment where dossier_id = $1 and besluit = 'go'`,
      id,
    )
    expect(toets?.reden).toBe('Met het toetsenbord.')
  })
})

/** In the browser: whether the element that has the focus draws something around itself. */
const TOONT_FOCUS = `(() => {
  const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement)
  return outlineStyle !== 'none' || boxShadow !== 'none'
})()`

/** Presses Tab until this element has the focus, and sees that the focus shows. */
async function tabNaar(page: Page, kiezer: string): Promise<void> {
  const doel = page.locator(kiezer).first()
  await doel.waitFor()
  for (let keer = 0; keer < 150; keer += 1) {
    if ((await doel.and(page.locator(':focus')).count()) > 0) {
      expect(await page.evaluate<boolean>(TOONT_FOCUS)).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab komt nooit bij ${kiezer}`)
}

describe('wat een ander aangaat, bestaat niet', () => {
  const DOSSIERPADEN = ['', '/documenten', `/${PAGINA}`]

  it('wie een dossier van een andere gemeente opent, ziet hetzelfde als bij een dossier dat er niet is', async () => {
    const dossier = vrij.find(({ gemeente }) => !gemeente.includes('Heiloo'))
    if (dossier === undefined) throw new Error('Er is geen dossier buiten Heiloo')
    for (const sub of ['kees.bruin', 'mirjam.admiraal', 'tom.hoekstra']) {
      const page = await reis.als(sub)
      for (const pad of DOSSIERPADEN) {
        const [vreemd, onbekend] = [
          await leesPagina(page, `/dossiers/${dossier.dossier_id}${pad}`),
          await leesPagina(page, `/dossiers/${randomUUID()}${pad}`),
        ]
        expect(vreemd).toBe(onbekend)
        expect(vreemd).not.toContain(dossier.achternaam)
      }
      await page.context().close()
    }
  })
})

/** All that the page shows once it stands there; what the id itself is, is left out. */
async function leesPagina(page: Page, pad: string): Promise<string> {
  await page.goto(`${reis.basis}${pad}`)
  await page.locator('main h1').first().waitFor()
  await page.locator('.skelet').first().waitFor({ state: 'detached' })
  return page.locator('main').innerText()
}
