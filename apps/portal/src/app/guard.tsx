import { ROLNAMEN } from '@loket/contracts/waarden'
import type { Navigatie } from '../lib/hoofdroute.ts'
import { isBekendeBevoegdheid, staatInNavigatie } from '../lib/magopenen.ts'

/** What is read of a route. Everything may be missing: that is what is checked. */
export type RouteAlsData = {
  id?: string
  options?: { staticData?: { bevoegdheid?: string; navigatie?: Partial<Navigatie> } }
  children?: unknown
}

/** More words than this nobody reads at a glance. */
const HOOGSTENS_IN_NAVIGATIE = 7

const alleRoutes = (route: RouteAlsData): readonly RouteAlsData[] => [
  route,
  ...Object.values((route.children ?? {}) as Record<string, RouteAlsData>).flatMap(alleRoutes),
]

/**
 * Refuses to start with a route that says not who may open it, or with a navigation too long for any role.
 * Throws an Error with everything that is wrong.
 */
export const controleerRoutes = (wortel: RouteAlsData): void => {
  const routes = alleRoutes(wortel)
  const zonder = routes
    .filter(({ options }) => !isBekendeBevoegdheid(options?.staticData?.bevoegdheid))
    .map(({ id }) => `route ${id ?? '(zonder naam)'} noemt geen bevoegdheid`)
  const teLang = ROLNAMEN.flatMap((rol) => {
    const aantal = routes.filter(({ options }) => staatInNavigatie(options?.staticData ?? {}, [rol])).length
    return aantal > HOOGSTENS_IN_NAVIGATIE ? [`${rol} heeft ${aantal} woorden in de navigatie`] : []
  })
  const klachten = [...zonder, ...teLang]
  if (klachten.length > 0) throw new Error(`Het portaal start niet: ${klachten.join('; ')}.`)
}
