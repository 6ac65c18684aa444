import type { opgaveBordVeld, opgaveLijstVeld, opgaveVeld, productVeld } from '@loket/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { maakOpgavetoneel } from './opgavetoneel.ts'
import type { Opgavewerk, Proefopgave } from './opgavewerk.ts'
import { KANARIEWOORDEN, type Proefdossier, type Proefwerk } from './startpaginas.ts'

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
  ;({ werk, geld, heiloo, vorig, nu, vreemd, dagen } = await maakOpgavetoneel())
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
