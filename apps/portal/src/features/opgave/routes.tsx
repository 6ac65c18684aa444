import type { Rol } from '@loket/contracts/waarden'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesKeuze, leesTekst, zonderLege } from '../../lib/zoekparams.ts'
import { BORDLIJSTEN, type Bordzoek, type Lopendzoek } from './zoek.ts'

const LEDEN: readonly Rol[] = ['contactpersoon', 'beleidsmedewerker', 'accountant']
const GELD: readonly Rol[] = ['financieel_medewerker', 'contractmanager']

/** The kwartaalopgaven: the start page of a member, one opgave, the board of the loket, productenboek and results. */
export const opgaveRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dit-kwartaal',
    staticData: {
      bevoegdheid: 'opgave.lezen',
      navigatie: { nl: 'Dit kwartaal', en: 'This quarter', volgorde: 5, voor: LEDEN },
    },
    component: lazyRouteComponent(() => import('./ditkwartaal.page.tsx'), 'DitKwartaalPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/opgaven',
    staticData: {
      bevoegdheid: 'opgave.lezen',
      navigatie: { nl: 'Kwartaalopgaven', en: 'Quarterly statements', volgorde: 9, voor: GELD },
    },
    validateSearch: ({ kwartaal, lijst }: Record<string, unknown>): Bordzoek =>
      zonderLege({ kwartaal: leesTekst(kwartaal), lijst: leesKeuze(lijst, BORDLIJSTEN) }),
    component: lazyRouteComponent(() => import('./bord.page.tsx'), 'BordPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/opgaven/loopt',
    staticData: { bevoegdheid: 'opgave.lezen' },
    validateSearch: ({ kwartaal, gemeente }: Record<string, unknown>): Lopendzoek =>
      zonderLege({ kwartaal: leesTekst(kwartaal), gemeente: leesTekst(gemeente) }),
    component: lazyRouteComponent(() => import('./lopend.page.tsx'), 'LopendPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/opgaven/$opgaveId',
    staticData: { bevoegdheid: 'opgave.lezen' },
    component: lazyRouteComponent(() => import('./opgave.page.tsx'), 'OpgavePagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/resultaten',
    staticData: {
      bevoegdheid: 'opgave.lezen',
      navigatie: { nl: 'Resultaten', en: 'Results', volgorde: 8, voor: LEDEN },
    },
    validateSearch: ({ kwartaal }: Record<string, unknown>): { kwartaal?: string } =>
      zonderLege({ kwartaal: leesTekst(kwartaal) }),
    component: lazyRouteComponent(() => import('./resultaten.page.tsx'), 'ResultatenPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/productenboek',
    staticData: {
      bevoegdheid: 'product.lezen',
      navigatie: {
        nl: 'Productenboek',
        en: 'Product catalogue',
        volgorde: 70,
        voor: ['financieel_medewerker', 'contractmanager', ...LEDEN],
      },
    },
    component: lazyRouteComponent(() => import('./producten.page.tsx'), 'ProductenPagina'),
  }),
] as const
