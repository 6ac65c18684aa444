import { expect, it } from 'vitest'
import { bestemmingVanMelding } from './taakbestemming.ts'

it('een bericht over een opgave leidt naar de opgave, en over een regel naar die regel', () => {
  const bericht = { dossierId: null, dossiernummer: null }
  expect(bestemmingVanMelding({ ...bericht, gegevens: { opgaveId: 'o1', kwartaal: '2026-K4' } })).toEqual({
    to: '/opgaven/$opgaveId',
    params: { opgaveId: 'o1' },
  })
  expect(bestemmingVanMelding({ ...bericht, gegevens: { opgaveId: 'o1', regelId: 'r1' } })).toMatchObject({
    params: { opgaveId: 'o1' },
    hash: 'regel-r1',
  })
  expect(bestemmingVanMelding({ ...bericht, gegevens: {} })).toBeNull()
})
