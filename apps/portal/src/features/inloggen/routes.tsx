import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesTekst } from '../../lib/zoekparams.ts'

/** Where to go after logging in: only an address of the portal itself, never one elsewhere. */
export const eigenAdres = (waarde: unknown): string => {
  const adres = leesTekst(waarde)
  return adres && /^\/(?![/\\])/.test(adres) ? adres : '/'
}

/** The page for who is not logged in. */
export const inloggenRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/inloggen',
    staticData: { bevoegdheid: 'iedereen' },
    validateSearch: ({ terug }: Record<string, unknown>): { terug: string } => ({ terug: eigenAdres(terug) }),
    component: lazyRouteComponent(() => import('./inloggen.page.tsx'), 'InloggenPagina'),
  }),
] as const
