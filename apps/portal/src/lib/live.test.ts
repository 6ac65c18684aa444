import { expect, it } from 'vitest'
import { isGeraakt } from './live.ts'

it('alleen een vraag over een ander dossier hoeft niet opnieuw', () => {
  const dossiers = new Set(['a'])
  expect(isGeraakt([['taken', 'lijst'], { type: 'query' }], dossiers)).toBe(true)
  expect(isGeraakt([['dossier', 'haal'], { input: { dossierId: 'a' } }], dossiers)).toBe(true)
  expect(isGeraakt([['dossier', 'haal'], { input: { dossierId: 'b' } }], dossiers)).toBe(false)
  expect(isGeraakt([['opdracht', 'haal'], { input: { opdrachtId: 'b' } }], dossiers)).toBe(true)
  expect(isGeraakt([['iets']], dossiers)).toBe(true)
})
