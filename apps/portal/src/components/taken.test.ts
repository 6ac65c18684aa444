import { expect, it } from 'vitest'
import { groepeerTaken, type Taak } from './taken.ts'

const taak = (id: string, uiterlijk?: string, rest: Partial<Taak> = {}): Taak => ({
  id,
  titel: id,
  naar: { to: '/' },
  ...(uiterlijk && { uiterlijk }),
  ...rest,
})

it('taken staan in de groepen van de startpagina, elk op termijn', () => {
  const groepen = groepeerTaken(
    [
      taak('volgende week', '2026-12-01'),
      taak('morgen', '2026-11-24'),
      taak('gisteren', '2026-11-22'),
      taak('zonder termijn'),
      taak('vandaag', '2026-11-23'),
      taak('zevende dag', '2026-11-30'),
      taak('bureau te laat', '2026-11-20', { wachtOpAnderen: true }),
    ],
    '2026-11-23',
  )
  expect(groepen.map(({ groep, taken }) => [groep, taken.map(({ id }) => id)])).toEqual([
    ['te laat', ['gisteren']],
    ['vandaag en morgen', ['vandaag', 'morgen']],
    ['deze week', ['zevende dag']],
    ['later', ['volgende week', 'zonder termijn']],
    ['wacht op anderen', ['bureau te laat']],
  ])
})

it('een taak die nog niet kan, staat bij later tot haar eigen dag', () => {
  const selectie = taak('selectie', '2026-11-24', { vanaf: '2026-11-24' })
  const groep = (vandaag: string) => groepeerTaken([selectie], vandaag)[0]?.groep
  expect(groep('2026-11-23')).toBe('later')
  expect(groep('2026-11-24')).toBe('vandaag en morgen')
  expect(groep('2026-11-25')).toBe('te laat')
})
