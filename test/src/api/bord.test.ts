import type {
  beheerOverzichtVeld,
  contractBordVeld,
  Contractlijst,
  financieelBordVeld,
  ketenVeld,
  teamBordVeld,
} from '@loket/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { KANARIEWOORDEN, maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'

type Beheer = z.output<typeof beheerOverzichtVeld>

let werk: Proefwerk
let heiloo: Proefdossier
const bezoek = (sub: string) => werk.loket.bezoek(sub)
const data = async <T>(sub: string, pad: string, invoer?: unknown) => {
  const antwoord = await (await bezoek(sub)).vraag(pad, invoer)
  expect(antwoord.fout).toBeUndefined()
  return antwoord.data as T
}

beforeAll(async () => {
  werk = await maakProefwerk()
  heiloo = await werk.meldAan('GM0399')
  await werk.laatToe(heiloo, 'bureau-noord')
  await werk.doe('remco.hendriks', heiloo, 'verleen_krediet', {
    doel: `Gereedschap voor ${KANARIEWOORDEN[1]}`,
    bedragCenten: 120_000,
    motivering: 'Nodig.',
  })
  await werk.meldAan('GM0441', { consulent: null })
})
afterAll(() => werk[Symbol.asyncDispose]())

describe('geen naam en geen BSN', () => {
  const LEEST = {
    'henk.schipper': ['bord.financieel', 'bord.kredieten', 'melding.lijst'],
    'bas.vermeer': ['bord.financieel', 'bord.kredieten'],
    'lotte.mol': ['bord.contract', 'vandaag.taken', 'vandaag.sinds'],
    'noor.bakker': ['beheer.overzicht', 'beheer.ketens', 'beleid.lijst', 'melding.lijst'],
  }
  it.each(Object.entries(LEEST))('in wat %s leest', async (sub, paden) => {
    for (const pad of paden) {
      const { tekst, status } = await (
        await bezoek(sub)
      ).vraag(pad, pad === 'bord.kredieten' || pad === 'beleid.lijst' ? {} : undefined)
      expect(status).toBe(200)
      for (const woord of KANARIEWOORDEN) expect(tekst).not.toContain(woord)
    }
  })

  it('en geen bord voor een andere rol', async () => {
    const DICHT = {
      'samira.de.wit': ['bord.contract', 'bord.financieel', 'bord.team', 'beheer.overzicht', 'beheer.ketens'],
      'petra.kuiper': ['bord.financieel', 'beheer.overzicht'],
      'noor.bakker': ['bord.contract', 'bord.financieel', 'bord.team'],
      'kees.bruin': ['bord.contract', 'bord.financieel', 'bord.team', 'beheer.overzicht'],
      'tom.hoekstra': ['bord.contract', 'bord.financieel', 'beheer.overzicht', 'beleid.lijst'],
    }
    for (const [sub, paden] of Object.entries(DICHT)) {
      for (const pad of paden) expect((await (await bezoek(sub)).vraag(pad)).fout?.foutcode).toBe('GeenBevoegdheid')
    }
  })
})

describe('bord.contract', () => {
  it('telt per bureau, en elk getal opent zijn lijst', async () => {
    await werk.zetKlok(6)
    const { bureaus } = await data<z.output<typeof contractBordVeld>>('lotte.mol', 'bord.contract')
    expect(bureaus.map((bureau) => bureau.naam)).toEqual(['Bureau Noord', 'Startkracht', 'Van Dam Bedrijfsadvies'])
    const noord = bureaus[0]
    expect(noord?.aantallen).toMatchObject({ aangeboden: 1, antwoord_te_laat: 1, lopend: 0 })
    for (const bureau of bureaus) {
      for (const [lijst, aantal] of Object.entries(bureau.aantallen)) {
        const regels = await data<unknown[]>('lotte.mol', 'bord.contractLijst', {
          lijst: lijst as Contractlijst,
          bureauId: bureau.id,
        })
        expect(regels).toHaveLength(aantal)
      }
    }
    await werk.zetKlok(0)
  })
})

describe('bord.financieel', () => {
  it('telt de kredieten per gemeente, en elk totaal opent zijn lijst', async () => {
    const { gemeenten } = await data<z.output<typeof financieelBordVeld>>('henk.schipper', 'bord.financieel')
    expect(gemeenten).toEqual([
      {
        id: werk.loket.id('GM0399'),
        naam: 'Heiloo',
        perStatus: [{ status: 'verstrekt_renteloos', aantal: 1, bedragCenten: 120_000 }],
      },
    ])
    const invoer = { gemeenteId: werk.loket.id('GM0399'), status: 'verstrekt_renteloos' }
    expect(await data('henk.schipper', 'bord.kredieten', invoer)).toMatchObject([
      { dossiernummer: heiloo.nummer, bedragCenten: 120_000, omgezetOp: null },
    ])
    expect(await data('henk.schipper', 'bord.kredieten', { gemeenteId: werk.loket.id('GM0439') })).toEqual([])
  })
})

describe('bord.team', () => {
  it('toont de werklast per consulent en wat geen consulent heeft, met de lijst erachter', async () => {
    const { consulenten, rollen } = await data<z.output<typeof teamBordVeld>>('petra.kuiper', 'bord.team')
    expect(consulenten.map((rij) => [rij.naam, rij.dossiers, rij.taken])).toEqual([
      ['Daan Postma', 0, 0],
      ['Samira de Wit', 1, 0],
      [null, 1, 1],
    ])
    expect(rollen.find((rij) => rij.rol === 'administratief_medewerker')).toMatchObject({ taken: 2, teLaat: 0 })
    const vraag = { rol: 'consulent', persoonId: null, alleenTeLaat: false }
    expect(await data('petra.kuiper', 'bord.teamTaken', vraag)).toMatchObject([{ soort: 'toets_voorwaarden' }])
  })
})

describe('beheer', () => {
  const overzicht = () => data<Beheer>('noor.bakker', 'beheer.overzicht')

  it('toont processen, klok en migraties', async () => {
    await werk.zetKlok(3)
    const { processen, klok, migraties } = await overzicht()
    expect(processen).toContainEqual({ soort: 'voorbereidingstraject', status: 'loopt', aantal: 2 })
    expect(klok.verschuivingMs).toBe(3 * 86_400_000)
    expect(migraties.ontbreekt).toEqual([])
    expect(migraties.uitgevoerd.length).toBeGreaterThan(10)
    await werk.zetKlok(0)
  })

  it('toont een wachtend commando en een verlopen wekker zonder inhoud', async () => {
    await werk.loket.super_.query(
      `insert into commando (id, gemeente_id, dossier_id, workflow_id, soort, actor_id, gegevens, echt_op)
       values (gen_random_uuid(), $1, $2, $3, 'rond_af', $4, $5, app.echte_tijd() - interval '5 minutes')`,
      [
        werk.loket.id('GM0399'),
        heiloo.dossierId,
        heiloo.workflowId,
        werk.loket.id('samira.de.wit'),
        JSON.stringify(KANARIEWOORDEN),
      ],
    )
    await werk.zetKlok(300)
    const { wachtendeCommandos, teLateWekkers } = await overzicht()
    expect(wachtendeCommandos).toMatchObject([{ workflowId: heiloo.workflowId, gemeente: 'Heiloo', soort: 'rond_af' }])
    expect(teLateWekkers.length).toBeGreaterThan(0)
    await werk.zetKlok(0)
  })

  it('probeert opnieuw wat niet bezorgd werd, met een auditregel, en alleen voor de beheerder', async () => {
    const { rows } = await werk.loket.super_.query<{ id: number }>(
      `update outbox set soort = 'mail', status = 'mislukt', pogingen = 12, fout = 'Error'
       where id = (select min(id) from outbox) returning id::int`,
    )
    const id = rows[0]?.id
    expect((await overzicht()).uitgaand).toMatchObject([{ id, isOpgegeven: true, pogingen: 12, fout: 'Error' }])
    expect((await (await bezoek('petra.kuiper')).doe('beheer.probeerOpnieuw', { id })).fout?.foutcode).toBe(
      'GeenBevoegdheid',
    )
    const noor = await bezoek('noor.bakker')
    expect((await noor.doe('beheer.probeerOpnieuw', { id })).data).toEqual({ id })
    expect((await noor.doe('beheer.probeerOpnieuw', { id })).fout?.foutcode).toBe('NietGevonden')
    expect((await overzicht()).uitgaand).toEqual([])
    const audit = await werk.loket.super_.query(`select nieuw from audit where wat = 'bezorging_opnieuw'`)
    expect(audit.rows).toMatchObject([{ nieuw: { outbox: id } }])
  })

  it('ziet het als iemand een auditregel verandert', async () => {
    const ketens = () => data<z.output<typeof ketenVeld>[]>('noor.bakker', 'beheer.ketens')
    const goed = await ketens()
    expect(goed).toHaveLength(17)
    expect(goed.every((keten) => keten.breuk === null)).toBe(true)
    expect(goed.find((keten) => keten.gemeente === 'Heiloo')?.regels).toBeGreaterThan(3)

    const { super_ } = werk.loket
    await super_.query('alter table audit disable trigger audit_blijft')
    await super_.query(`update audit set waarom = 'anders' where gemeente_id = $1 and nr = 2`, [
      werk.loket.id('GM0399'),
    ])
    await super_.query('alter table audit enable trigger audit_blijft')
    expect((await ketens()).find((keten) => keten.gemeente === 'Heiloo')?.breuk).toBe(2)
  })
})
