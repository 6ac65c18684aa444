import type { opgaveBordVeld, opgaveLijstVeld, opgaveVeld, productVeld, waarnemingenVeld } from '@loket/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { maakOpgavewerk, type Opgavewerk, type Proefopgave } from './opgavewerk.ts'
import { KANARIEWOORDEN, maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'

type Opgave = z.output<typeof opgaveVeld>

let werk: Proefwerk
let geld: Opgavewerk
let heiloo: Proefdossier
let vorig: Proefopgave
let nu: Proefopgave
let vreemd: Proefopgave
let dagen: { vorig: string; nu: string; lopend: string }
const bezoek = (sub: string) => werk.loket.bezoek(sub)
const haal = async (sub: string, opgaveId: string): Promise<Opgave> =>
  (await (await bezoek(sub)).vraag('opgave.haal', { opgaveId })).data as Opgave
const LEZERS = ['kees.bruin', 'floor.mooij', 'gijs.ooijevaar', 'henk.schipper', 'lotte.mol', 'petra.kuiper']
const ONBEKEND = '00000000-0000-4000-8000-000000000000'

beforeAll(async () => {
  werk = await maakProefwerk()
  geld = await maakOpgavewerk(werk.loket)
  heiloo = await werk.meldAan('GM0399', { klantmanager: 'mirjam.admiraal' })
  const purmerend = await werk.meldAan('GM0439')
  dagen = {
    vorig: (await geld.kwartaal(-2)).begin,
    nu: (await geld.kwartaal(-1)).begin,
    lopend: (await geld.kwartaal(0)).begin,
  }
  const fase = (dag: string, aantal: number) => Array.from({ length: aantal }, () => ({ product: 'proef_fase', dag }))
  await werk.loket.super_.query(
    `insert into jaarplanregel (gemeente_id, jaar, product_code, aantal) values ($1, $2, 'proef_fase', 24)`,
    [werk.loket.id('GM0399'), Number(dagen.nu.slice(0, 4))],
  )
  vorig = await geld.zetOpgave('GM0399', -2, {
    status: 'definitief',
    dossierId: heiloo.dossierId,
    regels: [...fase(dagen.vorig, 5), { product: 'proef_plan', dag: dagen.vorig }],
  })
  nu = await geld.zetOpgave('GM0399', -1, {
    status: 'ter_beoordeling',
    dossierId: heiloo.dossierId,
    regels: [
      ...fase(dagen.nu, 8),
      { product: 'proef_fase', dag: dagen.nu, teller: 20, noemer: 28, status: 'betwist' },
      { product: 'proef_plan', dag: dagen.nu },
      { product: 'proef_selectie', dag: dagen.vorig, soort: 'terugname', nagekomen: true },
    ],
  })
  vreemd = await geld.zetOpgave('GM0439', -1, {
    status: 'ter_beoordeling',
    dossierId: purmerend.dossierId,
    regels: fase(dagen.nu, 3),
  })
  await geld.zetOpgave('GM0361', -1, { status: 'geparkeerd', dossierId: heiloo.dossierId, regels: [] })
  await geld.zeg('GM0399', nu.regels[8]?.id ?? '', 'kees.bruin', { soort: 'betwist', tekst: 'Is dit onze regel?' })
  await geld.neemAf('GM0399', heiloo.dossierId, 'proef_fase', dagen.lopend)
})
afterAll(() => werk[Symbol.asyncDispose]())

describe('opgave.haal', () => {
  it('geeft wie de opgave volgt het totaal, het verschil met de vorige en elke regel met zijn stap', async () => {
    for (const sub of LEZERS) {
      const opgave = await haal(sub, nu.id)
      expect(opgave).toMatchObject({
        gemeente: { naam: 'Heiloo' },
        kwartaal: nu.kwartaal,
        status: 'ter_beoordeling',
        regels: 11,
        betwist: 1,
        totaalCenten: 8 * 66_000 + 47_143 + 172_000 - 18_000,
        vorig: { kwartaal: vorig.kwartaal, totaalCenten: 502_000 },
        aanZet: { partij: 'budgethouder', namen: ['Kees Bruin'] },
      })
      const { verschilCenten, oorzaken } = opgave.verschil ?? { verschilCenten: 0, oorzaken: [] }
      expect(verschilCenten).toBe(opgave.totaalCenten - 502_000)
      expect(oorzaken.map(({ delen }) => delen.map((deel) => deel.soort))).toEqual([
        ['aantal'],
        ['deel'],
        ['correctie'],
      ])
    }
  })

  it('telt de regels per product op tot het totaal, met het jaarplan ernaast', async () => {
    const { groepen, totaalCenten } = await haal('kees.bruin', nu.id)
    // Products that were only planned are groups without lines.
    const gebruikt = groepen.filter(({ aantal }) => aantal > 0)
    expect(gebruikt.map(({ soort, code, aantal }) => [soort, code, aantal])).toEqual([
      ['product', 'proef_fase', 9],
      ['product', 'proef_plan', 1],
      ['correctie', 'correctie', 1],
    ])
    expect(groepen.flatMap(({ regels }) => regels).reduce((som, { bedragCenten }) => som + bedragCenten, 0)).toBe(
      totaalCenten,
    )
    // What was used in the quarter before counts in the year when both lie in it.
    const totNu = vorig.kwartaal.slice(0, 4) === nu.kwartaal.slice(0, 4) ? 14 : 9
    expect(gebruikt[0]?.jaarplan).toEqual({ gepland: 24, ditKwartaal: 9, totNu, resterend: 24 - totNu })
  })

  it('noemt bij een regel dossier, stap, tarief en wie aan zet is, met wat er gezegd is', async () => {
    const { groepen } = await haal('kees.bruin', nu.id)
    const regel = groepen[0]?.regels.find(({ status }) => status === 'betwist')
    expect(regel).toMatchObject({
      dossiernummer: heiloo.nummer,
      stap: 'fase',
      isAfgebroken: true,
      teller: 20,
      noemer: 28,
      tariefCenten: 66_000,
      vastgesteldOp: '2019-11-03',
      bedragCenten: 47_143,
      aanZet: { partij: 'financien' },
      gesprek: [
        { soort: 'betwist', tekst: 'Is dit onze regel?', door: { naam: 'Kees Bruin', organisatie: 'Gemeente Heiloo' } },
      ],
    })
    expect(regel?.uitleg.stappen.map(({ tekst }) => tekst).join(' ')).toContain('20 van 28 dagen')
  })

  it('zegt wie wat mag doen', async () => {
    const mag = async (sub: string) => {
      const opgave = await haal(sub, nu.id)
      const regels = opgave.groepen.flatMap((groep) => groep.regels)
      return [opgave.mag, ...['open', 'betwist'].map((stand) => regels.find(({ status }) => status === stand)?.mag)]
    }
    expect(await mag('kees.bruin')).toEqual([['keur_goed'], ['betwist'], []])
    expect(await mag('henk.schipper')).toEqual([[], ['neem_terug'], ['beantwoord']])
    for (const sub of ['floor.mooij', 'gijs.ooijevaar', 'lotte.mol', 'petra.kuiper'])
      expect(await mag(sub)).toEqual([[], [], []])
  })

  it('noemt nooit een naam of BSN van een cliënt', async () => {
    for (const sub of LEZERS) {
      const bezoeker = await bezoek(sub)
      for (const [pad, invoer] of [
        ['opgave.haal', { opgaveId: nu.id }],
        ['opgave.lijst', { gemeenteId: werk.loket.id('GM0399') }],
        ['opgave.lopend', { gemeenteId: werk.loket.id('GM0399'), kwartaal: (await geld.kwartaal(0)).kwartaal }],
        ['opgave.bord', {}],
      ] as const) {
        const { tekst, status } = await bezoeker.vraag(pad, invoer)
        expect([pad, status]).toEqual([pad, 200])
        for (const woord of KANARIEWOORDEN) expect(tekst).not.toContain(woord)
      }
    }
  })
})

describe('een opgave van een ander', () => {
  it('is er niet: hetzelfde antwoord als op een id dat niet bestaat', async () => {
    for (const sub of ['kees.bruin', 'floor.mooij', 'gijs.ooijevaar', 'monique.groot']) {
      const bezoeker = await bezoek(sub)
      const bestaatNiet = await bezoeker.vraag('opgave.haal', { opgaveId: ONBEKEND })
      const ander = await bezoeker.vraag('opgave.haal', { opgaveId: vreemd.id })
      expect(ander.fout?.foutcode).toBe('NietGevonden')
      expect(ander.tekst).toBe(bestaatNiet.tekst)
      const kwartaal = nu.kwartaal
      for (const [pad, invoer] of [
        ['opgave.lijst', {}],
        ['opgave.lopend', { kwartaal }],
      ] as const) {
        const vanAnder = await bezoeker.vraag(pad, { ...invoer, gemeenteId: werk.loket.id('GM0439') })
        expect(vanAnder.fout?.foutcode).toBe('NietGevonden')
        expect(vanAnder.tekst).toBe((await bezoeker.vraag(pad, { ...invoer, gemeenteId: ONBEKEND })).tekst)
      }
      const { tekst } = await bezoeker.vraag('opgave.bord', {})
      expect(tekst).not.toContain(vreemd.id)
      expect(tekst).not.toContain('Purmerend')
    }
  })

  it('kan ook niet worden beoordeeld of betwist', async () => {
    const kees = await bezoek('kees.bruin')
    const regelId = vreemd.regels[0]?.id
    for (const [pad, gegevens] of [
      ['opgave.keurGoed', { regels: 3, totaalCenten: 198_000 }],
      ['opgave.betwist', { regelId, reden: 'Niet van ons' }],
      ['opgave.aanvaard', { regelId }],
      ['opgave.houdVol', { regelId, reden: 'Toch niet' }],
    ] as const) {
      const geef = (onderwerpId: string) => kees.doe(pad, { commandoId: crypto.randomUUID(), onderwerpId, gegevens })
      const antwoord = await geef(vreemd.id)
      expect(antwoord.fout?.foutcode).toBe('NietGevonden')
      expect(antwoord.tekst).toBe((await geef(ONBEKEND)).tekst)
    }
  })

  it('die al definitief is en waarvan het proces voorbij is, zegt wie akkoord ging', async () => {
    const { super_, processen, id } = werk.loket
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
      id('ria.wieringa'),
      al.id,
    ])
    await super_.query(`alter table kwartaalopgave enable trigger definitief_blijft`)
    expect(await keurGoed()).toMatchObject({
      foutcode: 'AlBesloten',
      gegevens: { door: 'Ria Wieringa', besluit: 'budgethouder' },
    })
  })

  it('is er niet voor een klantmanager, een bureau of de beheerder, ook niet van de eigen gemeente', async () => {
    for (const sub of ['mirjam.admiraal', 'tom.hoekstra', 'noor.bakker', 'samira.de.wit', 'jan.vos']) {
      const bezoeker = await bezoek(sub)
      for (const [pad, invoer] of [
        ['opgave.haal', { opgaveId: nu.id }],
        ['opgave.lijst', {}],
        ['opgave.bord', {}],
        ['opgave.lopend', { kwartaal: nu.kwartaal }],
        ['resultaat.haal', undefined],
      ] as const) {
        const antwoord = await bezoeker.vraag(pad, invoer)
        expect([sub, pad, antwoord.fout?.foutcode]).toEqual([sub, pad, 'GeenBevoegdheid'])
        expect(antwoord.tekst).not.toContain(nu.id)
      }
    }
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

describe('opgave.lijst en opgave.lopend', () => {
  it('geeft eerst het kwartaal dat loopt, met wat er tot nu toe is afgenomen', async () => {
    const { data } = await (await bezoek('kees.bruin')).vraag('opgave.lijst', {})
    const { opgaven } = data as z.output<typeof opgaveLijstVeld>
    const lopend = await geld.kwartaal(0)
    expect(opgaven[0]).toMatchObject({
      id: null,
      kwartaal: lopend.kwartaal,
      status: 'loopt',
      regels: 1,
      totaalCenten: 66_000,
    })
    expect(opgaven.filter(({ id }) => id !== null).map(({ kwartaal }) => kwartaal)).toEqual([
      nu.kwartaal,
      vorig.kwartaal,
    ])
    const antwoord = await (await bezoek('kees.bruin')).vraag('opgave.lopend', { kwartaal: lopend.kwartaal })
    expect(antwoord.data).toMatchObject({
      id: null,
      status: 'loopt',
      totaalCenten: 66_000,
      vorig: { kwartaal: nu.kwartaal },
      mag: [],
    })
    // What it is compared with is as far as it is itself; only of a quarter that is over the whole.
    const { vorig: dan, sluit } = antwoord.data as Opgave
    const vandaag = await werk.dag(0)
    if (dan !== null && vandaag < lopend.einde) {
      expect(dan.totEnMet === null || (dan.totEnMet >= dagen.nu && dan.totEnMet < lopend.begin)).toBe(true)
      expect(dan.heelCenten).toBe((await haal('kees.bruin', nu.id)).totaalCenten)
    }
    expect((sluit?.op ?? '') > lopend.einde).toBe(true)
  })
})

describe('opgave.bord', () => {
  it('toont het loket elke gemeente van het kwartaal, en wat op wie wacht', async () => {
    for (const sub of ['henk.schipper', 'lotte.mol', 'petra.kuiper']) {
      const { data } = await (await bezoek(sub)).vraag('opgave.bord', {})
      const bord = data as z.output<typeof opgaveBordVeld>
      expect(bord.kwartaal).toBe(nu.kwartaal)
      expect(bord.gemeenten).toHaveLength(17)
      expect(bord.gemeenten.find(({ gemeente }) => gemeente.naam === 'Heiloo')?.opgave).toMatchObject({
        regels: 11,
        betwist: 1,
        wachtOp: [
          { partij: 'budgethouder', regels: 0 },
          { partij: 'financien', regels: 1, centen: 47_143 },
        ],
      })
      expect(Map.groupBy(bord.wachtend, ({ lijst }) => lijst).get('te_beantwoorden')).toMatchObject([
        { gemeente: 'Heiloo', dossiernummer: heiloo.nummer, bedragCenten: 47_143, opgaveId: nu.id },
      ])
      expect(bord.wachtend.filter(({ lijst }) => lijst === 'geparkeerd')).toHaveLength(1)
      expect(bord.wachtend.filter(({ lijst }) => lijst === 'wacht_op_gemeente')).toHaveLength(2)
    }
  })
})

describe('product.lijst', () => {
  it('geeft wie een opgave leest of werk doet dat telt elk product met zijn tarieven', async () => {
    const { data } = await (await bezoek('kees.bruin')).vraag('product.lijst')
    const producten = data as z.output<typeof productVeld>[]
    expect(producten.find(({ code }) => code === 'proef_fase')).toMatchObject({
      naam: 'Fase',
      tarieven: [{ bedragCenten: 66_000, status: 'vastgesteld', vastgesteldOp: '2019-11-03' }],
    })
    expect((await (await bezoek('tom.hoekstra')).vraag('product.lijst')).fout?.foutcode).toBe('GeenBevoegdheid')
  })
})
