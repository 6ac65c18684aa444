import { BEVOEGDHEDEN, isBevoegdMetWaarneming, type Bevoegdheid, type Rol } from '@loket/contracts/waarden'

/** What a route asks: a permission, or nothing of who is not logged in. */
export type Gevraagd = Bevoegdheid | 'iedereen'

/** True for a permission of the table and for 'iedereen'; nothing else opens a route. */
export const isBekendeBevoegdheid = (naam: string | undefined): naam is Gevraagd =>
  naam === 'iedereen' || (naam !== undefined && Object.hasOwn(BEVOEGDHEDEN, naam))

/**
 * True when somebody with these roles may open a route that asks this; `namens` are the roles of whom this person replaces
 * today. Who has no session has no roles.
 */
export const magOpenen = (gevraagd: string | undefined, rollen: readonly Rol[], namens: readonly Rol[] = []): boolean =>
  isBekendeBevoegdheid(gevraagd) && (gevraagd === 'iedereen' || isBevoegdMetWaarneming(rollen, namens, gevraagd))

/** True when a word of the navigation stands there for somebody with these roles. */
export const staatInNavigatie = (
  route: { bevoegdheid?: string; navigatie?: { voor?: readonly Rol[] } },
  rollen: readonly Rol[],
  namens: readonly Rol[] = [],
): boolean =>
  route.navigatie !== undefined &&
  magOpenen(route.bevoegdheid, rollen, namens) &&
  (route.navigatie.voor?.some((rol) => [...rollen, ...namens].includes(rol)) ?? true)
