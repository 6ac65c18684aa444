import { berekenRegelbedrag } from '@loket/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKassa } from './kassa.ts'
import { neemOp } from './opname.ts'
import { type Doel, maakSpel } from './spel.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const HEILOO = 'GM0399'
const PURMEREND = 'GM0439'

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let doel: Doel
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-20')
  kassa = maakKassa(veld)
  const spel = maakSpel(veld)
  doel = await spel.meldAan(HEILOO)
  await spel.laatToe(doel, 'amsterdam')
})
afterAll(() => veld[Symbol.asyncDispose]())

describe('het bedrag van een regel', () => {
  it('is in de database hetzelfde als in het domein', async () => {
    const proeven = Array.from({ length: 400 }, (_, i) => {
      const noemer = 1 + ((i * 7) % 366)
      return { centen: (i * 48_611) % 500_000, teller: (i * 13) % (noemer + 1), noemer }
    })
    const rijen = await veld.rijen<{ centen: number }>(
      `select app.regelbedrag(centen, teller, noemer)::int as centen
       from unnest($1::bigint[], $2::int[], $3::int[]) with ordinality p (centen, teller, noemer, nr) order by nr`,
      proeven.map((p) => p.centen),
      proeven.map((p) => p.teller),
      proeven.map((p) => p.noemer),
    )
    expect(rijen.map((r) => r.centen)).toEqual(proeven.map((p) => berekenRegelbedrag(p.centen, p)))
  })
})

describe('een kwartaal van feit tot definitief', () => {
  it('elke stap schrijft wat is afgenomen, op de dag waarop het gebeurde', async () => {
    expect(await kassa.afgenomen(doel)).toEqual(['2026-12-20 selectie selectie', '2026-12-20 start start'])
  })

  it('sluit na de laatste dag: elke gemeente een opgave, ook zonder regels', async () => {
    expect(await kassa.sluit()).toEqual([])
    await veld.wacht(12)
    expect(await kassa.sluit()).toEqual(['2026-K4'])
    const opgaven = await veld.rijen<{ status: string; n: number }>(
      'select status, count(*)::int as n from kwartaalopgave group by status',
    )
    expect(opgaven).toEqual([{ status: 'ter_beoordeling', n: 17 }])
    const heiloo = await kassa.opgave(HEILOO, '2026-K4')
    expect(heiloo.uiterlijk).toBe('2027-01-15')
    const mails = await veld.rijen(
      `select gegevens->>'kenmerk' as kenmerk, gegevens->>'uiterlijk' as uiterlijk from outbox
       where soort = 'mail' and gegevens->>'mailsoort' = 'opgave_ter_beoordeling' and gegevens->>'persoonId' = $1`,
      veld.id('kees.bruin'),
    )
    expect(mails).toEqual([{ kenmerk: 'de kwartaalopgave van kwartaal 4 van 2026', uiterlijk: '2027-01-15' }])
    expect(await kassa.regels(HEILOO)).toMatchObject([
      { product: 'selectie', datum: '2026-12-20', centen: 18_000, status: 'open', opgave: heiloo.id },
      { product: 'start', datum: '2026-12-20', centen: 24_000, status: 'open', opgave: heiloo.id },
    ])
    await neemOp(veld, 'kwartaalfacturatie/2026-K4', 'kwartaalfacturatie-heel')
  })

  it('de budgethouder keurt goed: regels en opgave zijn definitief, met een nummer', async () => {
    const { id } = await kassa.opgave(HEILOO, '2026-K4')
    // An amount that was not shown is not agreed with.
    const gezien = await kassa.gezien(id)
    for (const anders of [
      { ...gezien, regels: gezien.regels + 1 },
      { ...gezien, totaalCenten: gezien.totaalCenten - 1 },
    ])
      expect(await kassa.probeer('kees.bruin', HEILOO, id, 'keur_opgave_goed', anders)).toBe('StandVeranderd')
    await kassa.doe('kees.bruin', HEILOO, id, 'keur_opgave_goed')
    const opgave = await kassa.opgave(HEILOO, '2026-K4')
    expect(opgave).toMatchObject({
      status: 'definitief',
      nummer: 'KO-2027-HLO-0001',
      akkoord: 'budgethouder',
      totaal: 42_000,
    })
    expect((await kassa.regels(HEILOO, id)).map((r) => r.status)).toEqual(['definitief', 'definitief'])
    const inhoud = JSON.parse(opgave.inhoud ?? '') as { regels: { bedragCenten: number }[]; totaalCenten: number }
    expect(inhoud.totaalCenten).toBe(42_000)
    expect(inhoud.regels.reduce((som, r) => som + r.bedragCenten, 0)).toBe(42_000)
    expect(opgave.inhoud).not.toMatch(/Voorbeeld,|123456782/)
    await veld.env.client.workflow.getHandle(`gemeentefactuur/${id}`).result()
    await neemOp(veld, `gemeentefactuur/${id}`, 'gemeentefactuur-akkoord')
  })

  it('een nulopgave wordt stilzwijgend definitief als het venster voorbij is, met een herinnering ervoor', async () => {
    await veld.wacht(15)
    const { id, ...opgave } = await kassa.opgave(PURMEREND, '2026-K4')
    expect(opgave).toMatchObject({
      status: 'definitief',
      akkoord: 'stilzwijgend',
      totaal: 0,
      nummer: 'KO-2027-PUR-0001',
    })
    const wekkers = await veld.rijen<{ soort: string; op: string }>(
      `select soort, to_char(op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as op from wekker
       where workflow_id = $1 order by op`,
      `gemeentefactuur/${id}`,
    )
    expect(wekkers).toEqual([
      { soort: 'opgave_herinnering', op: '2027-01-10 00:00' },
      { soort: 'opgave_verstreken', op: '2027-01-16 00:00' },
    ])
    await neemOp(veld, `gemeentefactuur/${id}`, 'gemeentefactuur-stilzwijgend')
  })
})
