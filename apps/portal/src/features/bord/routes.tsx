import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesKeuze, leesTekst, zonderLege } from '../../lib/zoekparams.ts'
import {
  CONTRACTLIJSTEN,
  KREDIETSTATUSSEN,
  TEAMROLLEN,
  type Contractlijst,
  type Kredietstatus,
  type Teamzoek,
} from './lijsten.ts'

/** The boards: which number is open stands in the URL. */
export const bordRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/bureaus',
    staticData: {
      bevoegdheid: 'contract.volgen',
      navigatie: { nl: 'Bureaus', en: 'Bureaus', volgorde: 10, voor: ['contractmanager'] },
    },
    validateSearch: ({ lijst, bureau }: Record<string, unknown>): { lijst?: Contractlijst; bureau?: string } =>
      zonderLege({ lijst: leesKeuze(lijst, CONTRACTLIJSTEN), bureau: leesTekst(bureau) }),
    component: lazyRouteComponent(() => import('./contract.page.tsx'), 'ContractPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/kredieten',
    staticData: {
      bevoegdheid: 'financien.volgen',
      navigatie: { nl: 'Kredieten', en: 'Credits', volgorde: 10 },
    },
    validateSearch: ({ gemeente, status }: Record<string, unknown>): { gemeente?: string; status?: Kredietstatus } =>
      zonderLege({ gemeente: leesTekst(gemeente), status: leesKeuze(status, KREDIETSTATUSSEN) }),
    component: lazyRouteComponent(() => import('./kredieten.page.tsx'), 'KredietenPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/team',
    staticData: { bevoegdheid: 'team.volgen', navigatie: { nl: 'Team', en: 'Team', volgorde: 15 } },
    validateSearch: ({ rol, wie, laat }: Record<string, unknown>): Teamzoek =>
      zonderLege({ rol: leesKeuze(rol, TEAMROLLEN), wie: leesTekst(wie), laat: laat === true ? laat : undefined }),
    component: lazyRouteComponent(() => import('./team.page.tsx'), 'TeamPagina'),
  }),
] as const
