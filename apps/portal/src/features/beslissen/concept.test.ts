import { describe, expect, it } from 'vitest'
import { openConcept, toSleutel } from './concept.ts'

const leeg = {
  reden: '',
  bedrag: '' as string | number,
  bewijs: [] as string[],
  fasen: { een: { duur: '' } },
  ja: false,
}
const inhoud = (waarden: unknown, meer: object = {}) => ({
  inhoud: { commandoId: 'c1', waarden, verzonden: false, ...meer },
})

describe('het concept van een beslissing', () => {
  it('krijgt één keer een nummer, en houdt dat als er een concept is bewaard', () => {
    expect(openConcept(null, leeg, () => 'nieuw')).toEqual({ commandoId: 'nieuw', waarden: leeg, verzonden: false })
    expect(openConcept(inhoud({ reden: 'omdat' }), leeg, () => 'nieuw')).toMatchObject({
      commandoId: 'c1',
      waarden: { ...leeg, reden: 'omdat' },
    })
  })

  it('weet dat het verzonden was, zodat verversen dezelfde beslissing volgt', () => {
    expect(openConcept(inhoud({}, { verzonden: true }), leeg).verzonden).toBe(true)
  })

  it('neemt alleen over wat in dit formulier past', () => {
    const oud = {
      reden: ['geen tekst'],
      bedrag: 12_00,
      bewijs: 'los',
      fasen: { twee: { duur: '6 weken' } },
      weg: 1,
      ja: 'ja',
    }
    expect(openConcept(inhoud(oud), leeg).waarden).toEqual({
      ...leeg,
      bedrag: 12_00,
      fasen: { een: { duur: '' }, twee: { duur: '6 weken' } },
    })
    expect(openConcept(inhoud('kapot'), leeg).waarden).toEqual(leeg)
  })

  it('staat onder een sleutel die de API aanneemt', () => {
    expect(toSleutel('beslis_toetsmoment', 'abc-1')).toMatch(/^[a-z0-9_./-]{1,200}$/)
  })
})
