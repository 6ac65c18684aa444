import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, type Spel } from './spel.ts'

const HEILOO = 'GM0399' // no policy about preparation
const PURMEREND = 'GM0439' // with a klantmanager

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
const trekIn = (doel: Doel, reden: string) => veld.geef('samira.de.wit', HEILOO, doel, 'trek_aanmelding_in', { reden })
const commando = async (doel: Doel) =>
  (
    await veld.rijen<{ status: string; foutcode: string | null; pogingen: number }>(
      `select status, foutcode, pogingen from commando where workflow_id = $1 and soort = 'trek_aanmelding_in' order by echt_op desc limit 1`,
      doel.workflowId,
    )
  )[0]

describe('een commando dat op de database stuit', () => {
  it('wordt geweigerd met de code van de regel die het brak, en er is niets veranderd', async () => {
    await veld.rijen(
      `alter table tijdlijn add constraint krediet_bedrag_positief check (tekst is distinct from 'Breekt een regel') not valid`,
    )
    const doel = await spel.meldAan(HEILOO)
    expect(await trekIn(doel, 'Breekt een regel')).toEqual({ status: 'geweigerd', code: 'BedragOngeldig' })
    expect(await commando(doel)).toEqual({ status: 'geweigerd', foutcode: 'BedragOngeldig', pogingen: 0 })
    expect(await spel.traject(doel)).toMatchObject({ status: 'aangemeld' })
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', VOORWAARDEN)
  })

  it('en op wat niemand voorzag, wordt na enkele pogingen geweigerd; het proces is weer vrij', async () => {
    await veld.rijen(`alter table tijdlijn add constraint proef check (tekst is distinct from 'Onvoorzien') not valid`)
    const doel = await spel.meldAan(HEILOO)
    const regels = veld.logboek.length
    // While it is tried, another act waits its turn; then it is done.
    const [kapot, heel] = await Promise.all([
      trekIn(doel, 'Onvoorzien'),
      new Promise((klaar) => setTimeout(klaar, 300)).then(() =>
        veld.geef('samira.de.wit', HEILOO, doel, 'leg_voorwaarden_vast', VOORWAARDEN),
      ),
    ])
    expect(kapot).toEqual({ status: 'geweigerd', code: 'OnbekendeFout' })
    expect(heel).toEqual({ status: 'verwerkt' })
    expect(await commando(doel)).toEqual({ status: 'geweigerd', foutcode: 'OnbekendeFout', pogingen: 5 })
    expect(veld.logboek.slice(regels)).toHaveLength(5)
    expect(veld.logboek.at(-1)).toMatchObject({ code: '23514', constraint: 'proef', poging: 5 })
    expect(JSON.stringify(veld.logboek)).not.toContain('Onvoorzien')
    expect(
      await veld.rijen(
        `select nieuw from audit where onderwerp_id = $1 and wat = 'trek_aanmelding_in_geweigerd'`,
        doel.trajectId,
      ),
    ).toEqual([{ nieuw: { code: 'OnbekendeFout' } }])
  })

  it('en op wat overgaat, wordt zo vaak geprobeerd als nodig is', async () => {
    await veld.rijen(`create sequence proef_teller; grant usage on sequence proef_teller to public;
      create function proef_hapert() returns trigger language plpgsql as $$ begin
        if new.tekst = 'Hapert' and nextval('proef_teller') <= 6 then raise sqlstate '40001'; end if;
        return new;
      end $$;
      create trigger proef_hapert before insert on tijdlijn for each row execute function proef_hapert()`)
    const doel = await spel.meldAan(HEILOO)
    expect(await trekIn(doel, 'Hapert')).toEqual({ status: 'verwerkt' })
    expect(await commando(doel)).toEqual({ status: 'verwerkt', foutcode: null, pogingen: 0 })
  })

  it('ook als de termijn het vindt: daarna gaat de termijn gewoon door', async () => {
    const doel = await spel.meldAan(HEILOO)
    await expect.poll(() => spel.openTaken(doel)).toEqual(['toets_voorwaarden'])
    await veld.voerIn('samira.de.wit', HEILOO, doel, 'trek_aanmelding_in', { reden: 'Onvoorzien' })
    await veld.wacht(60)
    expect(await commando(doel)).toMatchObject({ status: 'geweigerd', foutcode: 'OnbekendeFout' })
    expect((await spel.tijdlijn(doel)).map((regel) => regel.slice(11))).toContain('beslistermijn_verstreken')
  })
})

describe('een no-go met het besluit erbij', () => {
  it('kan niet met een uitkomst die daar niet bij past, zoals het besluit alleen ook niet kan', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const voor = await spel.traject(doel)
    const beeindiging = { uitkomst: 'start_met_bbz', motivering: 'Toch' }
    const geef = async (besluit: 'go' | 'no_go') =>
      veld.geef('esther.blom', HEILOO, doel, 'beslis_toetsmoment', await spel.toets(doel, besluit, { beeindiging }))
    expect(await geef('no_go')).toEqual({ status: 'geweigerd', code: 'UitkomstPastNietBijEindreden' })
    expect(await geef('go')).toEqual({ status: 'geweigerd', code: 'InvoerOnjuist' })
    expect(
      await veld.geef('esther.blom', HEILOO, doel, 'beeindig_voortijdig', { eindreden: 'no_go', ...beeindiging }),
    ).toEqual({ status: 'geweigerd', code: 'UitkomstPastNietBijEindreden' })
    expect(await spel.traject(doel)).toEqual(voor)
  })
})

describe('wie iets doet', () => {
  it('heeft de rollen van vandaag: een rol die voorbij is, telt niet mee', async () => {
    // Where policy is silent a klantmanager does not decide; another role that has ended makes no difference.
    const doel = await spel.meldAan(PURMEREND, 'jan.vos')
    await spel.laatToe(doel, 'amsterdam')
    await veld.rijen(
      `insert into persoon_rol (persoon_id, rol, geldig_van, geldig_tot) values ($1, 'contactpersoon', '2020-01-01', '2025-01-01')`,
      veld.id('jan.vos'),
    )
    const besluit = {
      ...(await spel.toets(doel, 'go')),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(doel, 'samira.de.wit') }],
    }
    expect(await veld.geef('jan.vos', PURMEREND, doel, 'beslis_toetsmoment', besluit)).toEqual({
      status: 'geweigerd',
      code: 'GeenBevoegdheid',
    })
  })
})

describe('wie meer dan een rol heeft', () => {
  it('mag wat een daarvan mag, ook als een andere het hier niet mag', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const besluit = {
      ...(await spel.toets(doel, 'go')),
      bewijs: [{ soort: 'notitie', id: await spel.noteer(doel, 'samira.de.wit') }],
    }
    // A klantmanager of the loket's own organisation is of no member; that role comes first in the list.
    const id = await veld.voerIn('petra.kuiper', HEILOO, doel, 'beslis_toetsmoment', besluit)
    const rol = [veld.id('petra.kuiper')]
    await veld.rijen(
      `insert into persoon_rol (persoon_id, rol, geldig_van) values ($1, 'klantmanager', '2020-01-01')`,
      ...rol,
    )
    try {
      expect(await veld.stuur(id, doel.workflowId, 'beslis_toetsmoment')).toEqual({ status: 'verwerkt' })
    } finally {
      await veld.rijen(`delete from persoon_rol where persoon_id = $1 and rol = 'klantmanager'`, ...rol)
    }
  })
})

describe('een aanvraag zonder selectie', () => {
  it('volgt niet terwijl de selectie nog komt', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', VOORWAARDEN)
    // The conditions can be recorded again.
    await spel.doe('samira.de.wit', doel, 'leg_voorwaarden_vast', VOORWAARDEN)
    await spel.doe('samira.de.wit', doel, 'plan_selectie', {
      vorm: 'gesprek',
      uitvoerder: 'loket',
      datum: await veld.vandaag(),
      tijd: '10:00',
      plaats: 'Loket',
    })
    const door = { besluit: 'directe_aanvraag', motivering: 'Bestaat al' }
    expect(await veld.geef('remco.hendriks', HEILOO, doel, 'beslis_toelating', door)).toEqual({
      status: 'geweigerd',
      code: 'SelectieNogNietUitgevoerd',
    })
    expect(await spel.traject(doel)).toMatchObject({ status: 'selectie_gepland' })
  })
})
