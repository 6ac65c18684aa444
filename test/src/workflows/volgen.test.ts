import { leesStand } from '@loket/worker'
import { herlees } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, plus, type Spel } from './spel.ts'

const HEILOO = 'GM0399' // no policy about preparation

let veld: Speelveld
let spel: Spel

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

/** The day on which each open wekker rings; what rings when a day ends rings at the beginning of the next. */
async function wekkers(doel: Doel): Promise<Record<string, string>> {
  const rijen = await veld.rijen<{ soort: string; dag: string }>(
    `select soort, (op at time zone 'Europe/Amsterdam')::date::text as dag from wekker where workflow_id = $1 and status = 'open'`,
    doel.workflowId,
  )
  return Object.fromEntries(rijen.map(({ soort, dag }) => [soort, dag]))
}

const zetDagen = (code: string, dagen: number): Promise<object[]> =>
  veld.rijen('update parameter set waarde = to_jsonb($2::int) where code = $1', code, dagen)

describe('een werkafspraak die verandert terwijl een traject loopt', () => {
  it('verplaatst de wekker die openstaat: hij gaat op de nieuwe dag en niet op de oude', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const voor = await wekkers(doel)
    const [vragen, escalatie] = [voor['toetsmoment_vragen']!, voor['toetsmoment_escalatie']!]
    await zetDagen('werkwijze.toets_vragen_dagen', 10)
    await zetDagen('werkwijze.toets_escaleren_dagen', 5)
    try {
      await veld.env.client.workflow.getHandle(doel.workflowId).signal(herlees)
      await expect
        .poll(() => wekkers(doel))
        .toMatchObject({ toetsmoment_vragen: plus(vragen, -3), toetsmoment_escalatie: plus(escalatie, 2) })
      const tot = async (dag: string) => veld.wacht((Date.parse(dag) - Date.parse(await veld.vandaag())) / 86_400_000)
      const gebeurd = async (soort: string) =>
        (await spel.tijdlijn(doel)).filter((regel) => regel.endsWith(` ${soort}`)).map((regel) => regel.slice(0, 10))
      // Once more, and nothing else tells the process: its timer then finds that it is not time yet.
      await tot(escalatie)
      await zetDagen('werkwijze.toets_escaleren_dagen', 8)
      await tot(plus(escalatie, 3))
      expect(await gebeurd('toetsmoment_gevraagd')).toEqual([plus(vragen, -3)])
      expect(await gebeurd('toetsmoment_escalatie')).toEqual([])
      await tot(plus(escalatie, 6))
      expect(await gebeurd('toetsmoment_escalatie')).toEqual([plus(escalatie, 5)])
    } finally {
      await zetDagen('werkwijze.toets_vragen_dagen', 7)
      await zetDagen('werkwijze.toets_escaleren_dagen', 3)
    }
  })
})

describe('een taak', () => {
  const taken = (doel: Doel) =>
    veld.rijen<{ soort: string; status: string; door: string | null }>(
      `select t.soort, t.status, p.sub as door from taak t left join persoon p on p.id = t.afgerond_door
       where t.dossier_id = $1 and t.soort <> 'maak_bekend' order by t.sinds, t.soort`,
      doel.dossierId,
    )

  it('is gedaan door wie haar deed, en vervalt door niemand als zij haar zin verliest', async () => {
    const doel = await spel.meldAan(HEILOO)
    await expect.poll(() => taken(doel)).toHaveLength(1)
    await spel.doe('samira.de.wit', doel, 'trek_aanmelding_in', { reden: 'Vond een baan' })
    expect(await taken(doel)).toEqual([{ soort: 'toets_voorwaarden', status: 'vervallen', door: null }])

    const ander = await spel.meldAan(HEILOO)
    await spel.doe('samira.de.wit', ander, 'leg_voorwaarden_vast', {
      voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }],
    })
    await spel.doe('remco.hendriks', ander, 'beslis_toelating', { besluit: 'afgewezen', motivering: 'Te veel schuld' })
    expect(await taken(ander)).toEqual([
      { soort: 'toets_voorwaarden', status: 'gedaan', door: 'samira.de.wit' },
      { soort: 'plan_selectie', status: 'vervallen', door: null },
    ])
  })

  it('die niet verandert, wordt niet geschreven als het proces het dossier nog eens leest', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    await veld.wacht(36)
    const versies = () =>
      veld.rijen('select soort, xmin::text as versie from taak where dossier_id = $1 order by soort', doel.dossierId)
    const voor = await versies()
    expect(voor.length).toBeGreaterThan(1)
    await leesStand(veld.systeem, doel.workflowId)
    expect(await versies()).toEqual(voor)
  })
})
