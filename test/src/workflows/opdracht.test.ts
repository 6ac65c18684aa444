import { randomUUID } from 'node:crypto'
import { inGemeente, saveConcept } from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { neemOp } from './opname.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, type Spel } from './spel.ts'

const SCHAGEN = 'GM0441' // silence accepts a report after fourteen days
const HEILOO = 'GM0399' // no policy: silence never accepts
const PURMEREND = 'GM0439' // Amsterdam's template: 4 + 22 weeks
const CASTRICUM = 'GM0383' // ISD's template: trajectplan, rapportage and ondernemingsplan in one phase

const COMPLEET = {
  trajectplan: { doel: 'Een toetsbaar plan', stappen: 'Markt, cijfers, plan', planning: 'Elke week een gesprek' },
  voortgangsrapportage: {
    activiteiten: 'Vier gesprekken',
    resultaat: 'Prijslijst',
    doelHaalbaar: 'ja',
    waarom: 'Klanten',
  },
  advies: { advies: 'doorgaan', waarom: 'De klant kan het' },
  ondernemingsplan: { samenvatting: 'Een cateringbedrijf' },
} as const

let veld: Speelveld
let spel: Spel

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

/** A traject of which Bureau Noord carries out every phase; out: where its opdracht is. */
async function bied(
  cbsCode: string,
  sjabloon: string,
  opties: object = {},
): Promise<{ traject: Doel; opdracht: Doel; id: string }> {
  const traject = await spel.meldAan(cbsCode)
  await spel.laatToe(traject, sjabloon, { bureau: 'bureau-noord', ...opties })
  const [o] = await veld.rijen<{ id: string }>('select id from opdracht where traject_id = $1', traject.trajectId)
  const id = o?.id ?? ''
  return { traject, id, opdracht: { ...traject, workflowId: toWorkflowId('begeleidingsopdracht', id) } }
}

async function neemAan(spelstuk: Awaited<ReturnType<typeof bied>>): Promise<void> {
  await spel.doe('tom.hoekstra', spelstuk.opdracht, 'accepteer_opdracht', { opdrachtId: spelstuk.id })
}

type Leveringrij = {
  id: string
  soort: keyof typeof COMPLEET
  nr: number
  versie: number
  uiterlijk: string
  status: string
}

const leveringen = (opdrachtId: string): Promise<Leveringrij[]> =>
  veld.rijen<Leveringrij>(
    `select id, soort, nr, versie, uiterlijk::text, status from levering where opdracht_id = $1 order by soort, nr, versie`,
    opdrachtId,
  )
const kort = async (opdrachtId: string): Promise<string[]> =>
  (await leveringen(opdrachtId)).map((l) => `${l.soort} ${l.nr}.${l.versie} ${l.uiterlijk} ${l.status}`)

/** The open version of a levering. */
async function open(opdrachtId: string, soort: string, status = 'verwacht'): Promise<Leveringrij> {
  const gevonden = (await leveringen(opdrachtId)).find((l) => l.soort === soort && l.status === status)
  if (gevonden === undefined) throw new Error(`Geen ${soort} ${status}`)
  return gevonden
}

/** Tom writes the whole draft, as the report editor does, and submits it. */
async function dienIn(doel: Doel, levering: Leveringrij): Promise<void> {
  const wie = { persoonId: veld.id('tom.hoekstra'), schrijfGemeenteId: veld.id(doel.cbsCode) }
  const [nu] = await veld.rijen<{ op: Date | null }>('select concept_op as op from levering where id = $1', levering.id)
  const bewaard = await inGemeente(veld.db, wie, (trx) =>
    saveConcept(trx, levering.id, COMPLEET[levering.soort], nu?.op?.toISOString() ?? null),
  )
  expect(bewaard).toBeDefined()
  await spel.doe('tom.hoekstra', doel, 'dien_levering_in', { leveringId: levering.id })
}

async function voegPlanToe(doel: Doel, levering: Leveringrij): Promise<void> {
  await veld.rijen(
    `insert into document (gemeente_id, dossier_id, bureau_id, levering_id, naam, mediatype, grootte, sha256, plek, scan, door_id)
     values ($1, $2, $3, $4, 'plan.pdf', 'application/pdf', 9, 'x', $5, 'schoon', $6)`,
    veld.id(doel.cbsCode),
    doel.dossierId,
    veld.id('bureau-noord'),
    levering.id,
    randomUUID(),
    veld.id('tom.hoekstra'),
  )
}

const soorten = async (doel: Doel): Promise<string[]> => (await spel.tijdlijn(doel)).map((regel) => regel.slice(11))

describe('een opdracht die niemand beantwoordt', () => {
  it('herinnert het bureau na de laatste dag en gaat daarna naar de contractmanager', async () => {
    const stuk = await bied(HEILOO, 'arnhem')
    await expect.poll(() => spel.openTaken(stuk.opdracht), { timeout: 20_000 }).toContain('beantwoord_opdracht')
    await veld.wacht(10)
    const gebeurd = await soorten(stuk.opdracht)
    expect(gebeurd.filter((s) => s === 'opdracht_herinnering')).toHaveLength(1)
    expect(gebeurd.filter((s) => s === 'opdracht_escalatie')).toHaveLength(1)
    expect(await spel.openTaken(stuk.opdracht)).toContain('opdracht_onbeantwoord')
    const mails = await veld.rijen<{ sub: string }>(
      `select p.sub from outbox o join persoon p on p.id = (o.gegevens->>'persoonId')::uuid
       where o.soort = 'mail' and o.gegevens->>'mailsoort' = 'opdracht_herinnering' and o.gegevens->>'pad' = $1 order by 1`,
      `/opdrachten/${stuk.id}`,
    )
    expect(mails.map((m) => m.sub)).toEqual(['ilse.veen', 'tom.hoekstra'])
    // Still to be had: an answer after the last day is an answer.
    await neemAan(stuk)
    expect(await spel.openTaken(stuk.opdracht)).not.toContain('opdracht_onbeantwoord')
    await neemOp(veld, stuk.opdracht.workflowId, 'begeleidingsopdracht-laat-aangenomen')
  })

  it('geeft na een weigering de consulent de taak een ander bureau te zoeken', async () => {
    const stuk = await bied(HEILOO, 'arnhem')
    await spel.doe('ilse.veen', stuk.opdracht, 'weiger_opdracht', { opdrachtId: stuk.id, reden: 'Geen plek' })
    expect(await spel.openTaken(stuk.opdracht)).toContain('zoek_ander_bureau')
    expect(await spel.isGesloten(stuk.opdracht)).toBe(true)
    await neemOp(veld, stuk.opdracht.workflowId, 'begeleidingsopdracht-geweigerd')
  })
})

describe('een levering', () => {
  it('wordt verwacht zodra het bureau aanneemt, en kan niet half worden ingediend', async () => {
    const stuk = await bied(CASTRICUM, 'isd', { weken: 12 })
    await neemAan(stuk)
    const begin = await veld.vandaag()
    expect((await kort(stuk.id)).map((regel) => regel.replace(/\d{4}-\d\d-\d\d/, 'dag'))).toEqual([
      'ondernemingsplan 1.1 dag verwacht',
      'trajectplan 1.1 dag verwacht',
      'voortgangsrapportage 1.1 dag verwacht',
    ])
    const plan = await open(stuk.id, 'trajectplan')
    expect((Date.parse(plan.uiterlijk) - Date.parse(begin)) / 86_400_000).toBe(21)
    expect(
      await veld.geef('tom.hoekstra', CASTRICUM, stuk.opdracht, 'dien_levering_in', { leveringId: plan.id }),
    ).toEqual({ status: 'geweigerd', code: 'LeveringOnvolledig' })
    const tweede = await veld.geef('ilse.veen', CASTRICUM, stuk.opdracht, 'accepteer_opdracht', { opdrachtId: stuk.id })
    expect(tweede).toEqual({ status: 'geweigerd', code: 'OpdrachtAlBeantwoord' })
  })

  it('wordt tweemaal teruggestuurd en dan goedgekeurd, en elke versie blijft', async () => {
    const stuk = await bied(PURMEREND, 'amsterdam')
    await neemAan(stuk)
    const beoordeel = (leveringId: string, oordeel: string, opmerking?: string, wie = 'samira.de.wit') =>
      veld.geef(wie, PURMEREND, stuk.opdracht, 'beoordeel_levering', {
        leveringId,
        oordeel,
        ...(opmerking === undefined ? {} : { opmerking }),
      })
    for (const opmerking of ['Welke klanten?', 'Wat is de prijs?']) {
      const levering = await open(stuk.id, 'voortgangsrapportage')
      await dienIn(stuk.opdracht, levering)
      expect(await beoordeel(levering.id, 'teruggestuurd')).toMatchObject({ code: 'OpmerkingNodigBijTerugsturen' })
      expect(await beoordeel(levering.id, 'teruggestuurd', opmerking)).toEqual({ status: 'verwerkt' })
      expect(await spel.openTaken(stuk.opdracht)).toContain('verbeter_levering')
    }
    const derde = await open(stuk.id, 'voortgangsrapportage')
    await dienIn(stuk.opdracht, derde)
    const [een, ander] = await Promise.all([
      beoordeel(derde.id, 'geaccepteerd'),
      beoordeel(derde.id, 'geaccepteerd', undefined, 'petra.kuiper'),
    ])
    expect([een, ander].map((a) => a.status).toSorted()).toEqual(['geweigerd', 'verwerkt'])
    expect([een, ander]).toContainEqual({ status: 'geweigerd', code: 'LeveringAlBeoordeeld' })
    expect((await leveringen(stuk.id)).map((l) => `${l.nr}.${l.versie} ${l.status}`).slice(1)).toEqual([
      '1.1 teruggestuurd',
      '1.2 teruggestuurd',
      '1.3 geaccepteerd',
      '2.1 verwacht',
    ])
    const [tweede] = await veld.rijen<{ inhoud: object }>(
      'select inhoud from levering where opdracht_id = $1 and versie = 2',
      stuk.id,
    )
    expect(tweede?.inhoud).toEqual(COMPLEET.voortgangsrapportage)
  })

  it('die te laat is herinnert het bureau en gaat daarna naar de contractmanager', async () => {
    const stuk = await bied(PURMEREND, 'amsterdam')
    await neemAan(stuk)
    await veld.wacht(30)
    const gebeurd = await soorten(stuk.opdracht)
    expect(gebeurd.filter((s) => s === 'levering_herinnering')).toHaveLength(1)
    expect(gebeurd.filter((s) => s === 'levering_escalatie')).toHaveLength(1)
    expect(await spel.openTaken(stuk.opdracht)).toContain('levering_te_laat')
  })
})

describe('zwijgen van het loket', () => {
  it('is nergens akkoord waar geen beleid dat zegt: de consulent en de teamleider horen het', async () => {
    const stuk = await bied(HEILOO, 'arnhem')
    await neemAan(stuk)
    await dienIn(stuk.opdracht, await open(stuk.id, 'voortgangsrapportage'))
    await veld.wacht(20)
    expect((await open(stuk.id, 'voortgangsrapportage', 'ingediend')).versie).toBe(1)
    expect(await spel.openTaken(stuk.opdracht)).toEqual(
      expect.arrayContaining(['beoordeel_levering', 'beoordeling_te_laat']),
    )
  })

  it('is akkoord met een rapportage waar het beleid dat zegt, en nooit met een ondernemingsplan', async () => {
    const stuk = await bied(SCHAGEN, 'flevoland', { maximumMaanden: 6 })
    await neemAan(stuk)
    const plan = await open(stuk.id, 'ondernemingsplan')
    await voegPlanToe(stuk.opdracht, plan)
    await dienIn(stuk.opdracht, plan)
    await dienIn(stuk.opdracht, await open(stuk.id, 'voortgangsrapportage'))
    await veld.wacht(16)
    const [rapport] = await veld.rijen<{ stilzwijgend: boolean; dagen: number }>(
      `select stilzwijgend, extract(day from beoordeeld_op - ingediend_op)::int as dagen
       from levering where opdracht_id = $1 and soort = 'voortgangsrapportage' and status = 'geaccepteerd'`,
      stuk.id,
    )
    expect(rapport).toEqual({ stilzwijgend: true, dagen: 14 })
    expect(await soorten(stuk.opdracht)).toContain('levering_stilzwijgend_geaccepteerd')
    expect((await open(stuk.id, 'ondernemingsplan', 'ingediend')).id).toBe(plan.id)

    await spel.doe('samira.de.wit', stuk.opdracht, 'beoordeel_levering', {
      leveringId: plan.id,
      oordeel: 'geaccepteerd',
    })
    const [traject] = await veld.rijen('select plan_stand from traject where id = $1', stuk.traject.trajectId)
    expect(traject).toEqual({ plan_stand: 'toetsbaar' })
  })
})

describe('het traject beweegt', () => {
  it('en de leveringen schuiven mee; wordt het beëindigd, dan vervallen ze en sluit de opdracht', async () => {
    const stuk = await bied(PURMEREND, 'amsterdam')
    await neemAan(stuk)
    const eerst = await open(stuk.id, 'voortgangsrapportage')
    await veld.wacht(2)
    const van = await veld.vandaag()
    await spel.doe('samira.de.wit', stuk.traject, 'onderbreek', { grond: 'ziekte', van, toelichting: 'Griep' })
    await veld.wacht(4)
    await spel.doe('samira.de.wit', stuk.traject, 'hervat', { datum: await veld.vandaag() })
    await expect
      .poll(
        async () =>
          (Date.parse((await open(stuk.id, 'voortgangsrapportage')).uiterlijk) - Date.parse(eerst.uiterlijk)) /
          86_400_000,
      )
      .toBe(4)
    expect(await soorten(stuk.opdracht)).toContain('levering_verschoven')

    await spel.doe('esther.blom', stuk.traject, 'beslis_toetsmoment', {
      ...(await spel.toets(stuk.traject, 'no_go')),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(stuk.traject, 'samira.de.wit') }],
    })
    expect(await spel.isGesloten(stuk.opdracht)).toBe(true)
    await neemOp(veld, stuk.opdracht.workflowId, 'begeleidingsopdracht-traject-beeindigd')
    expect(new Set((await leveringen(stuk.id)).map((l) => l.status))).toEqual(new Set(['vervallen']))
    expect(await soorten(stuk.opdracht)).toContain('opdracht_ingetrokken')
    expect(await spel.openTaken(stuk.opdracht)).not.toContain('lever_in')
  })
})
