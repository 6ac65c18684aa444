import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'

/** The page on which the functioneel beheerder moves the clock of the region ahead. */
export const klokRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/tijd-vooruit',
    staticData: {
      bevoegdheid: 'klok.verzetten',
      navigatie: { nl: 'Tijd vooruit', en: 'Move time ahead', volgorde: 11 },
    },
    component: lazyRouteComponent(() => import('./klok.page.tsx'), 'KlokPagina'),
  }),
] as const
