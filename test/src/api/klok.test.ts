import { randomUUID } from 'node:crypto'
import { telMomenten } from '@loket/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bezoeker, type Loket, maakLoket } from './opstelling.ts'

let loket: Loket
let noor: Bezoeker
let dossier: { dossierId: string; trajectId: string }
beforeAll(async () => {
  loket = await maakLoket()
  noor = await loket.bezoek('noor.bakker')
  dossier = await loket.meldAan('GM0399')
})
afterAll(() => loket[Symbol.asyncDispose]())
beforeEach(async () => {
  await loket.super_.query('delete from klokreis')
  await loket.super_.query('delete from wekker')
  await loket.super_.query(`update app.klok set verzetbaar = true, verschuiving = '0'`)
})

/** Something that will ring on a day so far from today, at midnight. */
async function zetWekker(soort: string, over: string, status = 'open'): Promise<void> {
  await loket.super_.query(
    `insert into wekker (gemeente_id, dossier_id, workflow_id, soort, sleutel, op, status, afgehandeld_op)
     values ($1, $2, $3, $4, gen_random_uuid(), $5::timestamptz, $6, case when $6 = 'gedaan' then $5::timestamptz end)`,
    [
      loket.id('GM0399'),
      dossier.dossierId,
      `voorbereidingstraject/${dossier.trajectId}`,
      soort,
      `${await dag(over)}T00:00:00 Europe/Amsterdam`,
      status,
    ],
  )
}

async function dag(over: string): Promise<string> {
  const { rows } = await loket.super_.query<{ d: string }>(`select (app.vandaag() + $1::interval)::date::text as d`, [
    over,
  ])
  return rows[0]!.d
}

const vooruit = (tot: string, id: string = randomUUID(), wie = noor) => wie.doe('klok.vooruit', { id, tot })
const reizen = async () =>
  (await loket.super_.query<{ id: string; doel: Date; status: string }>('select id, doel, status from klokreis')).rows

describe('wie de klok niet mag verzetten', () => {
  it.for(['samira.de.wit', 'remco.hendriks', 'petra.kuiper', 'jan.vos', 'kees.bruin', 'tom.hoekstra'])(
    'hoort dat bij elke procedure: %s',
    async (sub) => {
      const bezoeker = await loket.bezoek(sub)
      const antwoorden = [
        await bezoeker.vraag('klok.stand'),
        await bezoeker.vraag('klok.voorbeeld', { tot: '6w' }),
        await vooruit('6w', randomUUID(), bezoeker),
        await bezoeker.doe('klok.stop', { id: randomUUID() }),
      ]
      expect(antwoorden.map(({ fout }) => fout?.foutcode)).toEqual(antwoorden.map(() => 'GeenBevoegdheid'))
      expect(await reizen()).toEqual([])
    },
  )

  it('hoort wel welke dag het in de regio is', async () => {
    await loket.super_.query(`update app.klok set verschuiving = '43 days'`)
    const samira = await loket.bezoek('samira.de.wit')
    const { data } = await samira.vraag('klok.regiotijd')
    expect(data).toEqual({ vandaag: await dag('0 days'), isVerzet: true, isVerzetbaar: true, laadt: false })
    expect((await samira.vraag('sessie.ik')).data).toMatchObject({ isKlokVerzetbaar: true })
  })
})

describe('het voorbeeld', () => {
  it('telt wat er tot en met die dag gebeurt, per dag en soort, en verandert niets', async () => {
    await zetWekker('toetsmoment_verstreken', '3 days')
    await zetWekker('toetsmoment_verstreken', '3 days')
    await zetWekker('einde_nadert', '42 days')
    await zetWekker('einde_periode', '43 days')
    await zetWekker('opdracht_herinnering', '3 days', 'vervallen')
    const { data } = await noor.vraag('klok.voorbeeld', { tot: '6w' })
    const { dag: tot, momenten } = data as { dag: string; momenten: { bron: string }[] }
    expect(tot).toBe(await dag('42 days'))
    expect(momenten.filter(({ bron }) => bron === 'wekker')).toEqual([
      { dag: await dag('3 days'), bron: 'wekker', soort: 'toetsmoment_verstreken', aantal: 2 },
      { dag: await dag('42 days'), bron: 'wekker', soort: 'einde_nadert', aantal: 1 },
    ])
    expect(await reizen()).toEqual([])
  })

  it('noemt de kwartalen die onderweg sluiten', async () => {
    const { data } = await noor.vraag('klok.voorbeeld', { tot: '1j' })
    const { momenten } = data as { momenten: { bron: string; soort: string; dag: string }[] }
    const kwartalen = momenten.filter(({ bron }) => bron === 'periode')
    expect(kwartalen.map(({ soort }) => soort).toSorted()).toEqual([1, 2, 3, 4].map((nr) => `kwartaal_${nr}`))
    expect(telMomenten(kwartalen.map((een) => ({ ...een, aantal: 1 })))).toHaveLength(4)
  })

  it.for([
    ['', 'VeldLeeg'],
    ['straks', 'DatumOnleesbaar'],
    ['0w', 'DatumOnleesbaar'],
    ['6x', 'DatumOnleesbaar'],
    ['2027-02-30', 'DatumBestaatNiet'],
    ['gisteren', 'KlokNietTerug'],
    ['vandaag', 'KlokNietTerug'],
    ['2020-01-01', 'KlokNietTerug'],
  ] as const)('zegt in woorden waarom niet: "%s"', async ([tot, code]) => {
    for (const { fout } of [await noor.vraag('klok.voorbeeld', { tot }), await vooruit(tot)]) {
      expect(fout?.velden?.['tot'] ?? fout?.foutcode).toBe(code)
    }
  })
})

describe('de klok vooruit', () => {
  it('is met hetzelfde id één reis, en een tweede reis moet wachten', async () => {
    const id = randomUUID()
    expect((await vooruit('6w', id)).fout).toBeUndefined()
    expect((await vooruit('6w', id)).fout).toBeUndefined()
    expect((await vooruit('7w', id)).fout?.foutcode).toBe('CommandoAlGebruikt')
    expect((await vooruit('6w')).fout?.foutcode).toBe('KlokreisLoopt')
    expect(await reizen()).toMatchObject([{ id, status: 'loopt' }])
    const { rows } = await loket.super_.query(
      `select a.wat, p.sub from audit a join persoon p on p.id = a.actor_id where a.onderwerp_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ wat: 'klokreis_gevraagd', sub: 'noor.bakker' }])
  })

  it('komt niet verder dan vijf jaar', async () => {
    expect((await vooruit('6j')).fout?.foutcode).toBe('KlokTeVer')
    // A preview refuses what the journey would.
    for (const tot of ['6j', '9999-12-31'])
      expect((await noor.vraag('klok.voorbeeld', { tot })).fout?.foutcode).toBe('KlokTeVer')
  })

  it('zegt hoever zij is, wat er gebeurde en wat blijft liggen, en stopt op verzoek', async () => {
    const id = randomUUID()
    await vooruit('6w', id)
    await zetWekker('einde_nadert', '1 day', 'gedaan')
    await loket.super_.query(
      `update klokreis set bereikt = app.nu() + interval '2 days', stappen = 3, blijft_liggen = $1`,
      [JSON.stringify([{ soort: 'moment', sleutel: 'x', workflowId: 'w', wat: 'einde_periode', sinds: '2026' }])],
    )
    await loket.super_.query(`update app.klok set verschuiving = '2 days'`)
    expect((await noor.vraag('klok.stand')).data).toMatchObject({
      isVerzetbaar: true,
      reis: {
        id,
        status: 'loopt',
        stappen: 3,
        isStopGevraagd: false,
        gebeurd: [{ soort: 'einde_nadert', aantal: 1 }],
        blijftLiggen: [{ soort: 'moment', wat: 'einde_periode', sinds: '2026' }],
      },
    })
    expect((await noor.doe('klok.stop', { id })).fout).toBeUndefined()
    expect((await noor.vraag('klok.stand')).data).toMatchObject({ reis: { isStopGevraagd: true } })
    expect((await noor.doe('klok.stop', { id: randomUUID() })).fout?.foutcode).toBe('NietGevonden')
  })

  it('gaat niet op een platform waarvan de klok vast staat', async () => {
    await loket.super_.query('update app.klok set verzetbaar = false')
    expect((await vooruit('6w')).fout?.foutcode).toBe('KlokStaatVast')
    expect((await noor.vraag('klok.stand')).data).toMatchObject({ isVerzetbaar: false, reis: null })
    expect(await reizen()).toEqual([])
  })
})
