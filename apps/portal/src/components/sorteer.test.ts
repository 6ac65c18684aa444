import { expect, it } from 'vitest'
import { sorteerRijen, volgendeSortering } from './sorteer.ts'

it('namen staan zoals in een Nederlandse lijst, cijfers op waarde, en wat ontbreekt achteraan', () => {
  const namen = ['Smit', "'t Hooft", 'de Groot', 'Étienne', 'Öztürk', 'IJsbrand']
  expect(sorteerRijen(namen, (naam) => naam, 'op')).toEqual([
    'de Groot',
    'Étienne',
    'IJsbrand',
    'Öztürk',
    'Smit',
    "'t Hooft",
  ])
  expect(sorteerRijen(['fase 10', 'fase 9'], (een) => een, 'op')).toEqual(['fase 9', 'fase 10'])
  expect(sorteerRijen([3, null, 10], (een) => een, 'op')).toEqual([3, 10, null])
  expect(sorteerRijen([3, null, 10], (een) => een, 'af')).toEqual([10, 3, null])
})

it('verandert de gegeven lijst niet', () => {
  const rijen = Object.freeze([2, 1])
  expect(sorteerRijen(rijen, (een) => een, 'op')).toEqual([1, 2])
})

it('een klik op dezelfde kop keert om, op een andere begint oplopend', () => {
  expect(volgendeSortering(undefined, 'naam')).toEqual({ kolom: 'naam', richting: 'op' })
  expect(volgendeSortering({ kolom: 'naam', richting: 'op' }, 'naam')).toEqual({ kolom: 'naam', richting: 'af' })
  expect(volgendeSortering({ kolom: 'naam', richting: 'af' }, 'datum')).toEqual({ kolom: 'datum', richting: 'op' })
})
