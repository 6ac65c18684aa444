import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesOverzichtzoek } from './zoek.ts'

/** The start page of the people of a member gemeente. */
export const gemeenteRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/trajecten',
    staticData: {
      bevoegdheid: 'gemeente.volgen',
      navigatie: { nl: 'Onze trajecten', en: 'Our trajecten', volgorde: 12 },
    },
    validateSearch: leesOverzichtzoek,
    component: lazyRouteComponent(() => import('./overzicht.page.tsx'), 'OverzichtPagina'),
  }),
] as const
