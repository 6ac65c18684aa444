import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addNotitie, bereidVoor, type Beslisloket, eis, go, inFase, maakBeslisloket, toelating } from './beslisloket.ts'

const PURMEREND = 'GM0439'
const CASTRICUM = 'GM0383'
const DAG = '2026-09-01'
let veld: Beslisloket
beforeAll(async () => {
  veld = await maakBeslisloket(DAG)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

const vraag = async (sub: string, procedure: string, invoer: object) =>
  (await veld.als(sub)).vraag(`traject.${procedure}`, invoer)

type Fasekeuze = Awaited<ReturnType<typeof toelating>>['fasen'][number]
const toPlanfase = ({ code, bureauId, duur }: Fasekeuze) => ({ code, bureauId, duur })

describe('het voorbeeld', () => {
  it('van de brief is de brief van het besluit, ook met een bureau', async () => {
    for (const bureau of [undefined, 'bureau-noord']) {
      const geval = await veld.meldAan(CASTRICUM)
      await bereidVoor(veld, geval, DAG)
      const keuze = await toelating(veld, geval, 'isd', '2026-09-07', bureau)
      const { motivering, sjabloonId, begin, fasen } = keuze
      const besluit = { soort: 'toelating', sjabloonId, begin, fasen: fasen.map(toPlanfase) }
      const voorbeeld = (
        await vraag('remco.hendriks', 'voorbeeldBrief', {
          dossierId: geval.dossierId,
          motivering: `${motivering}\r\n`,
          besluit,
        })
      ).data as { namens: string; brief: object[] }
      await eis(veld.geef('remco.hendriks', geval, 'beslisToelating', keuze))
      const [echt] = await veld.rijen<{ namens: string; brief: object[] }>(
        'select namens, brief from besluit where dossier_id = $1',
        geval.dossierId,
      )
      expect(voorbeeld).toEqual({ ...echt, adresBekend: false })
      expect(JSON.stringify(voorbeeld)).toContain(
        bureau === undefined ? 'Wij begeleiden u zelf' : 'Bureau Noord begeleidt u',
      )
      expect(JSON.stringify(voorbeeld)).toContain('vanaf 7 september 2026')
      expect(voorbeeld.namens).toBe('het dagelijks bestuur van de ISD Voorbeeldstreek')
    }
  })

  it('van de brief zegt waarheen zij gaat, en of dat bekend is', async () => {
    const geval = await veld.meldAan(CASTRICUM)
    const brief = async () =>
      (
        await vraag('remco.hendriks', 'voorbeeldBrief', {
          dossierId: geval.dossierId,
          motivering: 'Geen plan.',
          besluit: { soort: 'afwijzing' },
        })
      ).data as { adresBekend: boolean; brief: { soort: string; regels?: string[] }[] }
    const zonder = await brief()
    expect([zonder.adresBekend, zonder.brief[0]?.regels?.length]).toEqual([false, 1])
    await veld.rijen(
      `update belanghebbende set straat = 'Kerkweg', huisnummer = '1 a', postcode = '1901 AB', woonplaats = 'Castricum'
       where dossier_id = $1`,
      geval.dossierId,
    )
    const met = await brief()
    expect(met.adresBekend).toBe(true)
    expect(met.brief[0]).toMatchObject({
      soort: 'adres',
      regels: [expect.any(String), 'Kerkweg 1 a', '1901 AB  Castricum'],
    })
    // Where a bezwaar goes and who answers are rules of the gemeente.
    expect(JSON.stringify(met.brief)).toContain('Postbus 00, 0000 AA Castricum')
    expect(JSON.stringify(met.brief)).toContain('het Zelfstandigenloket voor Castricum')
    // The form speaks of the same body as the letter, and so does the timeline afterwards.
    const { orgaan } = await veld.stukken('remco.hendriks', geval, 'beslis_toelating')
    expect(orgaan).toBe('het dagelijks bestuur van de ISD Voorbeeldstreek')
    expect(JSON.stringify(met.brief)).toContain(orgaan)
    await eis(veld.geef('remco.hendriks', geval, 'beslisToelating', { besluit: 'afgewezen', motivering: 'Geen plan.' }))
    const [besluit] = await veld.rijen<{ id: string }>('select id from besluit where dossier_id = $1', geval.dossierId)
    const { data } = await (await veld.als('anja.prins')).vraag('besluit.haal', { id: besluit?.id })
    expect(data).toMatchObject({ adresBekend: true, brief: met.brief })
    const [feit] = await veld.rijen<{ gegevens: object }>(
      `select gegevens from tijdlijn where dossier_id = $1 and soort = 'besluit_afwijzing'`,
      geval.dossierId,
    )
    expect(feit?.gegevens).toMatchObject({ namens: orgaan })
  })

  it('van een krediet en van een beëindiging is die brief ook', async () => {
    const geval = await inFase(veld, CASTRICUM, 'isd', DAG)
    const zelfde = async (procedure: string, soort: string, besluit: object, gegevens: { motivering: string }) => {
      const { data } = await vraag('remco.hendriks', 'voorbeeldBrief', {
        dossierId: geval.dossierId,
        motivering: gegevens.motivering,
        besluit: { soort, ...besluit },
      })
      await eis(veld.geef('remco.hendriks', geval, procedure, gegevens))
      const [echt] = await veld.rijen<{ brief: object }>(
        'select brief from besluit where dossier_id = $1 and soort = $2',
        geval.dossierId,
        soort,
      )
      expect((data as { brief: object }).brief).toEqual(echt?.brief)
    }
    const krediet = { doel: 'Marktonderzoek', bedragCenten: 120_000 }
    await zelfde('verleenKrediet', 'krediet', krediet, { ...krediet, motivering: 'Zonder onderzoek geen plan.' })
    await zelfde('wijzigPeriode', 'wijziging_periode', { laatsteDag: '2027-01-31' }, {
      laatsteDag: '2027-01-31',
      motivering: 'Eerder klaar.',
    } as { motivering: string })
    const einde = { eindreden: 'uitval', uitkomst: 'loondienst', motivering: 'Heeft werk gevonden.' }
    await zelfde('beeindigVoortijdig', 'voortijdige_beeindiging', { uitkomst: 'loondienst' }, einde)
    await zelfde('zetKredietOm', 'omzetting', { naar: 'om_niet' }, {
      naar: 'om_niet',
      inlichtingenplichtGeschonden: false,
      tekortschietendBesef: false,
      motivering: 'Geen start.',
    } as { motivering: string })
  })

  it('van de brief krijgt niemand zonder mandaat', async () => {
    const geval = await veld.meldAan(PURMEREND)
    const invoer = { dossierId: geval.dossierId, motivering: '', besluit: { soort: 'afwijzing' } }
    expect((await vraag('samira.de.wit', 'voorbeeldBrief', invoer)).fout).toMatchObject({
      foutcode: 'GeenMandaat',
      gegevens: { besluit: 'afwijzing' },
    })
    expect((await vraag('remco.hendriks', 'voorbeeldBrief', invoer)).status).toBe(200)
  })

  it('van het plan knipt Amsterdam op zes maanden, precies zoals het besluit het schrijft', async () => {
    const geval = await veld.meldAan(PURMEREND)
    await bereidVoor(veld, geval, DAG)
    const keuze = await toelating(veld, geval, 'amsterdam', DAG)
    const invoer = { dossierId: geval.dossierId, sjabloonId: keuze.sjabloonId, begin: DAG, fasen: [] }
    const { data } = await vraag('remco.hendriks', 'voorbeeldPlan', invoer)
    const { plan, maximum } = data as {
      plan: {
        fasen: { nr: number; begin: string; einde: string; ingekort: boolean }[]
        uitleg: { stappen: { tekst: string }[] }
      }
      maximum: object
    }
    expect(maximum).toMatchObject({ laatsteDag: '2027-02-28', maanden: 6 })
    expect(plan.fasen.at(-1)).toMatchObject({ einde: '2027-02-28', ingekort: true })
    expect(plan.uitleg.stappen.some((s) => s.tekst.includes('stopt daarom op die dag'))).toBe(true)
    await eis(veld.geef('remco.hendriks', geval, 'beslisToelating', keuze))
    expect(plan.fasen).toMatchObject(
      await veld.rijen(
        'select nr, begin::text, einde::text, ingekort from fase where traject_id = $1 order by nr',
        geval.trajectId,
      ),
    )
  })

  it('van het plan zegt welke duur een persoon nog moet kiezen', async () => {
    const geval = await veld.meldAan('GM0479')
    const { toelating: t } = await veld.stukken('remco.hendriks', geval, 'beslis_toelating')
    const invoer = { dossierId: geval.dossierId, sjabloonId: t!.beleidSjabloonId, begin: DAG, fasen: [] }
    expect((await vraag('remco.hendriks', 'voorbeeldPlan', invoer)).data).toMatchObject({
      ontbrekendeDuren: ['voorlichting', 'onderzoeksfase', 'planfase'],
      plan: null,
    })
  })

  it('van een go is wat er na de go staat', async () => {
    const geval = await inFase(veld, PURMEREND, 'amsterdam', DAG)
    const { toets } = await veld.stukken('remco.hendriks', geval, 'beslis_toetsmoment')
    await eis(veld.geef('remco.hendriks', geval, 'beslisToetsmoment', go(toets!, await addNotitie(veld, geval))))
    const [fase] = await veld.rijen(
      'select begin::text, einde::text from fase where traject_id = $1 and nr = 2',
      geval.trajectId,
    )
    expect(toets!.naGo!.fasen[0]).toMatchObject(fase!)
  })
})
