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
      void queryClient.query(trpc.gemeente.mijnClienten.queryOptions()).catch(() => undefined)
      void queryClient.query(trpc.vandaag.taken.queryOptions()).catch(() => undefined)
    },
    component: lazyRouteComponent(() => import('./clienten.page.tsx'), 'ClientenPagina'),
  }),
] as const
