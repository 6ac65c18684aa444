import { expect, it } from 'vitest'
import { zonderSchijntijd } from './datum.ts'

it('geeft een dag die iemand intypte geen kloktijd, en een handeling wel', () => {
  // Midnight and noon in Amsterdam, in winter and in summer.
  expect(zonderSchijntijd('2026-11-22T23:00:00.000Z')).toBe('2026-11-23')
  expect(zonderSchijntijd('2026-07-01T10:00:00Z')).toBe('2026-07-01')
  expect(zonderSchijntijd('2026-11-23T07:10:12.660Z')).toBe('2026-11-23T07:10:12.660Z')
})
