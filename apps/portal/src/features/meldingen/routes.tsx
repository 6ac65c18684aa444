import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'

/** The messages, behind the number in the top bar. */
export const meldingenRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/meldingen',
    staticData: { bevoegdheid: 'werkplek.gebruiken' },
    component: lazyRouteComponent(() => import('./meldingen.page.tsx'), 'MeldingenPagina'),
  }),
] as const
