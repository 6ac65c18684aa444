import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'

/** Own absence and that of colleagues, behind the name in the top bar. */
export const waarnemingRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/waarneming',
    staticData: { bevoegdheid: 'waarneming.zetten' },
    component: lazyRouteComponent(() => import('./waarneming.page.tsx'), 'WaarnemingPagina'),
  }),
] as const
