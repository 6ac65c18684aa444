import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'

/** The board of the functioneel beheerder. */
export const beheerRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/beheer',
    staticData: { bevoegdheid: 'beheer.volgen', navigatie: { nl: 'Beheer', en: 'System', volgorde: 10 } },
    component: lazyRouteComponent(() => import('./beheer.page.tsx'), 'BeheerPagina'),
  }),
] as const
