import type { opgaveVeld, prestatieVeld, resultaatVeld } from '@loket/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { maakOpgavewerk, type Opgavewerk, type Proefopgave } from './opgavewerk.ts'
import { KANARIEWOORDEN, maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'
import { leesXlsxdeel } from './xlsxdeel.ts'

let werk: Proefwerk
let geld: Opgavewerk
let heiloo: Proefdossier
let nu: Proefopgave
let vorig: Proefopgave
let vreemd: Proefopgave
const bezoek = (sub: string) => werk.loket.bezoek(sub)
const rijen = async (tekst: string, waarden: unknown[] = []) =>
  (await werk.loket.super_.query<Record<string, unknown>>(tekst, waarden)).rows
const NU_CENTEN = 66_000 + 47_143 - 18_000
const ONBEKEND = '00000000-0000-4000-8000-000000000000'

beforeAll(async () => {
  werk = await maakProefwerk()
  geld = await maakOpgavewerk(werk.loket)
  heiloo = await werk.meldAan('GM0399')
  const purmerend = await werk.meldAan('GM0439')
  // Heiloo's client was registered long before the steps that are billed.
  await werk.loket.super_.query(`update dossier set aangemeld_op = date '2020-01-01' where id = $1`, [heiloo.dossierId])
  const { begin: toen } = await geld.kwartaal(-2)
  const { begin: dag } = await geld.kwartaal(-1)
  const gemeente = { status: 'ter_beoordeling', dossierId: heiloo.dossierId } as const
  vorig = await geld.zetOpgave('GM0399', -2, {
    ...gemeente,
    status: 'definitief',
    regels: [{ product: 'proef_selectie', dag: toen }],
  })
  nu = await geld.zetOpgave('GM0399', -1, {
    ...gemeente,
    regels: [
      { product: 'proef_fase', dag },
      { product: 'proef_fase', dag, teller: 20, noemer: 28 },
      { product: 'proef_selectie', dag: toen, soort: 'terugname', nagekomen: true },
    ],
  })
  vreemd = await geld.zetOpgave('GM0439', -1, {
    status: 'ter_beoordeling',
    dossierId: purmerend.dossierId,
    regels: [
      { product: 'proef_fase', dag },
      { product: 'proef_fase', dag, status: 'betwist' },
    ],
  })
})
afterAll(() => werk[Symbol.asyncDispose]())

const download = async (sub: string, vorm: 'csv' | 'xlsx', opgaveId: string) => {
  const { cookie } = await bezoek(sub)
  return werk.loket.app.inject({ url: `/export/opgave.${vorm}?opgaveId=${opgaveId}`, headers: { cookie } })
}

describe('een opgave als spreadsheet', () => {
  it('heeft elke regel die telt, en als laatste de som; wie haar haalde staat vast', async () => {
    const csv = await download('kees.bruin', 'csv', nu.id)
    expect(csv.statusCode).toBe(200)
    const [gemeente, kwartaal, nummer, stand, leeg, ...regels] = csv.body.replace('\uFEFF', '').trim().split('\n')
    const [jaar, nr] = nu.kwartaal.split('-K')
    const rest = ';'.repeat(8)
    expect([gemeente, kwartaal, nummer, stand, leeg]).toEqual([
      `Gemeente;Heiloo${rest}`,
      `Kwartaal;Kwartaal ${nr} van ${jaar}${rest}`,
      `Nummer;nog geen nummer${rest}`,
      `Stand;te beoordelen${rest}`,
      ';'.repeat(9),
    ])
    expect(regels).toHaveLength(5)
    expect(regels[0]).toBe('Product;Dossier;Stap;Datum;Uit kwartaal;Tarief;Vastgesteld op;Deel;Stand;Bedrag')
    expect(regels[2]).toContain(`;fase afgebroken (Verdiepen);`)
    expect(regels[2]).toContain(';20 van 28;nog niet akkoord;471,43')
    expect(regels[3]).toContain('teruggenomen: selectie uitgevoerd')
    expect(regels.at(-1)).toBe(`Totaal;;;;;;;;;${((66_000 + 47_143 - 18_000) / 100).toFixed(2).replace('.', ',')}`)
    for (const woord of KANARIEWOORDEN) expect(csv.body).not.toContain(woord)

    const xlsx = await download('henk.schipper', 'xlsx', nu.id)
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    // A day is a day: a number of days since the end of 1899, with a format that shows it.
    const { begin } = await geld.kwartaal(-1)
    const dagnummer = (Date.parse(begin) - Date.parse('1899-12-30')) / 86_400_000
    expect(leesXlsxdeel(xlsx.rawPayload, 'xl/worksheets/sheet1.xml')).toMatch(
      new RegExp(`<c r="D7" s="\\d+"><v>${dagnummer}</v>`),
    )
    expect(leesXlsxdeel(xlsx.rawPayload, 'xl/styles.xml')).toContain('dd-mm-yyyy')
    expect(await rijen("select actor_id, nieuw from audit where wat = 'export_opgave' order by nr")).toEqual([
      { actor_id: werk.loket.id('kees.bruin'), nieuw: { vorm: 'csv', regels: 3 } },
      { actor_id: werk.loket.id('henk.schipper'), nieuw: { vorm: 'xlsx', regels: 3 } },
    ])
  })

  it('is er van een ander niet, precies als van een opgave die niet bestaat', async () => {
    for (const vorm of ['csv', 'xlsx'] as const) {
      const [ander, geen] = [
        await download('kees.bruin', vorm, vreemd.id),
        await download('kees.bruin', vorm, ONBEKEND),
      ]
      expect([ander.statusCode, ander.body]).toEqual([geen.statusCode, geen.body])
      expect(ander.body).toContain('NietGevonden')
      for (const sub of ['mirjam.admiraal', 'tom.hoekstra', 'noor.bakker']) {
        expect((await download(sub, vorm, nu.id)).body).toContain('GeenBevoegdheid')
      }
    }
  })
})

describe('prestatie.corrigeer', () => {
  const corrigeer = async (sub: string, prestatieId: string, datum?: string) =>
    (await bezoek(sub)).doe('prestatie.corrigeer', {
      prestatieId,
      reden: 'Dit was een andere dag.',
      ...(datum !== undefined && { vervangDoor: { prestatiedatum: datum } }),
    })

  it('neemt een feit terug, eenmaal, met wat er wel gebeurde; de definitieve opgave blijft zoals zij was', async () => {
    const prestatieId = vorig.regels[0]?.prestatieId ?? ''
    const voor = await rijen('select inhoud, totaal_centen from kwartaalopgave where id = $1', [vorig.id])
    const { begin } = await geld.kwartaal(0)
    expect((await corrigeer('henk.schipper', prestatieId, begin)).status).toBe(200)
    expect((await corrigeer('henk.schipper', prestatieId)).fout?.foutcode).toBe('PrestatieAlTeruggenomen')
    expect(await rijen('select inhoud, totaal_centen from kwartaalopgave where id = $1', [vorig.id])).toEqual(voor)
    const { data } = await (
      await bezoek('kees.bruin')
    ).vraag('opgave.lopend', {
      kwartaal: (await geld.kwartaal(0)).kwartaal,
    })
    const opgave = data as z.output<typeof opgaveVeld>
    expect(opgave.groepen.map(({ soort, aantal, bedragCenten }) => [soort, aantal, bedragCenten])).toContainEqual([
      'correctie',
      1,
      -18_000,
    ])
    expect(opgave.groepen.find(({ code }) => code === 'proef_selectie')?.regels).toMatchObject([
      { datum: begin, uitKwartaal: null, bedragCenten: 18_000 },
    ])
    expect(opgave.totaalCenten).toBe(0)
  })

  it('ligt niet in de toekomst, en is niet van een regel waarover wordt gesproken', async () => {
    const [open, betwist] = [nu.regels[0]?.prestatieId ?? '', vreemd.regels[1]?.prestatieId ?? '']
    const { einde } = await geld.kwartaal(1)
    expect((await corrigeer('henk.schipper', open, einde)).fout?.foutcode).toBe('FeitInToekomst')
    const antwoord = await corrigeer('henk.schipper', betwist)
    expect([antwoord.status, antwoord.fout?.foutcode]).toEqual([409, 'RegelInGesprek'])
    expect(await rijen('select id from afgenomen_product where corrigeert_id = any ($1)', [[open, betwist]])).toEqual(
      [],
    )
  })

  it('staat bij de regel, met wie het terugnam, waarom en wanneer', async () => {
    const prestatieId = nu.regels[1]?.prestatieId ?? ''
    const { begin } = await geld.kwartaal(-1)
    expect((await corrigeer('henk.schipper', prestatieId, begin)).fout?.foutcode).toBe('AfgebrokenFaseNietVerzet')
    expect((await corrigeer('henk.schipper', prestatieId)).status).toBe(200)
    const { data } = await (await bezoek('kees.bruin')).vraag('opgave.haal', { opgaveId: nu.id })
    const { groepen, ernaast } = data as z.output<typeof opgaveVeld>
    const regels = [...groepen.flatMap((groep) => groep.regels), ...ernaast]
    expect(regels.find((regel) => regel.prestatieId === prestatieId)?.teruggenomen).toEqual({
      op: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
      reden: 'Dit was een andere dag.',
      door: { naam: 'Henk Schipper', organisatie: expect.any(String) as string },
    })
    expect(regels.filter(({ teruggenomen }) => teruggenomen !== null)).toHaveLength(1)
  })

  it('is alleen van de financieel medewerker, en vraagt een reden', async () => {
    const prestatieId = nu.regels[0]?.prestatieId ?? ''
    for (const sub of ['kees.bruin', 'lotte.mol', 'petra.kuiper', 'samira.de.wit']) {
      expect((await corrigeer(sub, prestatieId)).fout?.foutcode).toBe('GeenBevoegdheid')
    }
    const henk = await bezoek('henk.schipper')
    expect((await henk.doe('prestatie.corrigeer', { prestatieId, reden: ' ' })).fout?.velden).toEqual({
      reden: 'VeldLeeg',
    })
    expect((await henk.doe('prestatie.corrigeer', { prestatieId: ONBEKEND, reden: 'x' })).fout?.foutcode).toBe(
      'NietGevonden',
    )
  })
})

describe('een opgave die nog niet gemaakt is', () => {
  it('is geen spreadsheet met een totaal van nul', async () => {
    const leeg = await geld.zetOpgave('GM0361', -1, { status: 'geparkeerd', dossierId: heiloo.dossierId, regels: [] })
    const antwoord = await download('henk.schipper', 'csv', leeg.id)
    expect([antwoord.statusCode, antwoord.json<{ foutcode: string }>().foutcode]).toEqual([422, 'OpgaveNietGemaakt'])
  })
})

describe('prestatie.vanDossier', () => {
  it('laat wie de opgave volgt elke stap zien, met wie hem vastlegde en waar hij staat, zonder naam van de cliënt', async () => {
    for (const sub of ['kees.bruin', 'floor.mooij', 'henk.schipper', 'lotte.mol']) {
      const { data, tekst } = await (await bezoek(sub)).vraag('prestatie.vanDossier', { dossierId: heiloo.dossierId })
      const stappen = data as z.output<typeof prestatieVeld>[]
      const opOpgave = stappen.filter(({ opgaveId }) => opgaveId === nu.id)
      expect(opOpgave.length).toBeGreaterThan(0)
      for (const stap of opOpgave)
        expect(stap).toMatchObject({ kwartaal: nu.kwartaal, vastgelegdDoor: 'Henk Schipper' })
      // The dossier of the test bears tokens where a client has a name.
      for (const woord of KANARIEWOORDEN) expect(tekst).not.toContain(woord)
    }
  })

  it('is er niet voor een andere gemeente of een ander beroep: hetzelfde antwoord als op een id dat niet bestaat', async () => {
    for (const sub of ['ellen.rietveld', 'paul.latenstein']) {
      const bezoeker = await bezoek(sub)
      const vanAnder = await bezoeker.vraag('prestatie.vanDossier', { dossierId: heiloo.dossierId })
      expect(vanAnder.fout?.foutcode).toBe('NietGevonden')
      expect(vanAnder.tekst).toBe((await bezoeker.vraag('prestatie.vanDossier', { dossierId: ONBEKEND })).tekst)
    }
    for (const sub of ['mirjam.admiraal', 'tom.hoekstra', 'samira.de.wit'])
      expect(
        (await (await bezoek(sub)).vraag('prestatie.vanDossier', { dossierId: heiloo.dossierId })).fout?.foutcode,
      ).toBe('GeenBevoegdheid')
  })
})

describe('resultaat.haal', () => {
  it('geeft de eigen cijfers, en van de regio alleen wat gepubliceerd is', async () => {
    for (const [code, teller, noemer] of [
      ['aanmeldingen', 4, 1],
      ['bedrag', 424_000, 1],
    ] as const) {
      for (const cbsCode of ['GM0399', 'GM0439']) {
        await werk.loket.super_.query(
          'insert into kwartaalresultaat (gemeente_id, kwartaal, code, teller, noemer) values ($1, $2, $3, $4, $5)',
          [werk.loket.id(cbsCode), nu.kwartaal, code, cbsCode === 'GM0399' ? teller : 7_777_777, noemer],
        )
      }
    }
    await werk.loket.super_.query(
      `insert into regioresultaat (kwartaal, code, teller, noemer, gemeenten) values ($1, 'aanmeldingen', 60, 17, 17)`,
      [nu.kwartaal],
    )
    for (const sub of ['kees.bruin', 'floor.mooij', 'gijs.ooijevaar']) {
      const { data, tekst } = await (await bezoek(sub)).vraag('resultaat.haal')
      const { kwartalen, maand } = data as z.output<typeof resultaatVeld>
      expect(kwartalen).toEqual([
        {
          kwartaal: nu.kwartaal,
          opgave: { id: nu.id, status: 'ter_beoordeling', totaalCenten: NU_CENTEN, bijSluitenCenten: 424_000 },
          resultaten: [
            {
              code: 'aanmeldingen',
              naam: null,
              teller: 4,
              noemer: 1,
              regio: { teller: 60, noemer: 17, gemeenten: 17 },
            },
            // What it costs is what the opgave says, in all and per product, and never frozen beside it.
            { code: 'bedrag', naam: null, teller: NU_CENTEN, noemer: 1, regio: null },
            { code: 'bedrag:proef_fase', naam: 'Fase', teller: 66_000 + 47_143, noemer: 1, regio: null },
            { code: 'bedrag:proef_selectie', naam: 'Selectie', teller: -18_000, noemer: 1, regio: null },
          ],
        },
      ])
      expect(maand.resultaten.find(({ code }) => code === 'aanmeldingen')).toMatchObject({ teller: 0 })
      expect(tekst).not.toContain('7777777')
    }
  })
})
