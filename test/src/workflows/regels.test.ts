import { inGemeente, verzetAfspraak } from '@loket/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, type Spel } from './spel.ts'

const DEN_HELDER = 'GM0400' // no selection
const PURMEREND = 'GM0439'

let veld: Speelveld
let spel: Spel
beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

const VOORWAARDEN = { voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }] }
const selectie = (datum: string): object => ({
  vorm: 'entreetoets',
  uitvoerder: 'loket',
  datum,
  tijd: '10:00',
  plaats: 'Loket',
})

describe('een sjabloon', () => {
  it.for([
    ['dat is vervangen', `geldig_tot = app.vandaag()`],
    ['dat pas later geldt', `geldig_van = app.vandaag() + 1`],
  ] as const)('%s, plant geen nieuw traject', async ([, zet]) => {
    const doel = await spel.meldAan(DEN_HELDER)
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', VOORWAARDEN)
    const [sjabloon] = await veld.rijen<{ id: string; inhoud: { fasen: { code: string }[] } }>(
      `insert into sjabloon (code, versie, naam, inhoud, bron, geldig_van)
       select code, '${zet.length}', naam, inhoud, bron, geldig_van from sjabloon where code = 'arnhem' and versie = '1'
       returning id, inhoud`,
    )
    const beslis = {
      besluit: 'toegelaten',
      motivering: 'Vakbekwaam en gemotiveerd',
      sjabloonId: sjabloon?.id,
      begin: await veld.vandaag(),
      fasen: sjabloon?.inhoud.fasen.map(({ code }) => ({
        code,
        uitvoerder: 'loket',
        duur: { aantal: 6, eenheid: 'weken' },
      })),
    }
    await veld.rijen(`update sjabloon set ${zet} where id = $1`, sjabloon?.id)
    expect(await veld.geef('remco.hendriks', DEN_HELDER, doel, 'beslis_toelating', beslis)).toEqual({
      status: 'geweigerd',
      code: 'SjabloonOnbekend',
    })
    await veld.rijen(`update sjabloon set geldig_van = '2026-01-01', geldig_tot = null where id = $1`, sjabloon?.id)
    await spel.doe('remco.hendriks', doel, 'beslis_toelating', beslis)
  })
})

describe('de afspraak van een selectie', () => {
  type Afspraak = { id: string; status: string; verslag: string | null }
  const afspraken = (doel: Doel): Promise<Afspraak[]> =>
    veld.rijen<Afspraak>('select id, status, verslag from afspraak where dossier_id = $1 order by id', doel.dossierId)
  const vastleggen = (doel: Doel): Promise<object[]> =>
    veld.rijen(
      `select uiterlijk::text from taak where dossier_id = $1 and soort = 'leg_selectie_vast' and status = 'open'`,
      doel.dossierId,
    )
  const verzet = (doel: Doel, afspraakId: string, datum: string): Promise<boolean> =>
    inGemeente(veld.db, { persoonId: veld.id('samira.de.wit'), schrijfGemeenteId: veld.id(PURMEREND) }, (trx) =>
      verzetAfspraak(trx, { dossierId: doel.dossierId, afspraakId, datum, tijd: '14:00', plaats: 'Online' }),
    )

  it('die is verzet, neemt de dag van de taak mee, en is na de selectie geweest', async () => {
    const doel = await spel.meldAan(PURMEREND)
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', VOORWAARDEN)
    await spel.doe('samira.de.wit', doel, 'plan_selectie', selectie('2026-09-10'))
    expect(await vastleggen(doel)).toEqual([{ uiterlijk: '2026-09-10' }])

    const [gepland] = await afspraken(doel)
    expect(await verzet(doel, gepland?.id ?? '', '2026-09-15')).toBe(true)
    await veld.bezorg()
    await expect.poll(() => vastleggen(doel)).toEqual([{ uiterlijk: '2026-09-15' }])

    await veld.wacht(14)
    await spel.doe('samira.de.wit', doel, 'leg_selectie_vast', {
      datum: '2026-09-15',
      aanwezig: true,
      advies: 'toegelaten',
      toelichting: 'Goed plan',
    })
    expect(await afspraken(doel)).toEqual([{ id: gepland?.id, status: 'geweest', verslag: 'Goed plan' }])
    const [toets] = await veld.rijen<{ selectie: object }>(
      'select selectie from toelatingstoets where traject_id = $1',
      doel.trajectId,
    )
    expect(toets?.selectie).toMatchObject({ datum: '2026-09-15', tijd: '14:00', plaats: 'Online' })
  })

  it('raakt geen andere afspraak van hetzelfde uur, en is afgezegd bij een nieuwe planning', async () => {
    const doel = await spel.meldAan(PURMEREND)
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', VOORWAARDEN)
    const dag = await veld.vandaag()
    await spel.doe('samira.de.wit', doel, 'plan_selectie', selectie(dag))
    const [eerste] = await afspraken(doel)
    await veld.rijen(
      `insert into afspraak (gemeente_id, dossier_id, soort, begint_op, duur_minuten, plaats, deelnemers, door_id)
       select gemeente_id, dossier_id, 'driegesprek', begint_op, 30, 'Elders', 'Allen', door_id from afspraak where id = $1`,
      eerste?.id,
    )
    await spel.doe('samira.de.wit', doel, 'plan_selectie', selectie(dag))
    expect((await afspraken(doel)).map((a) => a.status)).toEqual(
      expect.arrayContaining(['afgezegd', 'gepland', 'gepland']),
    )
    expect((await afspraken(doel)).find((a) => a.id === eerste?.id)?.status).toBe('afgezegd')
  })
})
