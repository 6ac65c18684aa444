import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addNotitie,
  type Beslisloket,
  bereidVoor,
  eis,
  type Geval,
  go,
  inFase,
  maakBeslisloket,
} from './beslisloket.ts'

const HEILOO = 'GM0399' // no policy about preparation
const DAG = '2026-09-01'

let veld: Beslisloket
beforeAll(async () => {
  veld = await maakBeslisloket(DAG)
})
afterAll(() => veld[Symbol.asyncDispose]())

const taakVan = (geval: Geval, soort: string) =>
  veld.rijen<{ status: string; uiterlijk: string; door: string | null }>(
    `select t.status, t.uiterlijk::text, p.sub as door from taak t left join persoon p on p.id = t.afgerond_door
     where t.dossier_id = $1 and t.soort = $2`,
    geval.dossierId,
    soort,
  )

/** A traject that was sent straight to an aanvraag. */
async function naarAanvraag(): Promise<Geval> {
  const geval = await veld.meldAan(HEILOO)
  await bereidVoor(veld, geval, DAG)
  await eis(veld.geef('remco.hendriks', geval, 'beslisToelating', { besluit: 'directe_aanvraag', motivering: 'Klaar' }))
  return geval
}

describe('de uitnodiging voor een aanvraag', () => {
  const nodigUit = async (sub: string, geval: Geval, anders: object = {}) => {
    const invoer = { id: randomUUID(), dossierId: geval.dossierId, op: DAG, wijze: 'telefoon', ...anders }
    return { invoer, antwoord: await (await veld.als(sub)).doe('traject.nodigUit', invoer) }
  }

  it('wordt eenmaal vastgelegd, en dan is de taak gedaan en staat het op de tijdlijn', async () => {
    const geval = await naarAanvraag()
    expect(await taakVan(geval, 'neem_aanvraag_in')).toMatchObject([{ status: 'open', uiterlijk: '2026-09-06' }])
    const { invoer, antwoord } = await nodigUit('samira.de.wit', geval)
    expect(antwoord.data).toEqual({ id: invoer.id })
    expect((await nodigUit('samira.de.wit', geval, invoer)).antwoord.data).toEqual({ id: invoer.id })
    expect((await nodigUit('samira.de.wit', geval, { id: invoer.id, wijze: 'post' })).antwoord.fout?.foutcode).toBe(
      'CommandoAlGebruikt',
    )
    expect((await nodigUit('daan.postma', geval)).antwoord.fout?.foutcode).toBe('AlUitgenodigd')
    expect(await taakVan(geval, 'neem_aanvraag_in')).toMatchObject([{ status: 'gedaan', door: 'samira.de.wit' }])
    for (const tabel of ['tijdlijn', 'audit']) {
      const kolom = tabel === 'audit' ? 'onderwerp_id' : 'dossier_id'
      const soort = tabel === 'audit' ? 'wat' : 'soort'
      expect(
        await veld.rijen(
          `select 1 from ${tabel} where ${kolom} = $1 and ${soort} = 'uitgenodigd_voor_aanvraag'`,
          geval.dossierId,
        ),
      ).toHaveLength(1)
    }
  })

  it('wordt geweigerd van wie het niet mag, waar niets gevraagd is, en op een dag die moet komen', async () => {
    const geval = await naarAanvraag()
    expect((await nodigUit('anja.prins', geval)).antwoord.fout?.foutcode).toBe('GeenBevoegdheid')
    expect((await nodigUit('samira.de.wit', geval, { op: '2026-09-02' })).antwoord.fout?.foutcode).toBe(
      'FeitInToekomst',
    )
    expect((await nodigUit('samira.de.wit', geval, { op: '2026-08-31' })).antwoord.fout?.foutcode).toBe(
      'DatumBuitenTraject',
    )
    const loopt = await inFase(veld, HEILOO, 'arnhem', DAG)
    expect((await nodigUit('samira.de.wit', loopt)).antwoord.fout?.foutcode).toBe('StandVeranderd')
    expect(
      await veld.rijen('select 1 from uitnodiging where dossier_id = any ($1)', [geval.dossierId, loopt.dossierId]),
    ).toEqual([])
  })
})

describe('een beslissing over een fase', () => {
  it('zegt vooraf aan wie rapporteerde dat die alleen kan aanhouden, en daarna wat er ontbrak', async () => {
    const geval = await inFase(veld, HEILOO, 'arnhem', DAG)
    const notitie = await addNotitie(veld, geval, 'daan.postma')
    const vanDaan = await veld.stukken('daan.postma', geval, 'beslis_toetsmoment')
    expect(vanDaan.toets).toMatchObject({ alleenAanhouden: true })
    expect(vanDaan.mag.mag).toBe(true)
    const vanEsther = await veld.stukken('esther.blom', geval, 'beslis_toetsmoment')
    expect(vanEsther.toets).toMatchObject({ alleenAanhouden: false })
    // What the page says beforehand is what the worker does, whatever is ticked.
    const zonderBewijs = { ...go(vanDaan.toets!, notitie), bewijs: [] }
    expect(await veld.geef('daan.postma', geval, 'beslisToetsmoment', go(vanDaan.toets!, notitie))).toMatchObject({
      foutcode: 'RapporteurBeslistNietAlleen',
    })
    expect(await veld.geef('daan.postma', geval, 'beslisToetsmoment', zonderBewijs)).toMatchObject({
      foutcode: 'RapporteurBeslistNietAlleen',
    })
    const aanhouden = { ...zonderBewijs, besluit: 'aanhouden', ontbrekend: 'De offerte', nieuweDatum: '2026-09-20' }
    await eis(veld.geef('daan.postma', geval, 'beslisToetsmoment', aanhouden))
    const { eerder } = await veld.stukken('esther.blom', geval, 'beslis_toetsmoment')
    expect(eerder.toetsen).toMatchObject([{ besluit: 'aanhouden', ontbrekend: 'De offerte' }])
  })

  it('vraagt het proces opnieuw voor wie zij is als er intussen iemand rapporteert', async () => {
    const geval = await inFase(veld, HEILOO, 'arnhem', DAG)
    await veld.opDag('2026-10-10')
    const taak = { dossierId: geval.dossierId, soort: 'gesprek', feitOp: '2026-10-10', tekst: 'Driegesprek' }
    const seinen = () =>
      veld.rijen(
        `select 1 from outbox where soort = 'signaal' and gegevens->>'workflowId' like '%' || $1`,
        geval.trajectId,
      )
    await (await veld.als('samira.de.wit')).doe('notitie.voegToe', { id: randomUUID(), ...taak })
    expect(await seinen()).toHaveLength(0)
    await veld.rijen(
      `insert into taak (gemeente_id, dossier_id, soort, sleutel) values ($1, $2, 'beslis_toetsmoment', $3)`,
      veld.loket.id(HEILOO),
      geval.dossierId,
      `traject:${geval.trajectId}:proef`,
    )
    await (await veld.als('samira.de.wit')).doe('notitie.voegToe', { id: randomUUID(), ...taak })
    expect(await seinen()).toHaveLength(1)
    await veld.opDag(DAG)
  })
})

describe('wie iets in een dossier zonder consulent doet', () => {
  const consulent = async (geval: Geval) =>
    (
      await veld.rijen<{ sub: string | null }>(
        'select p.sub from dossier d left join persoon p on p.id = d.consulent_id where d.id = $1',
        geval.dossierId,
      )
    )[0]?.sub
  const noteer = async (sub: string, geval: Geval) => {
    const invoer = { id: randomUUID(), dossierId: geval.dossierId, soort: 'telefoon', feitOp: DAG, tekst: 'Gebeld' }
    return (await veld.als(sub)).doe('notitie.voegToe', invoer)
  }

  it('wordt de consulent als die dat is, en anders niet', async () => {
    const geval = await veld.meldAan(HEILOO)
    await veld.rijen('update dossier set consulent_id = null where id = $1', geval.dossierId)
    await noteer('anja.prins', geval)
    expect(await consulent(geval)).toBeNull()
    await noteer('daan.postma', geval)
    await noteer('samira.de.wit', geval)
    expect(await consulent(geval)).toBe('daan.postma')
    const wijs = { dossierId: geval.dossierId, consulentId: null, klantmanagerId: null }
    await (await veld.als('daan.postma')).doe('dossier.wijsToe', wijs)
    expect(await consulent(geval)).toBeNull()
  })

  it('en een signaal van het bureau gaat dan naar alle consulenten', async () => {
    const geval = await veld.meldAan(HEILOO)
    await veld.rijen('update dossier set consulent_id = null where id = $1', geval.dossierId)
    const { opdrachtId } = await veld.loket.geefOpdracht(geval, HEILOO, 'bureau-noord')
    await veld.rijen(`update opdracht set status = 'lopend' where id = $1`, opdrachtId)
    const signaal = { id: randomUUID(), opdrachtId, soort: 'signaal', feitOp: DAG, tekst: 'Belt niet terug' }
    expect((await (await veld.als('tom.hoekstra')).doe('signaal.meld', signaal)).data).toEqual({ gedaan: true })
    const wie = await veld.rijen<{ sub: string }>(
      `select p.sub from melding m join persoon p on p.id = m.persoon_id where m.dossier_id = $1 order by p.sub`,
      geval.dossierId,
    )
    expect(wie.map(({ sub }) => sub)).toEqual(expect.arrayContaining(['daan.postma', 'samira.de.wit']))
  })
})

describe('een aanmelding', () => {
  const meld = async (anders: object) =>
    (await veld.als('samira.de.wit')).doe('dossier.aanmelden', {
      gemeenteId: veld.loket.id(HEILOO),
      kanaal: 'zelf',
      aangemeldOp: DAG,
      voornaam: 'Mo',
      achternaam: 'Voorbeeld',
      geboortedatum: '2008-09-01',
      bsn: '999900857',
      uitkering: 'participatiewet',
      plan: 'Een cateringbedrijf',
      ...anders,
    })

  it('van wie nog geen achttien is wordt geweigerd, met de leeftijd uit de parameter; op de verjaardag kan het', async () => {
    const { fout } = await meld({ geboortedatum: '2008-09-02' })
    expect(fout).toMatchObject({ foutcode: 'ClientTeJong', gegevens: { jaren: '18' } })
    expect((await meld({ telefoon: 'xx' })).fout?.velden).toEqual({ telefoon: 'TelefoonOngeldig' })
    expect((await meld({ telefoon: '06 1234 5678' })).fout).toBeUndefined()
  })

  it('zegt aan wie over de toelating beslist hoe oud de cliënt is', async () => {
    const geval = await veld.meldAan(HEILOO)
    for (const soort of ['leg_voorwaarden_vast', 'beslis_toelating'] as const) {
      expect(await veld.stukken('remco.hendriks', geval, soort)).toMatchObject({
        dossier: { geboortedatum: '1985-04-03' },
      })
    }
  })
})
