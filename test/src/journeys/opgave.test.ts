import { randomUUID } from 'node:crypto'
import { setTimeout as wacht } from 'node:timers/promises'
import { findCentraleGemeente, inGemeente, toKysely, vraagKlokreis } from '@loket/db'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openProefpool } from '../opzet/pool.ts'
import { kies } from './formulier.ts'
import { type Reis, startReis } from './opstelling.ts'

/** One dossier of each story, so that some gemeente used something in the quarter that closes. */
const DOSSIERS = 17
const REISTIJD_MS = 150_000

type Opgave = { id: string; sub: string; naam: string; totaal: string; regels: number }

let reis: Reis
let opgave: Opgave
let kees: Page

beforeAll(async () => {
  reis = await startReis({ aantal: DOSSIERS })
  await sluitKwartaal()
  const [grootste] = await reis.vraag<Opgave>(
    `select o.id, p.sub, p.naam, sum(r.bedrag_centen)::text as totaal, count(*)::int as regels
     from kwartaalopgave o join opgaveregel r on r.opgave_id = o.id and r.bedrag_centen > 0
       join persoon p on p.organisatie_id = o.gemeente_id
       join persoon_rol x on x.persoon_id = p.id and x.rol = 'contactpersoon'
     where o.status = 'ter_beoordeling' group by o.id, p.sub, p.naam having count(*) > 1 order by count(*) desc, o.id limit 1`,
  )
  if (grootste === undefined) throw new Error('Geen gemeente heeft een opgave met meer dan een regel')
  opgave = grootste
}, 350_000)
afterAll(() => reis.stop())
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => console.log(await reis.beschrijf()))
})

/** Moves the region past the end of the quarter, as its functioneel beheerder does, and waits until it is there. */
async function sluitKwartaal(): Promise<void> {
  const db = toKysely(openProefpool(reis.stack.adressen.databaseApi, { max: 1, toepassing: 'test-opgave' }))
  try {
    const [wie] = await reis.vraag<{ id: string; dag: string }>(
      `select id, (date_trunc('quarter', app.vandaag()) + interval '3 months 3 days')::date::text as dag
       from persoon where sub = 'noor.bakker'`,
    )
    const id = randomUUID()
    const schrijfGemeenteId = await findCentraleGemeente(db)
    await inGemeente(db, { persoonId: wie?.id ?? '', schrijfGemeenteId }, (trx) =>
      vraagKlokreis(trx, id, wie?.dag ?? ''),
    )
    for (let ms = 0; ms < REISTIJD_MS; ms += 250) {
      const [stand] = await reis.vraag<{ status: string }>('select status from klokreis where id = $1', id)
      if (stand?.status === 'klaar') return
      if (stand?.status !== 'loopt') throw new Error(`De klok kwam niet aan: ${stand?.status}`)
      await wacht(250)
    }
    throw new Error('De klok kwam niet op tijd aan')
  } finally {
    await db.destroy()
  }
}

/** An amount on a screen in cents: '− € 1.234,56' is -123456. */
const inCenten = (tekst: string): number => (tekst.includes('−') ? -1 : 1) * Number(tekst.replace(/[^\d]/g, ''))

const regelstand = async (): Promise<string> => {
  const [rij] = await reis.vraag<{ status: string }>(
    `select r.status from opgaveregel r where r.eerste_opgave_id = $1 and exists (select from regelbericht b where b.regel_id = r.id)`,
    opgave.id,
  )
  return rij?.status ?? 'geen gesprek'
}

/** Opens the opgave as this person, at the lines. */
async function open(sub: string): Promise<Page> {
  return reis.als(sub, `/opgaven/${opgave.id}`)
}

describe('de kwartaalopgave van een gemeente', { timeout: 180_000 }, () => {
  it('ziet de budgethouder bij binnenkomst, met wat er gevraagd wordt, tot wanneer en waardoor het verschilt', async () => {
    kees = await reis.als(opgave.sub)
    expect(new URL(kees.url()).pathname).toBe('/dit-kwartaal')
    await kees.getByText('beoordeel de opgave').waitFor()
    const getal = await kees.locator('.opgavecijfer__getal').innerText()
    expect(inCenten(getal)).toBe(Number(opgave.totaal))
    const delen = await kees.locator('.opgavecijfer__oorzaken dt').allInnerTexts()
    expect(delen.length).toBeLessThanOrEqual(3)
    const vorig = await kees.locator('.opgaveproducten tfoot td[data-kop^="Kwartaal"]').allInnerTexts()
    const verschil = Number(opgave.totaal) - inCenten(vorig[0] ?? '0')
    if (vorig.length > 0) expect(delen.reduce((som, deel) => som + inCenten(deel), 0)).toBe(verschil)
  })

  it('gaat in drie klikken van totaal naar product, regel en stap', async () => {
    await kees.locator('.opgaveknop').first().click()
    await kees
      .locator('.opgaveregel')
      .first()
      .getByRole('button', { name: /^Waarom/ })
      .click()
    await kees
      .getByText(/Het tarief van die dag is/)
      .first()
      .waitFor()
    await kees
      .locator('.opgaveregel')
      .first()
      .getByRole('link', { name: /^Dossier / })
      .click()
    await kees.waitForURL(/\/dossiers\//)
    await kees.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await kees.getByRole('heading', { level: 1 }).count()).toBe(1)
    await kees.goBack()
    await kees.getByText('beoordeel de opgave').waitFor()
  })

  it('betwist één regel, met wat er dan gebeurt erbij, en ziet wie tot wanneer antwoordt', async () => {
    await kees.getByRole('button', { name: 'Een regel betwisten' }).click()
    await kees.getByText('Kies bij een regel “Betwist deze regel”').waitFor()
    await kees
      .getByRole('button', { name: /^Betwist deze regel/ })
      .first()
      .click()
    await kees.getByText(/Deze regel wordt nog niet betaald/).waitFor()
    await kees.getByLabel(/Waarom klopt deze regel niet/).fill('Deze stap was voor een andere gemeente.')
    await kees.getByRole('button', { name: 'Betwist deze regel', exact: true }).click()
    await kees.getByText('Je betwistte deze regel. Je hoeft nu niets te doen.').waitFor()
    await kees.getByText(/Wacht op Financiën van het loket: een antwoord op de betwisting, uiterlijk/).waitFor()
    expect(await regelstand()).toBe('betwist')
  })

  it('gaat akkoord met de rest, die daarmee definitief is', async () => {
    await kees.getByRole('button', { name: /^Ga akkoord met / }).click()
    await kees.getByText(/betwiste regel gaat daar niet in mee/).waitFor()
    await kees.getByRole('button', { name: /^Akkoord met / }).click()
    await kees.getByText(/definitief en verandert niet meer/).waitFor()
    const [stand] = await reis.vraag<{ status: string; nummer: string | null }>(
      'select status, nummer from kwartaalopgave where id = $1',
      opgave.id,
    )
    expect(stand?.status).toBe('definitief')
    expect(await kees.getByText(stand?.nummer ?? 'geen nummer').count()).toBeGreaterThan(0)
  })

  it('krijgt antwoord van de financieel medewerker, en houdt de betwisting vol', async () => {
    const henk = await reis.als('henk.schipper')
    expect(new URL(henk.url()).pathname).toBe('/opgaven')
    await henk.getByRole('link', { name: /^1 Te beantwoorden/ }).waitFor()
    await henk.getByRole('link', { name: 'Beantwoord een betwiste regel' }).click()
    await henk.waitForURL(/#regel-/)
    await henk.getByText(/Wacht op jou: beantwoord 1 betwiste regel/).waitFor()
    await henk.getByRole('button', { name: /^Beantwoord de betwisting/ }).click()
    await kies(henk, 'De regel blijft staan')
    await henk.getByLabel('Antwoord aan de gemeente').fill('De stap hoort bij een inwoner van deze gemeente.')
    await henk.getByRole('button', { name: 'Beantwoord de betwisting', exact: true }).click()
    await henk.getByText('antwoordt: de regel blijft staan').waitFor()

    await kees.getByText('De stap hoort bij een inwoner van deze gemeente.').waitFor()
    await kees.getByText(/Wacht op jou: reageer op het antwoord over 1 regel/).waitFor()
    await kees.getByRole('button', { name: /^Houd de betwisting vol/ }).click()
    await kees.getByLabel(/niet eens met het antwoord/).fill('De inwoner woont er niet meer.')
    await kees.getByRole('button', { name: 'Houd de betwisting vol', exact: true }).click()
    await kees.getByText('houdt de betwisting vol').waitFor()
    expect(await regelstand()).toBe('volgehouden')
  })

  it('hoort van de contractmanager wat er met de regel gebeurt', async () => {
    const lotte = await open('lotte.mol')
    await lotte.getByRole('button', { name: /^Beslis over deze regel/ }).click()
    await kies(lotte, 'De regel vervalt')
    await lotte.getByLabel('Motivering').fill('De gemeente heeft gelijk.')
    await lotte.getByRole('button', { name: 'Beslis over deze regel', exact: true }).click()
    await lotte.getByText('beslist: de regel vervalt').waitFor()
    await kees.getByText('beslist: de regel vervalt').waitFor()
    expect(await regelstand()).toBe('vervallen')
  })

  it('laat op geen van de schermen een fout achter', () => {
    expect(reis.consolefouten).toEqual([])
  })
})
