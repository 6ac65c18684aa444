import type { Regelrecord } from '@loket/db'
import { expect, test } from 'vitest'
import { houdVast } from './inhoud.ts'

const REGEL = {
  id: 'een',
  product: 'Selectie, nieuwe naam',
  omschrijving: 'Een andere omschrijving.',
  productsoort: 'stap',
  dossiernummer: 'HEI-2026-0001',
  stapNaam: null,
  tariefCenten: 18_000,
  tariefVanaf: '2026-01-01',
  vastgesteldOp: '2025-11-10',
  bedragCenten: 18_000,
  memoCenten: null,
} as unknown as Regelrecord

const bewaard = (product: object): string =>
  JSON.stringify({ versie: 1, regels: [{ ...REGEL, product: { soort: 'stap', ...product } }] })

test('a line of a final opgave keeps the name that its product had', () => {
  const [regel] = houdVast([REGEL], bewaard({ naam: 'Selectie', omschrijving: 'Zoals het was.' }))
  expect(regel).toMatchObject({ id: 'een', product: 'Selectie', omschrijving: 'Zoals het was.' })
})

test('a line that did not become final with it is given as it is', () => {
  const [, ander] = houdVast([REGEL, { ...REGEL, id: 'twee' }], bewaard({ naam: 'Selectie', omschrijving: 'Toen.' }))
  expect(ander).toMatchObject({ id: 'twee', product: 'Selectie, nieuwe naam' })
})

test.each(['{}', '{"versie":2,"regels":[]}', bewaard({ naam: 1, omschrijving: '' })])(
  'what was kept and cannot be read is an error, never the productenboek of today: %s',
  (inhoud) => expect(() => houdVast([REGEL], inhoud)).toThrow(),
)
