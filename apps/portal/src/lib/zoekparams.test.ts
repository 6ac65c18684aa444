import { expect, it } from 'vitest'
import { leesDag, leesKeuze, leesLijst, leesPagina, leesTekst, zonderLege } from './zoekparams.ts'

it('wat uit het adres komt is bekend of het is er niet', () => {
  expect(leesTekst(' El Amrani ')).toBe('El Amrani')
  expect(leesTekst(2026)).toBe('2026')
  expect(leesTekst('')).toBeUndefined()
  expect(leesTekst({ een: 1 })).toBeUndefined()
  expect(leesTekst('x'.repeat(201))).toBeUndefined()
  expect(leesKeuze('open', ['open', 'dicht'])).toBe('open')
  expect(leesKeuze('__proto__', ['open', 'dicht'])).toBeUndefined()
  expect(leesLijst(['dicht', 'weg'], ['open', 'dicht'])).toEqual(['dicht'])
  expect(leesLijst('dicht', ['open', 'dicht'])).toEqual([])
  expect([leesPagina(3), leesPagina(0), leesPagina(1.5), leesPagina('2')]).toEqual([3, 1, 1, 1])
  expect(zonderLege({ een: 1, leeg: undefined })).toEqual({ een: 1 })
})

it('een dag uit het adres bestaat, of is er niet', () => {
  expect(leesDag('2028-02-29')).toBe('2028-02-29')
  for (const dag of ['2027-02-29', '2026-13-01', '2026-00-10', '0026-01-01', '2026-1-1', '2026-01-01T00:00', 20260101])
    expect(leesDag(dag)).toBeUndefined()
})
