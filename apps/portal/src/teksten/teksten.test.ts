import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { fouten as foutenEn } from './fouten.en.ts'
import { fouten as foutenNl } from './fouten.nl.ts'
import { nl } from './nl.ts'

type Boom = { readonly [sleutel: string]: unknown }

/** Every text with its path; a function is called with two words and a number in their places. */
const platgeslagen = (boom: Boom, pad = ''): readonly (readonly [string, string])[] =>
  Object.entries(boom).flatMap(([sleutel, waarde]) => {
    const eigen = `${pad}${sleutel}`
    if (typeof waarde === 'string') return [[eigen, waarde] as const]
    if (typeof waarde === 'function')
      return [[eigen, (waarde as (...delen: string[]) => string)('een', 'ander')] as const]
    return platgeslagen(waarde as Boom, `${eigen}.`)
  })

describe.each([
  ['kader en onderdelen', nl, en],
  ['fouten', foutenNl, foutenEn],
] as const)('de teksten van %s', (_, nederlands, engels) => {
  it('hebben dezelfde sleutels in beide talen, en geen lege zin', () => {
    const [een, ander] = [platgeslagen(nederlands), platgeslagen(engels)]
    expect(een.map(([pad]) => pad).toSorted()).toEqual(ander.map(([pad]) => pad).toSorted())
    expect([...een, ...ander].filter(([, tekst]) => tekst.trim() === '')).toEqual([])
  })
})

it('elke foutzin is een zin met een punt, zonder code erin', () => {
  for (const [pad, zin] of [...platgeslagen(foutenNl), ...platgeslagen(foutenEn)]) {
    expect(`${pad}: ${zin}`).toMatch(/[.?]$/)
    expect(zin).not.toContain(pad)
  }
})

it('het portaal zegt je, niet u', () => {
  const zinnen = [...platgeslagen(nl), ...platgeslagen(foutenNl)].filter(([, zin]) => /\b(u|uw)\b/i.test(zin))
  expect(zinnen).toEqual([])
})
