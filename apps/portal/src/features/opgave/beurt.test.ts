import { describe, expect, it } from 'vitest'
import { kiesEerste, listVoorLezer } from './beurt.ts'
import type { Opgavekop, Regel } from './zinnen.ts'

const regel = (
  partij: 'budgethouder' | 'financien' | 'contractmanager' | null,
  uiterlijk: string,
  mag: Regel['mag'],
) => ({
  aanZet: partij === null ? null : { partij, namen: [], uiterlijk, uitleg: null },
  mag,
})

describe('de regels die op de lezer wachten', () => {
  it('zijn die waarover hij nu zelf iets moet doen, de eerste dag voorop', () => {
    const laat = regel('budgethouder', '2027-01-20', ['aanvaard', 'houd_vol'])
    const eerst = regel('budgethouder', '2027-01-16', ['aanvaard', 'houd_vol'])
    expect(listVoorLezer([laat, regel(null, '', ['betwist']), regel('financien', '2027-01-10', []), eerst])).toEqual([
      eerst,
      laat,
    ])
    const antwoord = regel('financien', '2027-01-10', ['beantwoord', 'neem_terug'])
    expect(listVoorLezer([antwoord, regel('contractmanager', '2027-01-10', ['neem_terug'])])).toEqual([antwoord])
  })
})

const kop = (kwartaal: string, deel: Partial<Opgavekop>): Opgavekop => ({
  id: kwartaal,
  kwartaal,
  begin: '',
  einde: '',
  status: 'definitief',
  nummer: null,
  totaalCenten: 0,
  regels: 0,
  betwist: 0,
  betwistCenten: 0,
  uiterlijk: null,
  wachtOp: [],
  ...deel,
})

describe('wat een budgethouder het eerst ziet', () => {
  const op = (uiterlijk: string, regels = 0): Opgavekop['wachtOp'] => [
    { partij: 'budgethouder', regels, centen: 0, uiterlijk },
  ]
  const loopt = kop('2027-K1', { id: null, status: 'loopt', regels: 2 })

  it('is wat het eerst een antwoord vraagt, ook als dat een regel van een definitieve opgave is', () => {
    const teBeoordelen = kop('2026-K4', { status: 'ter_beoordeling', wachtOp: op('2027-01-15') })
    const beantwoord = kop('2026-K3', { wachtOp: op('2027-01-09', 1) })
    expect(kiesEerste([loopt, teBeoordelen, beantwoord])).toBe(beantwoord)
    expect(kiesEerste([loopt, teBeoordelen])).toBe(teBeoordelen)
  })

  it('is anders het lopende kwartaal met iets erin, en anders de laatste opgave', () => {
    const elders = kop('2026-K4', { wachtOp: [{ partij: 'financien', regels: 1, centen: 0, uiterlijk: '2027-01-09' }] })
    expect(kiesEerste([loopt, elders])).toBe(loopt)
    expect(kiesEerste([kop('2027-K1', { id: null, status: 'loopt' }), elders])).toBe(elders)
  })
})
