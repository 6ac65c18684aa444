import { expect, it } from 'vitest'
import { DOMEIN_FOUTEN, DomainError } from './fouten.ts'

it('has every code once, and an error that carries it', () => {
  expect(new Set(DOMEIN_FOUTEN).size).toBe(DOMEIN_FOUTEN.length)
  expect(new DomainError('DuurOngeldig')).toMatchObject({
    name: 'DomainError',
    code: 'DuurOngeldig',
    message: 'DuurOngeldig',
  })
  expect(new DomainError('DuurOngeldig', '0 weken').message).toBe('DuurOngeldig: 0 weken')
})
