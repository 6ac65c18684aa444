import { expect, it } from 'vitest'
import { kleineLetter } from '../teksten/kleineletter.ts'
import { verzamelFouten } from './formulier.tsx'

it('het foutoverzicht noemt elk veld, hoe diep het ook staat', () => {
  expect(
    verzamelFouten({
      reden: { type: 'validate', message: 'Noem wat de doorslag gaf.' },
      fasen: [undefined, { duur: { type: 'validate', message: 'Vul in: duur.' } }] as never,
      root: { server0: { type: 'server', message: 'Dit lukt nu niet.' } },
    }),
  ).toEqual([
    { veld: 'reden', tekst: 'Noem wat de doorslag gaf.' },
    { veld: 'fasen.1.duur', tekst: 'Vul in: duur.' },
    { veld: 'root.server0', tekst: 'Dit lukt nu niet.' },
  ])
})

it('een label verliest in een zin zijn hoofdletter, een afkorting niet', () => {
  expect(kleineLetter('Naam van de cliënt')).toBe('naam van de cliënt')
  expect(kleineLetter('KvK-nummer')).toBe('KvK-nummer')
  expect(kleineLetter('BSN')).toBe('BSN')
})
