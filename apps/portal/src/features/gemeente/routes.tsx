import { TOESTANDEN, UITKOMSTEN, type Toestand, type Uitkomst } from '@loket/domain'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesKeuze, zonderLege } from '../../lib/zoekparams.ts'

/** What the list of trajecten can be filtered by. */
export type Overzichtzoek = { toestand?: Toestand; uitkomst?: Uitkomst }

/** The start page of the people of a member gemeente. */
export const gemeenteRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/trajecten',
    staticData: {
      bevoegdheid: 'gemeente.volgen',
      navigatie: { nl: 'Onze trajecten', en: 'Our trajectories', volgorde: 12 },
    },
    validateSearch: ({ toestand, uitkomst }: Record<string, unknown>): Overzichtzoek =>
      zonderLege({ toestand: leesKeuze(toestand, TOESTANDEN), uitkomst: leesKeuze(uitkomst, UITKOMSTEN) }),
    component: lazyRouteComponent(() => import('./overzicht.page.tsx'), 'OverzichtPagina'),
  }),
] as const
