import type { Sjabloon } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'

const PURMEREND = 'GM0439'
let veld: Speelveld

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

type Doel = { dossierId: string; trajectId: string; workflowId: string }

async function meldAan(cbsCode: string, klantmanager?: string): Promise<Doel> {
  const d = await veld.meldAan(cbsCode, klantmanager === undefined ? {} : { klantmanager })
  return { ...d, workflowId: toWorkflowId('voorbereidingstraject', d.trajectId) }
}

async function laatToe(doel: Doel, cbsCode: string, sjabloon: string, begin: string): Promise<void> {
  const [rij] = await veld.rijen<{ id: string; inhoud: Sjabloon }>(
    'select id, inhoud from sjabloon where code = $1',
    sjabloon,
  )
  const doe = (wie: string, soort: Parameters<Speelveld['geef']>[3], gegevens: object) =>
    veld.geef(wie, cbsCode, doel, soort, gegevens)
  await verwerkt(
    doe('samira.de.wit', 'leg_voorwaarden_vast', {
      voorwaarden: [{ code: 'wettelijke_voorwaarden', oordeel: 'voldaan' }],
    }),
  )
  await verwerkt(
    doe('samira.de.wit', 'plan_selectie', {
      vorm: 'entreetoets',
      uitvoerder: 'loket',
      datum: begin,
      tijd: '10:00',
      plaats: 'Loket',
    }),
  )
  await verwerkt(
    doe('samira.de.wit', 'leg_selectie_vast', {
      datum: begin,
      aanwezig: true,
      advies: 'toegelaten',
      toelichting: 'Goed plan',
    }),
  )
  await verwerkt(
    doe('remco.hendriks', 'beslis_toelating', {
      besluit: 'toegelaten',
      motivering: 'Vakbekwaam en gemotiveerd',
      sjabloonId: rij!.id,
      begin,
      fasen: rij!.inhoud.fasen.map((f) => ({ code: f.code, uitvoerder: 'loket' })),
    }),
  )
}

async function verwerkt(antwoord: Promise<unknown>): Promise<void> {
  expect(await antwoord).toEqual({ status: 'verwerkt' })
}

const traject = async (doel: Doel) =>
  (
    await veld.rijen<Record<string, unknown>>(
      'select status, laatste_dag::text, eindreden, uitkomst from traject where id = $1',
      doel.trajectId,
    )
  )[0]

describe('voorbereidingstraject', () => {
  it('knipt de laatste fase van Amsterdam op het maximum: 4 + 22 weken vanaf 1 september eindigt op 28 februari', async () => {
    const doel = await meldAan(PURMEREND, 'jan.vos')
    await laatToe(doel, PURMEREND, 'amsterdam', '2026-09-01')
    const fasen = await veld.rijen(
      'select nr, einde::text, ingekort, status from fase where traject_id = $1 order by nr',
      doel.trajectId,
    )
    expect(fasen.at(-1)).toMatchObject({ einde: '2027-02-28', ingekort: true })
    expect(await traject(doel)).toMatchObject({ status: 'fase_loopt', laatste_dag: '2027-02-28' })
  })
})
