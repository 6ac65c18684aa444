import { describe, expect, it } from 'vitest'
import { makeProefboom } from './proefboom.ts'
import { checkVersies, readPakket } from './versies.ts'

describe('één exacte versie per pakket', () => {
  it('laat de package.json van deze repository door', () => {
    using boom = makeProefboom()
    expect(checkVersies(boom.map)).toEqual([])
  })

  it('weigert twee versies van één pakket', () => {
    using boom = makeProefboom()
    const pakket = readPakket(boom.map, 'packages/contracts/package.json')
    boom.schrijf(
      'packages/contracts/package.json',
      JSON.stringify({ ...pakket, dependencies: { ...pakket.dependencies, zod: '4.0.0' } }),
    )
    expect(checkVersies(boom.map)).toEqual([
      expect.stringMatching(/^zod heeft verschillende versies: .*4\.0\.0 in packages\/contracts/),
    ])
  })

  it.for(['^1.0.0', '~1.0.0', 'latest', '*', '1.x', 'https://example.org/x.tgz'])('weigert de versie %s', (versie) => {
    using boom = makeProefboom()
    const pakket = readPakket(boom.map, 'packages/domain/package.json')
    boom.schrijf('packages/domain/package.json', JSON.stringify({ ...pakket, dependencies: { 'left-pad': versie } }))
    expect(checkVersies(boom.map)).toEqual([`packages/domain/package.json: left-pad "${versie}" is geen exacte versie`])
  })

  it('weigert een pakket dat er twee keer in staat', () => {
    using boom = makeProefboom()
    const pakket = readPakket(boom.map, 'packages/domain/package.json')
    const dubbel = { 'left-pad': '1.0.0' }
    boom.schrijf(
      'packages/domain/package.json',
      JSON.stringify({ ...pakket, dependencies: dubbel, devDependencies: dubbel }),
    )
    expect(checkVersies(boom.map)).toEqual(['packages/domain/package.json: left-pad staat er twee keer in'])
  })
})
