import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesTekst, zonderLege } from '../../lib/zoekparams.ts'

/** The beleidsregels; for the loket of each gemeente, which the URL names by its code. */
export const beleidRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/beleid',
    staticData: {
      bevoegdheid: 'beleid.lezen',
      navigatie: { nl: 'Beleidsregels', en: 'Policy rules', volgorde: 80 },
    },
    validateSearch: ({ gemeente }: Record<string, unknown>): { gemeente?: string } =>
      zonderLege({ gemeente: leesTekst(gemeente) }),
    component: lazyRouteComponent(() => import('./beleid.page.tsx'), 'BeleidPagina'),
  }),
] as const
