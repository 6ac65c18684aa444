import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** The start page of a klantmanager. */
export const clientenRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/clienten',
    staticData: {
      bevoegdheid: 'clienten.volgen',
      navigatie: { nl: 'Mijn cliënten', en: 'My clients', volgorde: 10 },
    },
    loader: () => {
      void queryClient.prefetchQuery(trpc.gemeente.mijnClienten.queryOptions())
      void queryClient.prefetchQuery(trpc.vandaag.taken.queryOptions())
    },
    component: lazyRouteComponent(() => import('./clienten.page.tsx'), 'ClientenPagina'),
  }),
] as const
