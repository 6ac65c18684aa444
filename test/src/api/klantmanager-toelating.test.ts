import type { takenVeld } from '@loket/contracts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { bereidVoor, type Beslisloket, eis, type Geval, maakBeslisloket, toelating } from './beslisloket.ts'

const PURMEREND = 'GM0439' // policy: the klantmanager decides on toelating
const CASTRICUM = 'GM0383' // policy: the beslisser
const HEILOO = 'GM0399' // no policy
const DAG = '2026-09-01'
const AFWIJZING = { besluit: 'afgewezen', motivering: 'Er is nog geen plan.' }
const LISETTE = 'lisette.twisk'

let veld: Beslisloket
beforeAll(async () => {
  veld = await maakBeslisloket(DAG)
  // A second klantmanager of Purmerend, who has no clients.
  await veld.rijen(`update persoon set organisatie_id = $1 where sub = $2`, veld.loket.id(PURMEREND), LISETTE)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

/** A client of which the selection was carried out: somebody decides on toelating. */
async function naSelectie(cbsCode = PURMEREND, klantmanager: string | undefined = 'jan.vos'): Promise<Geval> {
  const geval = await veld.meldAan(cbsCode, klantmanager)
  await bereidVoor(veld, geval, DAG)
  return geval
}
const zonderKlantmanager = async (): Promise<Geval> => {
  const geval = await veld.meldAan(PURMEREND)
  await bereidVoor(veld, geval, DAG)
  return geval
}
const redenen = async (sub: string, geval: Geval) => (await veld.stukken(sub, geval, 'beslis_toelating')).mag.redenen
const beslis = (sub: string, geval: Geval, gegevens: object = AFWIJZING, commandoId = randomUUID()) =>
  veld.geef(sub, geval, 'beslisToelating', gegevens, commandoId)
const wachtBij = async (geval: Geval): Promise<string[]> => {
  const bij: string[] = []
  for (const sub of ['jan.vos', LISETTE, 'remco.hendriks', 'samira.de.wit']) {
    const { data } = await (await veld.als(sub)).vraag('vandaag.taken')
    const taken = (data as z.output<typeof takenVeld>).taken.filter((taak) => taak.dossierId === geval.dossierId)
    if (taken.some((taak) => taak.isVoorMij && taak.soort === 'beslis_toelating')) bij.push(sub)
  }
  return bij
}
const zetMandaat = (rol: string, tot: string | null) =>
  veld.rijen(
    `update mandaat set geldig_tot = $3 where rol = $1 and soort in ('toelating', 'afwijzing') and gemeente_id = $2`,
    rol,
    veld.loket.id(PURMEREND),
    tot,
  )
const NEE = { code: 'KlantmanagerBeslist', gegevens: { klantmanager: 'Jan Vos' } }

describe('een toelating waarover volgens het beleid de klantmanager beslist', () => {
  it('wacht op de klantmanager van de cliënt, met het beleid en de uitslag van de selectie erbij', async () => {
    const geval = await naSelectie()
    expect(await wachtBij(geval)).toEqual(['jan.vos'])
    const { data } = await (await veld.als('jan.vos')).vraag('gemeente.mijnClienten')
    const { termijn } = await veld.stukken('jan.vos', geval, 'beslis_toelating')
    expect(data).toMatchObject([{ wacht: { soort: 'jou', uiterlijk: termijn?.uiterlijk } }])
    const [taak] = await veld.rijen<{ voor_rol: string; uitleg: { stappen: { tekst: string }[] } }>(
      `select voor_rol, uitleg from taak where dossier_id = $1 and soort = 'beslis_toelating' and status = 'open'`,
      geval.dossierId,
    )
    expect(taak?.voor_rol).toBe('klantmanager')
    expect(taak?.uitleg.stappen.at(-1)).toMatchObject({
      tekst: 'Volgens het beleid van de gemeente beslist de klantmanager.',
      bron: { soort: 'beleid' },
    })
    expect(await veld.stukken('jan.vos', geval, 'beslis_toelating')).toMatchObject({
      mag: { mag: true, redenen: [] },
      mandaten: [
        { besluit: 'toelating', bron: expect.stringContaining('klantmanagers') as string },
        { besluit: 'afwijzing' },
      ],
      voorbereiding: {
        selectie: { uitslag: { advies: 'toegelaten', toelichting: 'Goed plan' }, door: 'Samira de Wit' },
      },
    })
    const brief = await (
      await veld.als('jan.vos')
    ).vraag('traject.voorbeeldBrief', {
      dossierId: geval.dossierId,
      motivering: 'Er is nog geen plan.',
      besluit: { soort: 'afwijzing' },
    })
    expect(brief.tekst).toContain('Jan Vos')
  })

  it('is voor die klantmanager ook vóór de selectie al zijn eigen beslissing, met de uiterste dag', async () => {
    const geval = await veld.meldAan(PURMEREND, 'jan.vos')
    const { data } = await (await veld.als('jan.vos')).vraag('gemeente.mijnClienten')
    const clienten = data as { dossierId: string; wacht: { soort: string; uiterlijk: string | null } }[]
    const wacht = clienten.find(({ dossierId }) => dossierId === geval.dossierId)?.wacht
    expect(wacht).toMatchObject({ soort: 'toelating_door_jou', uiterlijk: expect.any(String) as string })
    const beslist = async (sub: string, { dossierId }: Geval) =>
      ((await (await veld.als(sub)).vraag('dossier.haal', { dossierId })).data as { toelatingBeslist: string })
        .toelatingBeslist
    expect(await beslist('jan.vos', geval)).toBe('klantmanager')
    // Where nobody is klantmanager, or the policy says otherwise, the loket decides.
    expect(await beslist('samira.de.wit', await veld.meldAan(PURMEREND))).toBe('loket')
    expect(await beslist('samira.de.wit', await veld.meldAan(CASTRICUM))).toBe('loket')
  })

  it('wordt door die klantmanager genomen, met diens mandaat, en geschreven door het proces', async () => {
    const geval = await naSelectie()
    await eis(beslis('jan.vos', geval, await toelating(veld, geval, 'amsterdam', DAG)))
    expect(
      await veld.rijen(
        `select soort, mandaat_bron, p.sub from besluit join persoon p on p.id = besloten_door where dossier_id = $1`,
        geval.dossierId,
      ),
    ).toEqual([
      {
        soort: 'toelating',
        mandaat_bron: 'Mandaatbesluit toelating door klantmanagers 2025 (voorbeeld)',
        sub: 'jan.vos',
      },
    ])
    expect(await wachtBij(geval)).toEqual([])
  })

  it('is niet van een beslisser of teamleider: de pagina en de worker zeggen bij wie zij wel is', async () => {
    const geval = await naSelectie()
    for (const sub of ['remco.hendriks', 'petra.kuiper']) {
      expect(await redenen(sub, geval)).toEqual([NEE])
      expect(await beslis(sub, geval)).toMatchObject({
        status: 'geweigerd',
        foutcode: NEE.code,
        gegevens: NEE.gegevens,
      })
    }
    expect((await redenen('samira.de.wit', geval)).map((r) => r.code)).toContain('GeenBevoegdheid')
    expect(await veld.rijen('select id from besluit where dossier_id = $1', geval.dossierId)).toEqual([])
  })

  it('bestaat niet voor een andere klantmanager, van de eigen of van een andere gemeente', async () => {
    const geval = await naSelectie()
    for (const sub of [LISETTE, 'mirjam.admiraal']) {
      expect(await beslis(sub, geval)).toMatchObject({ status: 'fout', foutcode: 'NietGevonden' })
    }
    expect(await beslis('kees.bruin', geval)).toMatchObject({ status: 'fout', foutcode: 'GeenBevoegdheid' })
  })

  it('gaat mee met de cliënt: wie het dossier verloor terwijl de opdracht wachtte, beslist niet meer', async () => {
    const geval = await naSelectie()
    const commandoId = randomUUID()
    veld.worker.werkt = false
    const gegeven = await beslis('jan.vos', geval, AFWIJZING, commandoId)
    veld.worker.werkt = true
    expect(gegeven).toMatchObject({ status: 'wordt_verwerkt' })
    const naar = { dossierId: geval.dossierId, consulentId: veld.loket.id('samira.de.wit') }
    await (await veld.als('samira.de.wit')).doe('dossier.wijsToe', { ...naar, klantmanagerId: veld.loket.id(LISETTE) })
    await beslis('jan.vos', geval, AFWIJZING, commandoId)
    expect(await veld.rijen('select status, foutcode, uitkomst from commando where id = $1', commandoId)).toEqual([
      { status: 'geweigerd', foutcode: NEE.code, uitkomst: { klantmanager: 'Lisette Twisk' } },
    ])
    await eis(beslis(LISETTE, geval))
  })

  it('kan niet zonder mandaat van het college', async () => {
    const geval = await naSelectie()
    await zetMandaat('klantmanager', '2026-08-01')
    try {
      expect((await redenen('jan.vos', geval)).map((r) => r.code)).toEqual(['GeenMandaat'])
      expect(await beslis('jan.vos', geval)).toMatchObject({ status: 'geweigerd', foutcode: 'GeenMandaat' })
    } finally {
      await zetMandaat('klantmanager', null)
    }
  })

  it('neemt wie waarneemt, op die dagen en niet daarna', async () => {
    const geval = await naSelectie()
    const zet = { waarnemerId: veld.loket.id(LISETTE), van: DAG, tot: '2026-09-03' }
    expect((await (await veld.als('jan.vos')).doe('waarneming.zet', zet)).status).toBe(200)
    try {
      expect(await wachtBij(geval)).toEqual(['jan.vos', LISETTE])
      expect(await redenen(LISETTE, geval)).toEqual([])
      await veld.opDag('2026-09-04')
      expect(await beslis(LISETTE, geval)).toMatchObject({ status: 'fout', foutcode: 'NietGevonden' })
      await veld.opDag(DAG)
      await eis(beslis(LISETTE, geval))
    } finally {
      await veld.opDag(DAG)
      await veld.rijen('delete from waarneming')
    }
  })

  it('neemt niet wie zelf de selectie uitvoerde; de pagina zegt dat in een zin', async () => {
    const geval = await naSelectie()
    await veld.rijen(
      'update toelatingstoets set selectie_door = $2 where dossier_id = $1',
      geval.dossierId,
      veld.loket.id('jan.vos'),
    )
    expect((await redenen('jan.vos', geval)).map((r) => r.code)).toEqual(['RapporteurBeslistNietAlleen'])
    expect(await beslis('jan.vos', geval)).toMatchObject({
      status: 'geweigerd',
      foutcode: 'RapporteurBeslistNietAlleen',
    })
  })

  it('is zonder klantmanager van de beslisser, die dan mandaat nodig heeft', async () => {
    const geval = await zonderKlantmanager()
    expect(await wachtBij(geval)).toEqual(['remco.hendriks'])
    expect(await redenen('remco.hendriks', geval)).toEqual([])
    await zetMandaat('beslisser', '2026-08-01')
    try {
      expect(await beslis('remco.hendriks', geval)).toMatchObject({ status: 'geweigerd', foutcode: 'GeenMandaat' })
    } finally {
      await zetMandaat('beslisser', null)
    }
    await eis(beslis('remco.hendriks', geval))
  })
})

describe('waar het beleid de klantmanager niet noemt', () => {
  it.for([
    [CASTRICUM, 'hafsa.el.idrissi'],
    [HEILOO, 'mirjam.admiraal'],
  ] as const)('beslist die niet en leest die de selectie niet: %s', async ([cbsCode, sub]) => {
    const geval = await naSelectie(cbsCode, sub)
    expect((await redenen(sub, geval)).map((r) => r.code)).toContain('GeenBevoegdheid')
    expect(await beslis(sub, geval)).toMatchObject({ status: 'geweigerd', foutcode: 'GeenBevoegdheid' })
    expect(await veld.stukken(sub, geval, 'beslis_toelating')).toMatchObject({
      voorbereiding: { oordelen: [], selectie: null },
    })
    await eis(beslis('remco.hendriks', geval))
  })

  it('is het meteen weer de beslisser zodra het beleid verandert', async () => {
    const geval = await naSelectie()
    const zet = (beslist: string) =>
      veld.rijen(
        `update beleidsregel set waarde = waarde || jsonb_build_object('beslist', $1::text)
         where code = 'voorbereiding.selectie' and gemeente_id = $2`,
        beslist,
        veld.loket.id(PURMEREND),
      )
    await zet('beslisser')
    try {
      expect((await redenen('jan.vos', geval)).map((r) => r.code)).toEqual(['GeenBevoegdheid'])
      expect(await beslis('jan.vos', geval)).toMatchObject({ status: 'geweigerd', foutcode: 'GeenBevoegdheid' })
      await eis(beslis('remco.hendriks', geval))
    } finally {
      await zet('klantmanager')
    }
  })
})
