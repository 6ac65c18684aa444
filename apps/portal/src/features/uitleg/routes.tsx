import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesTekst, zonderLege } from '../../lib/zoekparams.ts'

/** How a traject goes, for everybody. */
export const uitlegRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/zo-loopt-het',
    staticData: {
      bevoegdheid: 'werkplek.gebruiken',
      navigatie: { nl: 'Zo loopt het', en: 'How it goes', volgorde: 90 },
    },
    validateSearch: ({ soort }: Record<string, unknown>): { soort?: string } => zonderLege({ soort: leesTekst(soort) }),
    component: lazyRouteComponent(() => import('./uitleg.page.tsx'), 'UitlegPagina'),
  }),
] as const
