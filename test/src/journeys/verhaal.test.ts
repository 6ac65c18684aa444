import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { beantwoordAlles, bevestig, kies, kiesUit, steunOpAlles, typ } from './formulier.ts'
import { type Reis, startReis } from './opstelling.ts'

/**
 * One client of Waterland, from aanmelding to start, by everyone who has a part in it: through the screens alone. The
 * first phase began five weeks ago, so that its toetsmoment is due; the last ones are short for the same reason.
 */
const ACHTERNAAM = 'Zeilstra'
const NAAM = `Noortje ${ACHTERNAAM}`
const BSN = '999900857'
const VRAAG = 'Help Noortje om haar plan te toetsen en een ondernemingsplan te schrijven.'
const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'

let reis: Reis
let bart: Page
let samira: Page
let remco: Page
let daan: Page
let tom: Page
let dossierPad = ''

beforeAll(async () => {
  reis = await startReis()
}, 170_000)
afterAll(() => reis.stop())

/** Where the traject stands in the record. */
async function toestand(): Promise<string> {
  const [traject] = await reis.vraag<{ status: string }>(
    'select status from traject where dossier_id = $1',
    dossierPad.split('/').at(-1),
  )
  return traject?.status ?? 'geen traject'
}

/** What the bureau handed in for the client, each version with how it was judged. */
async function leveringen(): Promise<readonly string[]> {
  const rijen = await reis.vraag<{ stuk: string }>(
    `select soort || ' ' || versie || ' ' || status as stuk from levering
      where dossier_id = $1 and status <> 'verwacht' order by ingediend_op`,
    dossierPad.split('/').at(-1),
  )
  return rijen.map(({ stuk }) => stuk)
}

const wachtregel = (page: Page) => page.getByRole('group', { name: 'Waar dit op wacht' })

const eerste = (page: Page, tekst: RegExp) => page.getByText(tekst).first().waitFor()

/** Opens the dossier of the client, and follows the link of what waits for this person. */
async function doeTaak(page: Page, taak: string): Promise<void> {
  await page.goto(`${reis.basis}${dossierPad}`)
  await page.getByRole('link', { name: taak }).first().click()
}

/** Finds the opdracht of the client in the list of the bureau, and opens it. */
async function openOpdracht(page: Page): Promise<void> {
  await page.goto(`${reis.basis}/opdrachten`)
  await page.getByRole('link', { name: NAAM }).first().click()
  await page.getByRole('heading', { level: 1, name: `Begeleiding van ${NAAM}` }).waitFor()
}

/** The bureau writes a levering and submits it; `link` is what the page of the opdracht offers. */
async function leverIn(page: Page, stuk: string, vul: () => Promise<void>): Promise<void> {
  await openOpdracht(page)
  await page
    .getByRole('link', { name: new RegExp(`^(Schrijf|Verbeter).*${stuk}`, 'iu') })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: stuk }).waitFor()
  await vul()
  await page.getByRole('button', { name: /^Dien / }).click()
  await page.getByRole('heading', { level: 1, name: `Begeleiding van ${NAAM}` }).waitFor()
}

/** The consulent reviews what the bureau submitted. */
async function beoordeel(page: Page, stuk: string, oordeel: 'Goedkeuren' | 'Terugsturen', opmerking?: string) {
  await doeTaak(page, `Beoordeel ${stuk}`)
  await kies(page, oordeel)
  if (opmerking !== undefined) await typ(page, 'Wat moet er anders?', opmerking)
  await page.getByRole('button', { name: oordeel === 'Goedkeuren' ? /^Keur / : /^Stuur / }).click()
  await page.getByRole('heading', { level: 1, name: `Begeleiding van ${NAAM}` }).waitFor()
}

const rapporteer = (page: Page, resultaat: string) => async () => {
  await typ(page, 'Wat heb je met de cliënt gedaan?', 'Vijf bijeenkomsten en een bezoek aan de markt.')
  await typ(page, 'Wat is het resultaat tot nu toe?', resultaat)
  await kies(page, 'Ja')
  await typ(page, 'Waarom vind je dat?', 'Noortje was er elke keer en heeft drie klanten.')
}

beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await reis.beschrijf()))
})

describe('een cliënt, van aanmelding tot start', () => {
  it('de klantmanager van Waterland meldt haar aan, en ziet daarna wie er aan zet is', async () => {
    bart = await reis.als('bart.de.boer')
    await bart.getByRole('link', { name: 'Meld een cliënt aan' }).first().click()
    await typ(bart, 'Voornaam', 'Noortje')
    await typ(bart, 'Achternaam', ACHTERNAAM)
    await typ(bart, 'Geboortedatum', '3-4-1985')
    await typ(bart, 'BSN', BSN)
    await kiesUit(bart, 'Uitkering', 'bijstand (Participatiewet)')
    await typ(bart, /^Plan van de/, 'Een zeilmakerij voor kleine boten.')
    await typ(bart, 'Aangemeld op', '36 dagen geleden')
    await bart.getByRole('button', { name: /^Meld/ }).click()
    await bart.getByRole('heading', { level: 1, name: NAAM }).waitFor()
    await bart.waitForURL(/\/dossiers\/[0-9a-f-]{36}/)
    dossierPad = new URL(bart.url()).pathname
    await wachtregel(bart)
      .getByText(/Wacht op het loket: de beslissing over de toelating/)
      .waitFor()
    expect(await toestand()).toBe('aangemeld')
  })

  it('de consulent toetst de voorwaarden, plant de selectie en legt de uitslag vast', async () => {
    samira = await reis.als('samira.de.wit')
    await doeTaak(samira, 'Toets de voorwaarden')
    await beantwoordAlles(samira, 'ja')
    await bevestig(samira, 'Leg de voorwaarden vast', 'De voorwaarden zijn vastgelegd.')

    await doeTaak(samira, 'Plan de selectie')
    await kiesUit(samira, 'Vorm', 'gesprek')
    await kiesUit(samira, 'Wie voert de selectie uit?', 'het loket')
    await typ(samira, 'Datum', 'gisteren')
    await typ(samira, 'Tijd', '10:30')
    await typ(samira, 'Plaats', 'Stadhuis, kamer 2.14')
    await bevestig(samira, 'Plan de selectie', 'De selectie is gepland.')

    await doeTaak(samira, 'Leg de uitslag van de selectie vast')
    await kies(samira, 'Ja, de cliënt was er')
    await kies(samira, 'Toelaten')
    await typ(samira, 'Waarom dit advies?', 'Zij kent het vak en heeft twee klanten.')
    await bevestig(samira, 'Leg de uitslag vast', 'De uitslag is vastgelegd.')
    expect(await toestand()).toBe('selectie_uitgevoerd')
  })

  it('wie het advies gaf, kan niet zelf over de toelating beslissen', async () => {
    await samira.goto(`${reis.basis}${dossierPad}/beslissen/beslis-toelating`)
    await samira.getByText('Jij kunt dit nu niet beslissen').waitFor()
    expect(await samira.getByRole('button', { name: /^Bevestig/ }).count()).toBe(0)
  })

  it('de beslisser laat haar toe, kiest het soort traject en het bureau, en ziet de brief', async () => {
    remco = await reis.als('remco.hendriks')
    await doeTaak(remco, 'Beslis over de toelating')
    await kies(remco, 'Toelaten: de voorbereiding begint')
    await kiesUit(
      remco,
      'Soort traject',
      'Zoals in Flevoland (ZLF): Workshop (5 weken), dan Plan afmaken (2 weken), dan Individuele coaching (3 maanden)',
    )
    await typ(remco, 'Eerste dag', '35 dagen geleden')
    for (const fase of ['Workshop', 'Plan afmaken', 'Individuele coaching']) {
      await kiesUit(remco, `Uitvoerder van ${fase}`, 'begeleidingsorganisatie')
      await kiesUit(remco, `Bureau voor ${fase}`, 'Bureau Noord')
    }
    await typ(remco, /^Hoe lang duurt Plan afmaken/, '3 dagen')
    await typ(remco, /^Hoe lang duurt Individuele coaching/, '3 dagen')
    await typ(remco, 'Wat vraag je het bureau?', VRAAG)
    await typ(remco, /^Waarom\?/, 'U kent het vak en er is vraag naar uw werk.')
    await remco.getByRole('heading', { name: 'De brief zoals die verstuurd wordt' }).waitFor()
    await remco.getByText('U kent het vak en er is vraag naar uw werk.').last().waitFor()
    await bevestig(remco, 'Bevestig: laat de cliënt toe', 'Over de toelating is beslist.')
    // The first phase lies in the past: its toetsmoment is asked at once.
    await expect.poll(toestand).toBe('toetsmoment')
  })

  it('de administratie maakt het besluit bekend; dan loopt de bezwaartermijn', async () => {
    const anja = await reis.als('anja.prins')
    await doeTaak(anja, 'Maak het besluit bekend: toelating')
    await kies(anja, 'Per post')
    await bevestig(anja, 'Leg de bekendmaking vast', 'Vastgelegd. De bezwaartermijn loopt.')
    await expect.poll(() => anja.getByText('Bezwaar kan tot en met').count()).toBeGreaterThan(0)
  })

  it('de coach van het bureau neemt de opdracht aan en levert de voortgangsrapportage in', async () => {
    tom = await reis.als('tom.hoekstra')
    await openOpdracht(tom)
    await tom.getByText(VRAAG).first().waitFor()
    await tom.getByRole('button', { name: 'Neem de opdracht aan' }).click()
    await tom.getByRole('heading', { name: 'Wat je inlevert' }).waitFor()
    await leverIn(tom, 'Voortgangsrapportage 1', rapporteer(tom, 'Een eerste begroting.'))
    expect(await leveringen()).toEqual(['voortgangsrapportage 1 ingediend'])
  })

  it('de consulent stuurt het terug met een opmerking; na verbetering keurt zij het goed', async () => {
    await beoordeel(samira, 'voortgangsrapportage 1', 'Terugsturen', 'Noem de bedragen van de begroting.')
    await openOpdracht(tom)
    await tom
      .getByRole('link', { name: /^Verbeter/ })
      .first()
      .click()
    await tom.getByText('Noem de bedragen van de begroting.').first().waitFor()
    await leverIn(tom, 'Voortgangsrapportage 1', async () => {
      await typ(tom, 'Wat is het resultaat tot nu toe?', 'Een begroting: 12.000 euro omzet in het eerste jaar.')
    })
    await beoordeel(samira, 'voortgangsrapportage 1', 'Goedkeuren')
    expect(await leveringen()).toEqual(['voortgangsrapportage 1 teruggestuurd', 'voortgangsrapportage 2 geaccepteerd'])
  })

  it('een consulent houdt het toetsmoment aan, en een ander geeft daarna go', async () => {
    daan = await reis.als('daan.postma')
    await doeTaak(samira, 'Beslis over Workshop')
    await kies(samira, 'Aanhouden: er ontbreekt nog iets')
    await typ(samira, 'Wat ontbreekt er nog?', 'De offerte van de zeildoekleverancier')
    await typ(samira, 'Nieuwe datum voor de beslissing', 'morgen')
    await typ(samira, 'Waarom?', 'Zonder de offerte is de prijs niet te beoordelen.')
    await bevestig(samira, 'Bevestig: aanhouden', 'Over deze fase is beslist.')
    await tom.goto(`${reis.basis}/meldingen`)
    await eerste(tom, /Er ontbreekt nog: De offerte van de zeildoekleverancier/)

    // What is missing is her task; when she writes down that it came, the decision is a colleague's.
    await samira.goto(`${reis.basis}${dossierPad}`)
    await eerste(samira, /Zorg dat dit er komt: De offerte/i)
    await samira.goto(`${reis.basis}${dossierPad}/contact`)
    await samira.getByRole('button', { name: 'Leg een contact vast' }).click()
    await kiesUit(samira, 'Soort', 'telefoongesprek')
    await typ(samira, 'Wat is er besproken?', 'De offerte is binnen: 4.300 euro.')
    await bevestig(samira, 'Leg contact vast', 'De offerte is binnen: 4.300 euro.')

    await doeTaak(daan, 'Beslis over Workshop')
    await steunOpAlles(daan)
    await beantwoordAlles(daan, 'ja')
    await kies(daan, 'Go: verder met Plan afmaken')
    await typ(daan, 'Waarom?', 'De offerte is er en de prijs klopt.')
    await bevestig(daan, 'Bevestig: go voor Plan afmaken', 'Over deze fase is beslist.')
    await expect.poll(toestand).toBe('toetsmoment')
  })

  it('het bureau levert plan en advies in, en het loket keurt ze goed', async () => {
    await leverIn(tom, 'Ondernemingsplan', async () => {
      await typ(tom, 'Vat het ondernemingsplan samen', 'Een zeilmakerij aan huis, met drie vaste klanten.')
      await tom.getByLabel('Bestanden').setInputFiles({
        name: 'ondernemingsplan.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(PDF),
      })
      await tom.getByRole('link', { name: 'ondernemingsplan.pdf' }).waitFor()
    })
    await leverIn(tom, 'Advies', async () => {
      await kies(tom, 'Doorgaan: de cliënt kan verder met het plan')
      await typ(tom, 'Waarom vind je dat?', 'Het plan is compleet en de klanten zijn er.')
    })
    await beoordeel(samira, 'ondernemingsplan', 'Goedkeuren')
    await beoordeel(samira, 'advies', 'Goedkeuren')
    expect((await leveringen()).slice(2)).toEqual(['ondernemingsplan 1 geaccepteerd', 'advies 1 geaccepteerd'])
  })

  it('de tweede en de derde fase krijgen een go', async () => {
    await doeTaak(daan, 'Beslis over deze fase')
    await steunOpAlles(daan)
    await beantwoordAlles(daan, 'ja')
    await kies(daan, 'Go: verder met Individuele coaching')
    await typ(daan, 'Waarom?', 'Het plan is toetsbaar.')
    await bevestig(daan, /^Bevestig: go/, 'Over deze fase is beslist.')

    await leverIn(tom, 'Voortgangsrapportage 2', rapporteer(tom, 'De eerste zeilen zijn verkocht.'))
    await beoordeel(samira, 'voortgangsrapportage 2', 'Goedkeuren')
    await doeTaak(daan, 'Beslis over deze fase')
    await steunOpAlles(daan)
    await beantwoordAlles(daan, 'ja')
    await kies(daan, 'Go: alle fasen zijn afgerond')
    await typ(daan, 'Waarom?', 'Zij kan beginnen.')
    await bevestig(daan, 'Bevestig: go, alle fasen afgerond', 'Over deze fase is beslist.')
    expect(await toestand()).toBe('afronding')
  })

  it('de consulent legt de uitkomst vast: zij start met Bbz, en wordt uitgenodigd voor de aanvraag', async () => {
    await doeTaak(samira, 'Leg de uitkomst vast')
    await kiesUit(samira, 'Wat gaat de cliënt doen?', 'start met Bbz')
    await typ(samira, 'Toelichting', 'Zij huurt per januari een werkplaats.')
    await bevestig(samira, 'Leg de uitkomst vast', 'De uitkomst is vastgelegd.')
    expect(await toestand()).toBe('afgesloten')
    await doeTaak(samira, 'Nodig de cliënt uit voor de aanvraag')
    await kies(samira, 'Per telefoon')
    await bevestig(samira, 'Leg de uitnodiging vast', 'Uitgenodigd voor de aanvraag')
  })

  it('de klantmanager kreeg bericht en ziet de uitkomst; de contactpersoon ziet haar zonder naam', async () => {
    await bart.goto(`${reis.basis}/clienten`)
    await bart.getByRole('row', { name: NAAM }).getByText('start met Bbz').waitFor()
    await bart.goto(`${reis.basis}/meldingen`)
    await bart.getByText('De uitkomst van het traject van je cliënt is bekend').first().waitFor()
    const nel = await reis.als('nel.honingh')
    await nel.getByRole('link', { name: 'Onze trajecten' }).click()
    await nel.getByText(/^WAT-/).first().waitFor()
    expect(await nel.locator('body').innerText()).not.toContain(ACHTERNAAM)
    await nel.goto(`${reis.basis}${dossierPad}`)
    await nel.getByRole('heading', { level: 1 }).waitFor()
    expect(await nel.locator('body').innerText()).not.toContain(ACHTERNAAM)
  })

  it('en geen pagina schreef een fout in de console', () => {
    expect(reis.consolefouten).toEqual([])
  })
})
