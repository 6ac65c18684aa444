import { BESLUITSOORTEN } from '@loket/contracts/waarden'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { leesKeuze, leesPagina, leesTekst, zonderLege } from '../../lib/zoekparams.ts'
import type { Besluitzoek } from './besluitzoek.ts'

/**
 * The decisions about a traject, and the besluiten. A decision page opens for whoever may read the dossier: it says why
 * somebody cannot decide, instead of not existing.
 */
export const beslissenRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/leg-voorwaarden-vast',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./leg-voorwaarden-vast.page.tsx'), 'LegVoorwaardenVastPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/plan-selectie',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./plan-selectie.page.tsx'), 'PlanSelectiePagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/leg-selectie-vast',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./leg-selectie-vast.page.tsx'), 'LegSelectieVastPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/beslis-toelating',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./beslis-toelating.page.tsx'), 'BeslisToelatingPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/trek-aanmelding-in',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./trek-aanmelding-in.page.tsx'), 'TrekAanmeldingInPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/beslis-toetsmoment',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./beslis-toetsmoment.page.tsx'), 'BeslisToetsmomentPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/onderbreek',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./onderbreek.page.tsx'), 'OnderbreekPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/hervat',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./hervat.page.tsx'), 'HervatPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/wijzig-periode',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./wijzig-periode.page.tsx'), 'WijzigPeriodePagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/verleen-krediet',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./verleen-krediet.page.tsx'), 'VerleenKredietPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/beeindig-voortijdig',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./beeindig-voortijdig.page.tsx'), 'BeeindigVoortijdigPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/rond-af',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./rond-af.page.tsx'), 'RondAfPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/zet-krediet-om',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./zet-krediet-om.page.tsx'), 'ZetKredietOmPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/beslissen/leg-plan-vast',
    staticData: { bevoegdheid: 'dossier.lezen' },
    component: lazyRouteComponent(() => import('./leg-plan-vast.page.tsx'), 'LegPlanVastPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/besluiten',
    staticData: { bevoegdheid: 'besluit.lezen', navigatie: { nl: 'Besluiten', en: 'Besluiten', volgorde: 40 } },
    validateSearch: (zoek: Record<string, unknown>): Besluitzoek =>
      zonderLege({
        zoek: leesTekst(zoek['zoek']),
        gemeente: leesTekst(zoek['gemeente']),
        soort: leesKeuze(zoek['soort'], BESLUITSOORTEN),
        bekendmaking: leesKeuze(zoek['bekendmaking'], ['open', 'gedaan']),
        pagina: leesPagina(zoek['pagina']) === 1 ? undefined : leesPagina(zoek['pagina']),
      }),
    component: lazyRouteComponent(() => import('./besluiten.page.tsx'), 'BesluitenPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/besluiten/$id',
    staticData: { bevoegdheid: 'besluit.lezen' },
    component: lazyRouteComponent(() => import('./besluit.page.tsx'), 'BesluitPagina'),
  }),
] as const
