import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bereidVoor, type Beslisloket, eis, findBeslisser, type Geval, inFase, maakBeslisloket } from './beslisloket.ts'

const PURMEREND = 'GM0439'
const DAG = '2026-04-14'
let veld: Beslisloket
beforeAll(async () => {
  veld = await maakBeslisloket(DAG)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

async function wijsAf(klantmanager?: string): Promise<{ geval: Geval; besluitId: string }> {
  const geval = await veld.meldAan(PURMEREND, klantmanager)
  const wie = await findBeslisser(veld, geval, klantmanager)
  await eis(veld.geef(wie, geval, 'beslisToelating', { besluit: 'afgewezen', motivering: 'Geen plan.' }))
  const [rij] = await veld.rijen<{ id: string }>('select id from besluit where dossier_id = $1', geval.dossierId)
  return { geval, besluitId: rij!.id }
}
const maakBekend = async (sub: string, besluitId: string, op: string, wijze = 'post') =>
  (await veld.als(sub)).doe('besluit.maakBekend', { besluitId, op, wijze })

describe('een bekendmaking', () => {
  it('op 16 april 2026 geeft bezwaar tot en met 28 mei 2026, met uitleg, taak, tijdlijn, audit en bericht (B§E10)', async () => {
    const { geval, besluitId } = await wijsAf('jan.vos')
    await veld.opDag('2026-04-17')
    const vooraf = await (await veld.als('anja.prins')).vraag('besluit.bezwaartermijn', { besluitId, op: '2026-04-16' })
    const { data } = await maakBekend('anja.prins', besluitId, '2026-04-16')
    expect(data).toMatchObject({ bezwaarTot: '2026-05-28' })
    expect(vooraf.data).toEqual(data)
    const besluit = (await (await veld.als('jan.vos')).vraag('besluit.haal', { id: besluitId })).data
    expect(besluit).toMatchObject({
      bekendgemaaktOp: '2026-04-16',
      bekendgemaaktDoor: 'Anja Prins',
      wijze: 'post',
      bezwaarTot: '2026-05-28',
      bezwaarUitleg: (data as { uitleg: object }).uitleg,
      taak: null,
      magBekendmaken: false,
    })
    const [taak] = await veld.rijen(
      `select status, afgerond_door from taak where onderwerp_id = $1 and soort = 'maak_bekend'`,
      besluitId,
    )
    expect(taak).toEqual({ status: 'gedaan', afgerond_door: veld.loket.id('anja.prins') })
    const feiten = await veld.rijen(
      `select soort, deelbaar from tijdlijn where sleutel = $1`,
      `bekendgemaakt:${besluitId}`,
    )
    expect(feiten).toEqual([{ soort: 'besluit_bekendgemaakt', deelbaar: true }])
    expect(
      await veld.rijen(
        `select actor_id from audit where wat = 'besluit_bekendgemaakt' and onderwerp_id = $1`,
        besluitId,
      ),
    ).toEqual([{ actor_id: veld.loket.id('anja.prins') }])
    expect(
      await veld.rijen(
        `select persoon_id from melding where soort = 'besluit_bekendgemaakt' and dossier_id = $1`,
        geval.dossierId,
      ),
    ).toEqual([{ persoon_id: veld.loket.id('jan.vos') }])
  })

  it('kan niet voor het besluit, niet in de toekomst en niet twee keer, en laat dan niets na', async () => {
    await veld.opDag(DAG)
    const { geval, besluitId } = await wijsAf()
    const stand = async () => [
      await veld.rijen('select * from besluit where id = $1', besluitId),
      await veld.rijen(`select sleutel, status from taak where dossier_id = $1`, geval.dossierId),
      await veld.rijen(`select sleutel from tijdlijn where dossier_id = $1`, geval.dossierId),
      await veld.rijen(`select nr from audit where onderwerp_id = $1`, besluitId),
    ]
    const voor = await stand()
    for (const [op, code] of [
      ['2026-04-13', 'BekendmakingVoorBesluit'],
      ['2026-04-15', 'DatumInToekomst'],
    ] as const) {
      expect((await maakBekend('anja.prins', besluitId, op)).fout?.foutcode).toBe(code)
    }
    expect((await maakBekend('anja.prins', besluitId, DAG, 'duif')).fout?.foutcode).toBe('InvoerOnjuist')
    for (const [sub, id, status] of [
      ['jan.vos', besluitId, 403],
      ['lotte.mol', besluitId, 403],
      ['anja.prins', randomUUID(), 404],
    ] as const) {
      expect((await maakBekend(sub, id, DAG)).status).toBe(status)
    }
    expect(await stand()).toEqual(voor)
    const samen = await Promise.all([
      maakBekend('anja.prins', besluitId, DAG),
      maakBekend('samira.de.wit', besluitId, DAG),
    ])
    expect(samen.map((a) => a.fout?.foutcode ?? 'gelukt').toSorted()).toEqual(['AlBekendgemaakt', 'gelukt'])
    expect(
      await veld.rijen(`select nr from audit where wat = 'besluit_bekendgemaakt' and onderwerp_id = $1`, besluitId),
    ).toHaveLength(1)
  })

  it('van een krediet hoort de klantmanager niet', async () => {
    await veld.opDag('2026-09-01')
    const geval = await inFase(veld, 'GM0383', 'isd', '2026-09-01', 'hafsa.el.idrissi')
    await eis(
      veld.geef('remco.hendriks', geval, 'verleenKrediet', {
        doel: 'Marktonderzoek',
        bedragCenten: 5000,
        motivering: 'Nodig.',
      }),
    )
    const [besluit] = await veld.rijen<{ id: string }>(
      `select id from besluit where dossier_id = $1 and soort = 'krediet'`,
      geval.dossierId,
    )
    expect((await maakBekend('anja.prins', besluit!.id, '2026-09-01', 'digitaal')).status).toBe(200)
    expect(
      await veld.rijen(
        `select id from melding where soort = 'besluit_bekendgemaakt' and dossier_id = $1`,
        geval.dossierId,
      ),
    ).toEqual([])
    expect(
      await veld.rijen(`select deelbaar from tijdlijn where sleutel = $1`, `bekendgemaakt:${besluit!.id}`),
    ).toEqual([{ deelbaar: false }])
    const hafsa = await veld.als('hafsa.el.idrissi')
    expect((await hafsa.vraag('besluit.haal', { id: besluit!.id })).fout?.foutcode).toBe('NietGevonden')
  })
})

describe('de lijst van besluiten', () => {
  it('laat zich beperken en toont alleen wat iemand mag zien', async () => {
    await veld.opDag('2026-09-01')
    const { geval, besluitId } = await wijsAf('jan.vos')
    const ander = await veld.meldAan('GM0399')
    await bereidVoor(veld, ander, '2026-09-01')
    await eis(veld.geef('remco.hendriks', ander, 'beslisToelating', { besluit: 'afgewezen', motivering: 'x' }))
    const lijst = async (sub: string, invoer: object = {}) =>
      (await (await veld.als(sub)).vraag('besluit.lijst', invoer)).data as {
        rijen: { id: string; dossierId: string; gemeente: string; bekendgemaaktOp: string | null }[]
        totaal: number
      }
    const alles = await lijst('samira.de.wit')
    expect(alles.totaal).toBe(alles.rijen.length)
    expect(
      (await lijst('samira.de.wit', { gemeenteId: veld.loket.id('GM0399') })).rijen.map((r) => r.dossierId),
    ).toEqual([ander.dossierId])
    const [{ nummer }] = (await veld.rijen<{ nummer: string }>(
      'select nummer from dossier where id = $1',
      geval.dossierId,
    )) as [{ nummer: string }]
    expect((await lijst('samira.de.wit', { zoek: nummer.toLowerCase() })).rijen.map((r) => r.id)).toEqual([besluitId])
    expect((await lijst('samira.de.wit', { zoek: '%' })).totaal).toBe(0)
    const open = await lijst('samira.de.wit', { bekendmaking: 'open', soort: 'afwijzing' })
    expect(open.rijen.every((r) => r.bekendgemaaktOp === null)).toBe(true)
    expect((await lijst('jan.vos')).rijen.every((r) => r.gemeente === 'Purmerend')).toBe(true)
    expect((await lijst('mirjam.admiraal')).totaal).toBe(0)
    for (const id of [besluitId, randomUUID()]) {
      expect((await (await veld.als('mirjam.admiraal')).vraag('besluit.haal', { id })).fout?.foutcode).toBe(
        'NietGevonden',
      )
    }
    expect((await (await veld.als('tom.hoekstra')).vraag('besluit.lijst')).status).toBe(403)
  })
})
