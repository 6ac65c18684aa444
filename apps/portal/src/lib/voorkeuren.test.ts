import { expect, it } from 'vitest'
import { leesVoorkeuren } from './voorkeuren.ts'

const STANDAARD = { taal: 'nl', thema: 'systeem', sneltoetsen: true }

it('voorkeuren die stuk of onbekend zijn worden de standaard, veld voor veld', () => {
  expect(leesVoorkeuren(null)).toEqual(STANDAARD)
  expect(leesVoorkeuren('{stuk')).toEqual(STANDAARD)
  expect(leesVoorkeuren('[]')).toEqual(STANDAARD)
  expect(leesVoorkeuren('null')).toEqual(STANDAARD)
  expect(leesVoorkeuren('{"taal":"fr","thema":"donker","sneltoetsen":"ja"}')).toEqual({ ...STANDAARD, thema: 'donker' })
  expect(leesVoorkeuren('{"taal":"en","sneltoetsen":false}')).toEqual({
    taal: 'en',
    thema: 'systeem',
    sneltoetsen: false,
  })
})
