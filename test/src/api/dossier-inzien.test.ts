import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

const PURMEREND = 'GM0439' // policy: the klantmanager may open belemmeringen
const HEILOO = 'GM0399' // no policy about preparation

let loket: Loket
let samira: Bezoeker
let jan: Bezoeker
beforeAll(async () => {
  loket = await maakLoket()
  samira = await loket.bezoek('samira.de.wit')
  jan = await loket.bezoek('jan.vos')
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

const invoer = (cbsCode: string, anders: object = {}) => ({
  gemeenteId: loket.id(cbsCode),
  kanaal: 'zelf',
  aangemeldOp: '2026-09-01',
  voornaam: 'Meriem',
  achternaam: 'El Amrani',
  geboortedatum: '1985-04-03',
  uitkering: 'participatiewet',
  plan: 'Een cateringbedrijf',
  ...anders,
})
type Nieuw = { dossierId: string; nummer: string }
async function meldAan(cbsCode: string, anders: object = {}, wie = samira): Promise<Nieuw> {
  const antwoord = await wie.doe('dossier.aanmelden', invoer(cbsCode, anders))
  expect(antwoord.fout).toBeUndefined()
  return antwoord.data as Nieuw
}
const rijen = async (tekst: string, ...waarden: unknown[]) =>
  (await loket.super_.query<Record<string, unknown>>(tekst, waarden)).rows
let volgende = 0
/** A BSN that passes the 11-proef and was not used here before. */
function nieuweBsn(): string {
  for (;;) {
    const basis = String(20_000_000 + (volgende += 1))
    const som = basis.split('').reduce((s, c, i) => s + Number(c) * (9 - i), 0) % 11
    if (som < 10) return basis + String(som)
  }
}

describe('what was read is logged', () => {
  it('a BSN is shown for a purpose, and stands in the log of reads', async () => {
    const bsn = nieuweBsn()
    const { dossierId } = await meldAan(PURMEREND, { bsn })
    expect((await samira.doe('dossier.bsn', { dossierId, doel: 'identiteit_controleren' })).data).toEqual({ bsn })
    expect(await rijen('select persoon_id, wat, doel from leeslog where dossier_id = $1', dossierId)).toEqual([
      { persoon_id: loket.id('samira.de.wit'), wat: 'bsn', doel: 'identiteit_controleren' },
    ])
    expect((await samira.doe('dossier.bsn', { dossierId, doel: 'zomaar' })).fout?.foutcode).toBe('InvoerOnjuist')
  })

  it('searching by BSN finds only that one, and logs it', async () => {
    const bsn = nieuweBsn()
    const { dossierId } = await meldAan(HEILOO, { bsn })
    expect((await samira.doe('zoek.bsn', { bsn })).data).toMatchObject([{ id: dossierId }])
    expect(await rijen('select wat from leeslog where dossier_id = $1', dossierId)).toEqual([{ wat: 'bsn_gezocht' }])
    expect((await jan.doe('zoek.bsn', { bsn })).data).toEqual([])
  })

  it('belemmeringen are kept unreadable, read by purpose, and opened to a bureau that works here alone', async () => {
    const { dossierId } = await meldAan(PURMEREND, { bsn: nieuweBsn(), klantmanagerId: loket.id('jan.vos') })
    const geheim = 'Schuld van 12.000 euro bij de zorgverzekeraar'
    const { data } = await samira.doe('belemmering.voegToe', { dossierId, soort: 'schulden', toelichting: geheim })
    expect(JSON.stringify(await rijen('select * from belemmering'))).not.toContain(geheim)
    expect((await samira.doe('belemmering.lijst', { dossierId, doel: 'toelating_voorbereiden' })).data).toMatchObject([
      { soort: 'schulden', toelichting: geheim },
    ])
    expect(await rijen('select wat, doel from leeslog where dossier_id = $1', dossierId)).toEqual([
      { wat: 'belemmeringen', doel: 'toelating_voorbereiden' },
    ])
    const tijdlijn = (await samira.vraag('dossier.tijdlijn', { dossierId })).tekst
    expect(tijdlijn).toContain('belemmering_vastgelegd')
    expect(tijdlijn).not.toContain('schulden')
    const bureauId = loket.id('bureau-noord')
    expect((await jan.doe('inzage.geef', { dossierId, bureauId, reden: 'Nodig' })).fout?.foutcode).toBe(
      'BureauOnbekend',
    )
    await fase(dossierId, bureauId)
    expect(
      (await jan.doe('inzage.geef', { dossierId, bureauId, reden: 'Begeleiding bij schulden' })).fout,
    ).toBeUndefined()
    const beeld = (await samira.vraag('dossier.haal', { dossierId })).data as { inzage: { id: string }[] }
    expect(beeld.inzage).toMatchObject([
      { bureau: { naam: 'Bureau Noord' }, reden: 'Begeleiding bij schulden', door: 'Jan Vos' },
    ])
    expect((await samira.doe('inzage.trekIn', { dossierId, inzageId: beeld.inzage[0]?.id })).fout).toBeUndefined()
    const id = (data as { id: string }).id
    expect((await samira.doe('belemmering.vervalt', { dossierId, belemmeringId: id })).fout).toBeUndefined()
    expect((await samira.doe('belemmering.vervalt', { dossierId, belemmeringId: id })).status).toBe(404)
  })

  it('a klantmanager opens nothing where policy does not leave it to her', async () => {
    const { dossierId } = await meldAan(HEILOO, { bsn: nieuweBsn(), klantmanagerId: loket.id('mirjam.admiraal') })
    const bureauId = loket.id('bureau-noord')
    await fase(dossierId, bureauId)
    const mirjam = await loket.bezoek('mirjam.admiraal')
    expect((await mirjam.doe('inzage.geef', { dossierId, bureauId, reden: 'Nodig' })).fout?.foutcode).toBe(
      'GeenBevoegdheid',
    )
  })
})

async function fase(dossierId: string, bureauId: string): Promise<void> {
  await loket.super_.query(
    `insert into fase (gemeente_id, dossier_id, traject_id, nr, code, naam, rechtsgrond, uitvoerder, bureau_id, begin, einde, oorspronkelijk_einde, toets, uitleg, status)
     select gemeente_id, dossier_id, id, 1, 'f1', 'Fase 1', 'bbz_2_3', 'begeleidingsorganisatie', $2, '2026-09-01', '2026-10-01', '2026-10-01', '{}', '{}', 'loopt'
     from traject where dossier_id = $1`,
    [dossierId, bureauId],
  )
}
