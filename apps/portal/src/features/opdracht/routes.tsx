import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesKeuze, leesTekst, zonderLege } from '../../lib/zoekparams.ts'
import { OPDRACHTSTANDEN } from './stand.ts'

/** The opdrachten of a bureau, or for the loket of all bureaus; the page of one; and one levering of it. */
export const opdrachtRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/opdrachten',
    staticData: {
      bevoegdheid: 'opdracht.lezen',
      navigatie: { nl: 'Opdrachten', en: 'Assignments', volgorde: 30 },
    },
    validateSearch: (zoek: Record<string, unknown>) =>
      zonderLege({
        status: leesKeuze(zoek['status'], OPDRACHTSTANDEN),
        bureau: leesTekst(zoek['bureau']),
        gemeente: leesTekst(zoek['gemeente']),
        laat: leesKeuze(zoek['laat'], ['ja']),
      }),
    component: lazyRouteComponent(() => import('./opdrachten.page.tsx'), 'OpdrachtenPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/opdrachten/$opdrachtId',
    staticData: { bevoegdheid: 'opdracht.lezen' },
    component: lazyRouteComponent(() => import('./opdracht.page.tsx'), 'OpdrachtPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/opdrachten/$opdrachtId/stukken/$leveringId',
    staticData: { bevoegdheid: 'opdracht.lezen' },
    component: lazyRouteComponent(() => import('./levering.page.tsx'), 'LeveringPagina'),
  }),
] as const
