import { expect, it } from 'vitest'
import { isSneltoets } from './sneltoetsen.ts'

const los = { ctrlKey: false, metaKey: false, altKey: false }

it('een losse toets is van de pagina, behalve in een veld, een dialoog of met Ctrl', () => {
  expect(isSneltoets({ ...los, target: { tagName: 'BODY' } })).toBe(true)
  expect(isSneltoets({ ...los, target: { tagName: 'A', closest: () => null } })).toBe(true)
  expect(isSneltoets({ ...los, target: { tagName: 'TEXTAREA' } })).toBe(false)
  expect(isSneltoets({ ...los, target: { tagName: 'DIV', isContentEditable: true } })).toBe(false)
  expect(isSneltoets({ ...los, target: { tagName: 'BUTTON', closest: () => ({}) } })).toBe(false)
  expect(isSneltoets({ ...los, ctrlKey: true, target: { tagName: 'BODY' } })).toBe(false)
})
