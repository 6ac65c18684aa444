import { describe, expect, it } from 'vitest'
import { magOpenen } from '../lib/magopenen.ts'
import { controleerRoutes, type RouteAlsData } from './guard.tsx'

const route = (id: string, bevoegdheid?: string): RouteAlsData => ({
  id,
  options: bevoegdheid === undefined ? {} : { staticData: { bevoegdheid } },
})
const wortel = (...children: readonly RouteAlsData[]): RouteAlsData => ({ ...route('__root__', 'iedereen'), children })

describe('de routes', () => {
  it('starten niet wanneer er één niet zegt wie haar mag openen, hoe diep zij ook hangt', () => {
    const diep = { ...route('/dossiers', 'dossier.lezen'), children: { een: route('/dossiers/$id') } }
    expect(() => controleerRoutes(wortel(diep))).toThrow('route /dossiers/$id noemt geen bevoegdheid')
  })

  it('starten niet met een bevoegdheid die niet bestaat', () => {
    expect(() => controleerRoutes(wortel(route('/geheim', 'alles.mogen')))).toThrow('/geheim')
    expect(() => controleerRoutes(wortel(route('/geheim', 'toString')))).toThrow('/geheim')
  })

  it('starten niet met meer dan zeven woorden in de navigatie van één rol', () => {
    const navigatie = { nl: 'Woord', en: 'Word', volgorde: 1 }
    const acht = Array.from({ length: 8 }, (_, nr) => ({
      id: `/${nr}`,
      options: { staticData: { bevoegdheid: 'beleid.lezen', navigatie } },
    }))
    expect(() => controleerRoutes(wortel(...acht))).toThrow('consulent heeft 8 woorden in de navigatie')
    expect(() => controleerRoutes(wortel(...acht.slice(1)))).not.toThrow()
  })

  it('gaan open voor wie bevoegd is en voor niemand anders', () => {
    expect(magOpenen('iedereen', [])).toBe(true)
    expect(magOpenen('besluit.nemen', ['beslisser'])).toBe(true)
    expect(magOpenen('besluit.nemen', ['consulent', 'coach'])).toBe(false)
    expect(magOpenen('besluit.nemen', [])).toBe(false)
    expect(magOpenen(undefined, ['beslisser'])).toBe(false)
  })
})
