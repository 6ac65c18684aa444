import { createRouter } from '@tanstack/react-router'
import { beheerRoutes } from '../features/beheer/routes.tsx'
import { beleidRoutes } from '../features/beleid/routes.tsx'
import { beslissenRoutes } from '../features/beslissen/routes.tsx'
import { bordRoutes } from '../features/bord/routes.tsx'
import { clientenRoutes } from '../features/clienten/routes.tsx'
import { dossierRoutes } from '../features/dossier/routes.tsx'
import { gemeenteRoutes } from '../features/gemeente/routes.tsx'
import { inloggenRoutes } from '../features/inloggen/routes.tsx'
import { klokRoutes } from '../features/klok/routes.tsx'
import { meldingenRoutes } from '../features/meldingen/routes.tsx'
import { opdrachtRoutes } from '../features/opdracht/routes.tsx'
import { opgaveRoutes } from '../features/opgave/routes.tsx'
import { uitlegRoutes } from '../features/uitleg/routes.tsx'
import { vandaagRoutes } from '../features/vandaag/routes.tsx'
import { waarnemingRoutes } from '../features/waarneming/routes.tsx'
import { hoofdRoute, type PortalContext } from '../lib/hoofdroute.ts'
import { Frame } from './frame.tsx'
import { controleerRoutes } from './guard.tsx'
import { Foutpagina, Laden, NietGevonden } from './toestanden.tsx'

const wortel = hoofdRoute.update({
  staticData: hoofdRoute.options.staticData,
  component: Frame,
  notFoundComponent: NietGevonden,
  errorComponent: Foutpagina,
})

const routeTree = wortel.addChildren([
  ...beheerRoutes,
  ...beleidRoutes,
  ...beslissenRoutes,
  ...bordRoutes,
  ...clientenRoutes,
  ...dossierRoutes,
  ...gemeenteRoutes,
  ...inloggenRoutes,
  ...klokRoutes,
  ...meldingenRoutes,
  ...opdrachtRoutes,
  ...opgaveRoutes,
  ...uitlegRoutes,
  ...vandaagRoutes,
  ...waarnemingRoutes,
])

/** Builds the router over the routes of all features; throws when one of them says not who may open it. */
export const maakRouter = (context: PortalContext) => {
  controleerRoutes(routeTree)
  return createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    defaultPendingComponent: Laden,
    defaultPendingMs: 0,
    defaultErrorComponent: Foutpagina,
    defaultNotFoundComponent: NietGevonden,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof maakRouter>
  }
}
