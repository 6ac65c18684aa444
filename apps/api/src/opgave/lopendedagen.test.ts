import { naarDatum } from '@loket/domain'
import { describe, expect, it } from 'vitest'
import { findZelfdeDag, toSluiting } from './lopendedagen.ts'

const K3 = { begin: '2026-07-01', einde: '2026-09-30' }
const K4 = { begin: '2026-10-01', einde: '2026-12-31' }

describe('een lopend kwartaal', () => {
  it('wordt vergeleken met het vorige tot en met de dag die even ver is', () => {
    expect(findZelfdeDag(K4, K3, naarDatum('2026-10-01'))).toBe('2026-07-01')
    expect(findZelfdeDag(K4, K3, naarDatum('2026-11-28'))).toBe('2026-08-28')
  })

  it('wordt vergeleken met het hele vorige als het zelf voorbij is, of het vorige dan al was', () => {
    expect(findZelfdeDag(K4, K3, naarDatum('2026-12-31'))).toBeNull()
    expect(findZelfdeDag(K4, K3, naarDatum('2027-01-03'))).toBeNull()
    expect(
      findZelfdeDag(
        { begin: '2026-04-01', einde: '2026-06-30' },
        { begin: '2026-01-01', einde: '2026-03-31' },
        naarDatum('2026-06-29'),
      ),
    ).toBeNull()
  })

  it('sluit op zijn eigen dag, of vandaag als die voorbij is, en dan is er tijd om te beoordelen', () => {
    const vanaf = '2027-01-01T05:00:00.000Z'
    expect(toSluiting(vanaf, naarDatum('2026-11-28'), 14)).toEqual({ op: '2027-01-01', beoordelenTot: '2027-01-15' })
    expect(toSluiting(vanaf, naarDatum('2027-01-03'), null)).toEqual({ op: '2027-01-03', beoordelenTot: null })
  })
})
