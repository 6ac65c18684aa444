import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { startpaginaVan } from '../../lib/startpagina.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { useTaaktelling } from './telling.ts'

/** The address of the portal itself, which is the start page of one's role, and the start page of who handles dossiers. */
export const vandaagRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/',
    staticData: { bevoegdheid: 'werkplek.gebruiken' },
    beforeLoad: ({ context }) => {
      redirect({ ...startpaginaVan(context.sessie?.rollen ?? []), replace: true, throw: true })
    },
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/vandaag',
    staticData: {
      bevoegdheid: 'dossier.bewerken',
      navigatie: { nl: 'Vandaag', en: 'Today', volgorde: 10, useTelling: useTaaktelling },
    },
    // Both are asked for at once; the page then waits for each.
    loader: () => {
      void queryClient.query(trpc.vandaag.taken.queryOptions()).catch(() => undefined)
      void queryClient.query(trpc.vandaag.sinds.queryOptions()).catch(() => undefined)
    },
    component: lazyRouteComponent(() => import('./vandaag.page.tsx'), 'VandaagPagina'),
  }),
] as const
