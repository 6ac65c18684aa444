import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { THEMAS } from './thema.ts'

const MAP = new URL('../../public/thema/', import.meta.url)
const tokens = readFileSync(new URL('../stijl/tokens.css', import.meta.url), 'utf8')

const paar = (css: string, naam: string): readonly [string, string] => {
  const [, licht = '', donker = ''] =
    new RegExp(`--loket-${naam}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
  return [licht, donker]
}

const helderheid = (kleur: string): number =>
  [1, 3, 5]
    .map((plek) => Number.parseInt(kleur.slice(plek, plek + 2), 16) / 255)
    .map((deel) => (deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4))
    .reduce((som, deel, nr) => som + deel * ([0.2126, 0.7152, 0.0722][nr] ?? 0), 0)

const contrast = (een: string, ander: string): number => {
  const [licht = 0, donker = 0] = [helderheid(een), helderheid(ander)].toSorted((a, b) => b - a)
  return (licht + 0.05) / (donker + 0.05)
}

const bladen = readdirSync(MAP)

it('elke gemeente met een eigen kleur heeft een blad, en elk blad een gemeente', () => {
  expect(bladen.toSorted()).toEqual([...THEMAS.map((code) => `${code}.css`), 'neutraal.css'].toSorted())
})

describe.each(bladen)('%s', (blad) => {
  const css = readFileSync(new URL(blad, MAP), 'utf8')

  it('zegt voor wie het is en verandert alleen de drie accentkleuren', () => {
    const voor = blad === 'neutraal.css' ? ':root {' : `:root[data-organisatie='${blad.replace('.css', '')}'] {`
    expect(css).toContain(voor)
    expect([...css.matchAll(/(--[\w-]+):/g)].map(([, naam]) => naam)).toEqual([
      '--loket-accent',
      '--loket-accent-inkt',
      '--loket-accent-zacht',
    ])
  })

  it('is leesbaar op elke ondergrond, licht en donker', () => {
    for (const schema of [0, 1] as const) {
      const accent = paar(css, 'accent')[schema]
      for (const grond of ['papier', 'vel']) expect(contrast(accent, paar(tokens, grond)[schema])).toBeGreaterThan(4.5)
      expect(contrast(accent, paar(css, 'accent-zacht')[schema])).toBeGreaterThan(4.5)
      expect(contrast(accent, paar(css, 'accent-inkt')[schema])).toBeGreaterThan(4.5)
      for (const inkt of ['inkt', 'gedempt', 'laat', 'spoedig'])
        expect(contrast(paar(tokens, inkt)[schema], paar(css, 'accent-zacht')[schema])).toBeGreaterThan(4.5)
    }
  })
})
