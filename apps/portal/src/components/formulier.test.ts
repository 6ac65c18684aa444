import { expect, it } from 'vitest'
import { kleineLetter } from '../teksten/kleineletter.ts'
import { nl } from '../teksten/nl.ts'
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

it('zegt van een vraag of een zin niet dat je die moet invullen, en zet er geen punt achter', () => {
  expect(nl.formulier.vulIn('Naam van de cliënt')).toBe('Vul in: naam van de cliënt.')
  expect(nl.formulier.vulIn('Waarom?')).toBe('Beantwoord de vraag “Waarom?”')
  expect(nl.formulier.kies('De cliënt kent het vak.')).toBe('Maak een keuze bij “De cliënt kent het vak.”')
})
