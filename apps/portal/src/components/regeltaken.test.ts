import { expect, it } from 'vitest'
import { listEigen } from './regeltaken.ts'

it('een betwiste regel wacht op wie hem beantwoordt of erover beslist, en op niemand anders', () => {
  const wachtend = (['te_beantwoorden', 'te_beslissen', 'wacht_op_gemeente', 'geparkeerd'] as const).map((lijst) => ({
    lijst,
  }))
  expect(listEigen(wachtend, ['financieel_medewerker'])).toEqual([{ lijst: 'te_beantwoorden' }])
  expect(listEigen(wachtend, ['contractmanager'])).toEqual([{ lijst: 'te_beslissen' }])
  expect(listEigen(wachtend, ['teamleider', 'contactpersoon'])).toEqual([])
})
