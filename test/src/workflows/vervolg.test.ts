import { randomUUID } from 'node:crypto'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, plus, type Spel } from './spel.ts'

const HEILOO = 'GM0399' // no policy about preparation: Arnhem's template, one phase and its gate

let veld: Speelveld
let spel: Spel

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

type Taakrij = { soort: string; persoon: string | null; uiterlijk: string | null; gegevens: Record<string, unknown> }

const taken = (doel: Doel, soort: string): Promise<Taakrij[]> =>
  veld.rijen<Taakrij>(
    `select t.soort, p.sub as persoon, t.uiterlijk::text, t.gegevens from taak t left join persoon p on p.id = t.voor_persoon
     where t.dossier_id = $1 and t.soort = $2 and t.status = 'open'`,
    doel.dossierId,
    soort,
  )

const zonderConsulent = (doel: Doel): Promise<object[]> =>
  veld.rijen('update dossier set consulent_id = null where id = $1', doel.dossierId)

async function inFase(opties: { bureau?: string } = {}): Promise<Doel> {
  const doel = await spel.meldAan(HEILOO)
  await spel.laatToe(doel, 'arnhem', opties)
  return doel
}

describe('de uitnodiging voor een aanvraag', () => {
  it('heeft na een start met Bbz een dag, gerekend vanaf de uitkomst', async () => {
    const doel = await inFase()
    await spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', await spel.toets(doel, 'go'))
    await veld.wacht(10)
    await spel.doe('samira.de.wit', doel, 'rond_af', { uitkomst: 'start_met_bbz', toelichting: 'Opent in oktober' })
    const dag = await veld.vandaag()
    expect(await taken(doel, 'neem_aanvraag_in')).toMatchObject([{ persoon: 'samira.de.wit', uiterlijk: plus(dag, 5) }])
    expect(await spel.isGesloten(doel)).toBe(true)
  })

  it('wordt ook gevraagd als de cliënt meteen naar een aanvraag gaat', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', {
      voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }],
    })
    await spel.doe('remco.hendriks', doel, 'beslis_toelating', { besluit: 'directe_aanvraag', motivering: 'Klaar' })
    expect(await taken(doel, 'neem_aanvraag_in')).toMatchObject([{ uiterlijk: plus(await veld.vandaag(), 5) }])
  })

  it('wordt niet gevraagd bij een andere uitkomst', async () => {
    const doel = await inFase()
    await spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', await spel.toets(doel, 'go'))
    await spel.doe('samira.de.wit', doel, 'rond_af', { uitkomst: 'start_zonder_bbz', toelichting: 'Eigen geld' })
    expect(await taken(doel, 'neem_aanvraag_in')).toEqual([])
  })
})

describe('aanhouden', () => {
  it('vraagt de consulent om wat ontbreekt en vertelt het het bureau', async () => {
    const doel = await inFase({ bureau: 'bureau-noord' })
    const [o] = await veld.rijen<{ id: string }>('select id from opdracht where traject_id = $1', doel.trajectId)
    const opdracht = { ...doel, workflowId: toWorkflowId('begeleidingsopdracht', o!.id) }
    await spel.doe('tom.hoekstra', opdracht, 'accepteer_opdracht', { opdrachtId: o!.id })
    const nieuweDatum = plus(await veld.vandaag(), 30)
    const aanhouden = await spel.toets(doel, 'aanhouden', { ontbrekend: 'De offerte', nieuweDatum })
    await spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', aanhouden)
    const gevraagd = { persoon: 'samira.de.wit', uiterlijk: nieuweDatum, gegevens: { ontbrekend: 'De offerte' } }
    expect(await taken(doel, 'regel_ontbrekende')).toMatchObject([gevraagd])
    const meldingen = await veld.rijen<{ sub: string; wat: string }>(
      `select p.sub, m.gegevens->>'ontbrekend' as wat from melding m join persoon p on p.id = m.persoon_id
       where m.dossier_id = $1 and m.soort = 'toetsmoment_aangehouden'`,
      doel.dossierId,
    )
    expect(meldingen).toContainEqual({ sub: 'tom.hoekstra', wat: 'De offerte' })
    const mails = await veld.rijen(
      `select 1 from outbox where soort = 'mail' and gegevens->>'mailsoort' = 'toetsmoment_aangehouden'
       and gegevens->>'pad' = $1`,
      `/opdrachten/${o!.id}`,
    )
    expect(mails).toHaveLength(meldingen.length)

    // It stays asked when the decision is asked again, and is done with the decision.
    await veld.wacht(24)
    expect(await spel.openTaken(doel)).toEqual(expect.arrayContaining(['beslis_toetsmoment', 'regel_ontbrekende']))
    await spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', await spel.toets(doel, 'go'))
    expect(await taken(doel, 'regel_ontbrekende')).toEqual([])
  })
})

describe('wie over een fase rapporteerde', () => {
  it('beslist er niet alleen over, ook niet door het eigen stuk niet aan te vinken, maar mag wel aanhouden', async () => {
    const doel = await inFase()
    const ander = await spel.noteer(doel, 'samira.de.wit')
    const go = { ...(await spel.toets(doel, 'go')), bewijs: [{ soort: 'notitie', id: ander }] }
    await spel.noteer(doel, 'daan.postma')
    const geweigerd = { status: 'geweigerd', code: 'RapporteurBeslistNietAlleen' }
    expect(await veld.geef('daan.postma', HEILOO, doel, 'beslis_toetsmoment', go)).toEqual(geweigerd)
    expect(await veld.geef('daan.postma', HEILOO, doel, 'beslis_toetsmoment', { ...go, besluit: 'no_go' })).toEqual(
      geweigerd,
    )
    const nieuweDatum = plus(await veld.vandaag(), 3)
    await spel.doe('daan.postma', doel, 'beslis_toetsmoment', {
      ...go,
      besluit: 'aanhouden',
      ontbrekend: 'Offerte',
      nieuweDatum,
    })
  })

  it('is ook wie het verslag van een afspraak schreef, niet wie de afspraak maakte', async () => {
    const doel = await inFase()
    const id = randomUUID()
    await veld.rijen(
      `insert into afspraak (id, gemeente_id, dossier_id, soort, begint_op, duur_minuten, plaats, deelnemers, status, verslag, door_id, verslag_door)
       values ($1, $2, $3, 'driegesprek', app.nu(), 60, 'Loket', 'Cliënt', 'geweest', 'Ging goed', $4, $5)`,
      id,
      veld.id(HEILOO),
      doel.dossierId,
      veld.id('esther.blom'),
      veld.id('daan.postma'),
    )
    const go = await spel.toets(doel, 'go')
    expect(await veld.geef('daan.postma', HEILOO, doel, 'beslis_toetsmoment', go)).toEqual({
      status: 'geweigerd',
      code: 'RapporteurBeslistNietAlleen',
    })
    await spel.doe('esther.blom', doel, 'beslis_toetsmoment', go)
  })

  it('telt niet mee met wat van voor de fase is', async () => {
    const doel = await inFase()
    const eerder = await spel.noteer(doel, 'daan.postma')
    await veld.rijen(`update notitie set feit_op = feit_op - 1 where id = $1`, eerder)
    const go = await spel.toets(doel, 'go')
    expect(await veld.geef('daan.postma', HEILOO, doel, 'beslis_toetsmoment', go)).toEqual({ status: 'verwerkt' })
  })

  it('krijgt de taak niet: dan is die voor een collega', async () => {
    const doel = await inFase()
    await spel.noteer(doel, 'samira.de.wit')
    await veld.wacht(36)
    expect(await taken(doel, 'beslis_toetsmoment')).toMatchObject([{ persoon: null }])
    const zonder = await inFase()
    await veld.wacht(36)
    expect(await taken(zonder, 'beslis_toetsmoment')).toMatchObject([{ persoon: 'samira.de.wit' }])
  })
})

describe('een dossier zonder consulent', () => {
  it('wordt van de eerste consulent die er iets doet, en blijft te wijzigen', async () => {
    const doel = await spel.meldAan(HEILOO)
    await zonderConsulent(doel)
    const voorwaarden = { voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }] }
    await spel.doe('daan.postma', doel, 'leg_voorwaarden_vast', voorwaarden)
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', voorwaarden)
    const [dossier] = await veld.rijen<{ sub: string }>(
      'select p.sub from dossier d join persoon p on p.id = d.consulent_id where d.id = $1',
      doel.dossierId,
    )
    expect(dossier).toEqual({ sub: 'daan.postma' })
    expect((await spel.tijdlijn(doel)).filter((regel) => regel.endsWith(' toegewezen'))).toHaveLength(1)
    expect(await taken(doel, 'plan_selectie')).toMatchObject([{ persoon: 'daan.postma' }])
  })

  it('wordt niet van wie beslist zonder consulent te zijn, noch na een weigering', async () => {
    const doel = await spel.meldAan(HEILOO)
    await zonderConsulent(doel)
    expect(
      await veld.geef('daan.postma', HEILOO, doel, 'leg_selectie_vast', {
        datum: '2020-01-01',
        aanwezig: true,
        advies: 'toegelaten',
        toelichting: 'Te vroeg',
      }),
    ).toMatchObject({ status: 'geweigerd' })
    await spel.doe('remco.hendriks', doel, 'beslis_toelating', { besluit: 'afgewezen', motivering: 'Geen plan' })
    const [dossier] = await veld.rijen<{ consulent_id: string | null }>(
      'select consulent_id from dossier where id = $1',
      doel.dossierId,
    )
    expect(dossier).toEqual({ consulent_id: null })
  })

  it('stuurt zijn berichten aan alle consulenten', async () => {
    const doel = await inFase({ bureau: 'bureau-noord' })
    await zonderConsulent(doel)
    const [o] = await veld.rijen<{ id: string }>('select id from opdracht where traject_id = $1', doel.trajectId)
    const opdracht = { ...doel, workflowId: toWorkflowId('begeleidingsopdracht', o!.id) }
    await spel.doe('tom.hoekstra', opdracht, 'accepteer_opdracht', { opdrachtId: o!.id })
    const wie = await veld.rijen<{ sub: string }>(
      `select p.sub from melding m join persoon p on p.id = m.persoon_id
       where m.dossier_id = $1 and m.soort = 'opdracht_aangenomen' order by p.sub`,
      doel.dossierId,
    )
    const consulenten = await veld.rijen<{ sub: string }>(
      `select p.sub from persoon p join persoon_rol r on r.persoon_id = p.id
       where r.rol = 'consulent' and p.actief order by p.sub`,
    )
    expect(consulenten.length).toBeGreaterThan(1)
    expect(wie).toEqual(consulenten)
  })
})
