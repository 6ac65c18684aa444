import type { opgaveVeld, waarnemingenVeld } from '@loket/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { maakOpgavetoneel, type Opgavetoneel } from './opgavetoneel.ts'

type Opgave = z.output<typeof opgaveVeld>

let toneel: Opgavetoneel
let werk: Opgavetoneel['werk']
let nu: Opgavetoneel['nu']
let vreemd: Opgavetoneel['vreemd']
const bezoek = (sub: string) => werk.loket.bezoek(sub)

beforeAll(async () => {
  toneel = await maakOpgavetoneel()
  ;({ werk, nu, vreemd } = toneel)
})
afterAll(() => werk[Symbol.asyncDispose]())

describe('een akkoord met een opgave', () => {
  it('die al definitief is en waarvan het proces voorbij is, zegt wie akkoord ging', async () => {
    const { geld, heiloo } = toneel
    const { super_, processen } = werk.loket
    const al = await geld.zetOpgave('GM1911', -2, { status: 'definitief', dossierId: heiloo.dossierId, regels: [] })
    await super_.query(`update proces set status = 'gesloten', stand = 'gesloten' where onderwerp_id = $1`, [al.id])
    processen.antwoord = { soort: 'geen_proces' }
    const keurGoed = async () =>
      (
        await (
          await bezoek('ria.wieringa')
        ).doe('opgave.keurGoed', {
          commandoId: crypto.randomUUID(),
          onderwerpId: al.id,
          gegevens: { regels: 0, totaalCenten: 0 },
        })
      ).data
    expect(await keurGoed()).toMatchObject({ foutcode: 'AlBesloten', gegevens: { door: '', besluit: 'stilzwijgend' } })
    await super_.query(`alter table kwartaalopgave disable trigger definitief_blijft`)
    await super_.query(`update kwartaalopgave set akkoord = 'budgethouder', akkoord_door = $1 where id = $2`, [
      werk.loket.id('ria.wieringa'),
      al.id,
    ])
    await super_.query(`alter table kwartaalopgave enable trigger definitief_blijft`)
    expect(await keurGoed()).toMatchObject({
      foutcode: 'AlBesloten',
      gegevens: { door: 'Ria Wieringa', besluit: 'budgethouder' },
    })
  })
})

describe('wie waarneemt voor de budgethouder', () => {
  it('leest en beoordeelt op die dagen, en daarvoor en daarna niet', async () => {
    const neemWaar = (van: number, tot: number) =>
      werk.loket.super_.query(
        `insert into waarneming (persoon_id, waarnemer_id, van, tot) values ($1, $2, app.vandaag() + $3::int, app.vandaag() + $4::int)`,
        [werk.loket.id('kees.bruin'), werk.loket.id('mirjam.admiraal'), van, tot],
      )
    await neemWaar(1, 3)
    const mirjam = await bezoek('mirjam.admiraal')
    expect((await mirjam.vraag('opgave.lijst', {})).fout?.foutcode).toBe('GeenBevoegdheid')
    await neemWaar(0, 0)
    const opgave = (await mirjam.vraag('opgave.haal', { opgaveId: nu.id })).data as Opgave
    expect(opgave.mag).toEqual(['keur_goed'])
    expect(opgave.aanZet?.namen).toEqual(['Mirjam Admiraal'])
    expect((await mirjam.vraag('opgave.haal', { opgaveId: vreemd.id })).fout?.foutcode).toBe('NietGevonden')
    expect((await mirjam.vraag('product.lijst')).fout?.foutcode).toBe('GeenBevoegdheid')
    await werk.loket.super_.query('delete from waarneming')
    expect((await mirjam.vraag('opgave.haal', { opgaveId: nu.id })).fout?.foutcode).toBe('GeenBevoegdheid')
  })

  it('wijst de budgethouder zelf aan: een collega van de gemeente, nooit de accountant of iemand van elders', async () => {
    const kees = await bezoek('kees.bruin')
    const { collegas } = (await kees.vraag('waarneming.lijst')).data as z.output<typeof waarnemingenVeld>
    expect(collegas.map(({ naam }) => naam)).toEqual(['Floor Mooij', 'Mirjam Admiraal'])
    const { rows } = await werk.loket.super_.query<{ dag: string }>('select app.vandaag()::text as dag')
    const zet = (sub: string) =>
      kees.doe('waarneming.zet', { waarnemerId: werk.loket.id(sub), van: rows[0]?.dag, tot: rows[0]?.dag })
    for (const sub of ['gijs.ooijevaar', 'ellen.rietveld'])
      expect((await zet(sub)).fout?.foutcode).toBe('WaarnemerKanNiet')
    expect((await zet('floor.mooij')).status).toBe(200)
    const opgave = (await (await bezoek('floor.mooij')).vraag('opgave.haal', { opgaveId: nu.id })).data as Opgave
    expect(opgave.mag).toEqual(['keur_goed'])
    await werk.loket.super_.query('delete from waarneming')
  })
})
