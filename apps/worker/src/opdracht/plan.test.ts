import type { Leveringrecord, Opdrachtrecord, Regel } from '@loket/db'
import { naarDatum } from '@loket/domain'
import { describe, expect, it } from 'vitest'
import type { Regels } from '../proces/omgeving.ts'
import { listVerwachteLeveringen, planLeveringwijziging } from './leveringen.ts'
import { planOpdracht } from './plan.ts'

const CONTRACT = { soort: 'contract', contract: 'Raamcontract' }
const GETALLEN = {
  'contract.opdracht_accepteren_dagen': 5,
  'contract.opdracht_escaleren_dagen': 3,
  'contract.trajectplan_weken': 3,
  'contract.rapportage_dagen_voor_toets': 7,
  'contract.levering_herstellen_dagen': 7,
  'contract.levering_escaleren_dagen': 7,
  'contract.beoordelen_dagen': 5,
}

const regel = (code: string, waarde: Regel['waarde']): [string, Regel] => [
  code,
  { id: code, code, waarde, bron: CONTRACT, geldigVan: '2026-01-01' },
]
const regels = (beleid: Record<string, Regel['waarde']> = {}): Regels => ({
  parameters: new Map(Object.entries(GETALLEN).map(([code, waarde]) => regel(code, waarde))),
  beleid: new Map(Object.entries(beleid).map(([code, waarde]) => regel(code, waarde))),
})

const fase = (nr: number, over: Partial<Opdrachtrecord['fasen'][number]> = {}): Opdrachtrecord['fasen'][number] => ({
  id: `fase-${nr}`,
  nr,
  naam: nr === 1 ? 'Oriëntatie' : 'Ontwikkelfase',
  levert: nr === 1 ? ['trajectplan', 'voortgangsrapportage'] : ['voortgangsrapportage', 'ondernemingsplan'],
  begin: nr === 1 ? '2026-09-01' : '2026-09-29',
  einde: nr === 1 ? '2026-09-28' : '2027-02-28',
  status: nr === 1 ? 'loopt' : 'gepland',
  toetsUiterlijk: null,
  ...over,
})

const opdracht = (over: Partial<Opdrachtrecord> = {}): Opdrachtrecord => ({
  id: 'o1',
  gemeenteId: 'g1',
  dossierId: 'd1',
  trajectId: 't1',
  bureauId: 'b1',
  nummer: 'SCH-O-2026-0001',
  dossiernummer: 'SCH-2026-0001',
  consulentId: 'samira',
  begin: '2026-09-01',
  einde: '2027-02-28',
  accepteerUiterlijk: '2026-09-06',
  status: 'lopend',
  beantwoordDoor: 'tom',
  beantwoordOp: '2026-09-02T09:00:00.000Z',
  beeindigdOp: null,
  fasen: [fase(1), fase(2)],
  leveringen: [],
  onderbrekingen: [],
  trajectLoopt: true,
  isOpgevolgd: false,
  ...over,
})

const levering = (over: Partial<Leveringrecord> = {}): Leveringrecord => ({
  id: 'l1',
  faseId: 'fase-1',
  soort: 'voortgangsrapportage',
  nr: 1,
  versie: 1,
  uiterlijk: '2026-09-21',
  status: 'verwacht',
  ingediendDoor: null,
  ingediendOp: null,
  beoordeeldDoor: null,
  beoordeeldOp: null,
  beoordeelUiterlijk: null,
  stilzwijgend: false,
  ...over,
})
const ingediend = (over: Partial<Leveringrecord> = {}): Leveringrecord =>
  levering({
    status: 'ingediend',
    ingediendDoor: 'tom',
    ingediendOp: '2026-09-20T10:00:00.000Z',
    beoordeelUiterlijk: '2026-09-25',
    ...over,
  })

const dag = naarDatum('2026-09-03')
const soorten = (lijst: readonly { soort: string }[]): string[] => lijst.map((x) => x.soort)

describe('planOpdracht', () => {
  it('vraagt het bureau om een antwoord, herinnert na de laatste dag en gaat dan naar de contractmanager', () => {
    const record = opdracht({ status: 'aangeboden', beantwoordDoor: null, beantwoordOp: null })
    const plan = planOpdracht(record, regels(), dag)
    expect(plan.stand).toBe('aangeboden')
    expect(plan.taken).toMatchObject([{ soort: 'beantwoord_opdracht', bureauId: 'b1', uiterlijk: '2026-09-06' }])
    expect(plan.wekkers).toMatchObject([
      { soort: 'opdracht_herinnering', op: '2026-09-06T22:00:00Z' },
      { soort: 'opdracht_escalatie', op: '2026-09-09T22:00:00Z' },
    ])
    expect(soorten(planOpdracht(record, regels(), naarDatum('2026-09-09')).taken)).not.toContain(
      'opdracht_onbeantwoord',
    )
    expect(planOpdracht(record, regels(), naarDatum('2026-09-10')).taken).toContainEqual(
      expect.objectContaining({ soort: 'opdracht_onbeantwoord', voorRol: 'contractmanager' }),
    )
  })

  it('vraagt elke levering aan het bureau en zegt waarom op die dag', () => {
    const plan = planOpdracht(opdracht({ leveringen: [levering()] }), regels(), dag)
    expect(plan.taken).toMatchObject([{ soort: 'lever_in', bureauId: 'b1', uiterlijk: '2026-09-21' }])
    expect(JSON.stringify(plan.taken[0]?.uitleg)).toContain('dan is het toetsmoment')
    expect(soorten(plan.wekkers)).toEqual(['levering_herinnering', 'levering_escalatie'])
  })

  it('laat wie te laat levert na een week aan de contractmanager zien', () => {
    const record = opdracht({ leveringen: [levering()] })
    expect(soorten(planOpdracht(record, regels(), naarDatum('2026-09-28')).taken)).toEqual(['lever_in'])
    expect(soorten(planOpdracht(record, regels(), naarDatum('2026-09-29')).taken)).toEqual([
      'lever_in',
      'levering_te_laat',
    ])
  })

  it('herinnert niemand terwijl het traject onderbroken is', () => {
    const record = opdracht({ leveringen: [levering()], onderbrekingen: [{ van: '2026-09-10', tot: null }] })
    const plan = planOpdracht(record, regels(), naarDatum('2026-10-30'))
    expect(plan.wekkers).toEqual([])
    expect(soorten(plan.taken)).toEqual(['lever_in'])
  })

  it('laat de consulent beoordelen en neemt zwijgen zonder beleid nooit als akkoord', () => {
    const plan = planOpdracht(opdracht({ leveringen: [ingediend()] }), regels(), naarDatum('2026-09-21'))
    expect(plan.taken).toMatchObject([{ soort: 'beoordeel_levering', voorPersoon: 'samira', uiterlijk: '2026-09-25' }])
    expect(soorten(plan.wekkers)).toEqual(['beoordeling_herinnering'])
    expect(
      soorten(planOpdracht(opdracht({ leveringen: [ingediend()] }), regels(), naarDatum('2026-09-26')).taken),
    ).toEqual(['beoordeel_levering', 'beoordeling_te_laat'])
  })

  it('neemt zwijgen als akkoord waar het beleid dat zegt, en nooit voor een ondernemingsplan', () => {
    const beleid = regels({ 'begeleiding.stilzwijgend_akkoord': { naDagen: 14 } })
    const rapport = planOpdracht(opdracht({ leveringen: [ingediend()] }), beleid, dag)
    expect(rapport.wekkers).toContainEqual(
      expect.objectContaining({ soort: 'stilzwijgend_akkoord', op: '2026-10-04T22:00:00Z' }),
    )
    const plan = planOpdracht(opdracht({ leveringen: [ingediend({ soort: 'ondernemingsplan' })] }), beleid, dag)
    expect(soorten(plan.wekkers)).not.toContain('stilzwijgend_akkoord')
  })

  it('geeft na een weigering de consulent de taak een ander bureau te zoeken, tot dat gebeurd is', () => {
    const geweigerd = planOpdracht(opdracht({ status: 'geweigerd' }), regels(), dag)
    expect(geweigerd).toMatchObject({ stand: 'gesloten', toegestaan: [], wekkers: [] })
    expect(geweigerd.taken).toMatchObject([{ soort: 'zoek_ander_bureau', voorPersoon: 'samira' }])
    expect(planOpdracht(opdracht({ status: 'geweigerd', isOpgevolgd: true }), regels(), dag).taken).toEqual([])
    expect(planOpdracht(opdracht({ status: 'geweigerd', trajectLoopt: false }), regels(), dag).taken).toEqual([])
  })
})

describe('de leveringen', () => {
  const kort = (record: Opdrachtrecord): string[] =>
    listVerwachteLeveringen(record, regels()).map((v) => `${v.soort} ${v.nr} ${v.uiterlijk}`)

  it('volgen uit de fasen: trajectplan en ondernemingsplan eenmaal, een rapportage per fase', () => {
    expect(kort(opdracht())).toEqual([
      // Three weeks after the day of acceptance, which came after the first day of the phase.
      'trajectplan 1 2026-09-23',
      'voortgangsrapportage 1 2026-09-21',
      'voortgangsrapportage 2 2027-02-21',
      'ondernemingsplan 1 2027-02-21',
    ])
  })

  it('schuiven mee met de fasen, met uitleg; wat is ingediend blijft staan', () => {
    const leveringen = [
      ingediend({ id: 'l1' }),
      levering({ id: 'l2', nr: 2, uiterlijk: '2027-02-21' }),
      levering({ id: 'l3', soort: 'trajectplan', uiterlijk: '2026-09-23' }),
    ]
    const fasen = [fase(1, { einde: '2026-10-08' }), fase(2, { begin: '2026-10-09', einde: '2027-03-10' })]
    const onderbrekingen = [{ van: '2026-09-10', tot: '2026-09-19' }]
    const { verschoven } = planLeveringwijziging(opdracht({ leveringen, fasen, onderbrekingen }), regels())
    expect(verschoven.map((v) => [v.id, v.van, v.uiterlijk])).toEqual([
      ['l3', '2026-09-23', '2026-10-03'],
      ['l2', '2027-02-21', '2027-03-03'],
    ])
    expect(JSON.stringify(verschoven[0]?.uitleg)).toContain('10 dagen onderbroken')
  })

  it('wachten na aanhouden op de nieuwe datum', () => {
    const fasen = [fase(1, { status: 'toetsmoment', toetsUiterlijk: '2026-10-12' }), fase(2)]
    expect(kort(opdracht({ fasen }))).toContain('voortgangsrapportage 1 2026-10-05')
  })

  it('krijgen na terugsturen tijd om te verbeteren', () => {
    const leveringen = [levering({ status: 'teruggestuurd', beoordeeldOp: '2026-09-24T10:00:00.000Z' })]
    expect(kort(opdracht({ leveringen }))).toContain('voortgangsrapportage 1 2026-10-01')
  })

  it('vervallen met hun fase en komen met haar terug, met hetzelfde nummer', () => {
    const leveringen = [levering({ id: 'l2', nr: 2, uiterlijk: '2027-02-21' })]
    const weg = planLeveringwijziging(
      opdracht({ leveringen, fasen: [fase(1), fase(2, { status: 'vervallen' })] }),
      regels(),
    )
    expect(weg.vervallen).toEqual(['l2'])
    const vervallen = [levering({ id: 'l2', nr: 2, uiterlijk: '2027-02-21', status: 'vervallen' })]
    const terug = planLeveringwijziging(opdracht({ leveringen: vervallen }), regels())
    expect(terug.verschoven).toMatchObject([{ id: 'l2', herleeft: true }])
  })

  it('vervallen allemaal wanneer de opdracht eindigt', () => {
    const leveringen = [levering({ id: 'l1' }), ingediend({ id: 'l2', nr: 2 })]
    expect(planLeveringwijziging(opdracht({ status: 'ingetrokken', leveringen }), regels())).toMatchObject({
      nieuw: [],
      verschoven: [],
      vervallen: ['l1'],
    })
  })
})
