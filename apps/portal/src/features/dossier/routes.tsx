import { LIJSTKOLOMMEN, TIJDLIJNGROEPEN, WACHT_OP, type Rol, type Tijdlijngroep } from '@loket/contracts/waarden'
import { TOESTANDEN, UITKOMSTEN } from '@loket/domain'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { hoofdRoute } from '../../lib/hoofdroute.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { leesDag, leesKeuze, leesLijst, leesTekst, zonderLege } from '../../lib/zoekparams.ts'

// Members and the manager of contracts have a start page of their own from which they come here.
const MET_LIJST: readonly Rol[] = [
  'consulent',
  'administratief_medewerker',
  'beslisser',
  'teamleider',
  'debiteurenbeheer',
  'contractmanager',
  'financieel_medewerker',
]

/** The filter of the list as it stands in the URL. */
const leesLijstzoek = (zoek: Record<string, unknown>) =>
  zonderLege({
    q: leesTekst(zoek['q']),
    gemeente: leesTekst(zoek['gemeente']),
    toestand: leesKeuze(zoek['toestand'], [...TOESTANDEN, 'lopend', 'gesloten'] as const),
    fase: leesTekst(zoek['fase']),
    consulent: leesTekst(zoek['consulent']),
    bureau: leesTekst(zoek['bureau']),
    uitkomst: leesKeuze(zoek['uitkomst'], UITKOMSTEN),
    wacht: leesKeuze(zoek['wacht'], WACHT_OP),
    sorteer: leesKeuze(zoek['sorteer'], LIJSTKOLOMMEN),
    richting: leesKeuze(zoek['richting'], ['op', 'af'] as const),
  })

const haalDossier = ({ params: { dossierId } }: { params: { dossierId: string } }): void => {
  void queryClient.query(trpc.dossier.haal.queryOptions({ dossierId })).catch(() => undefined)
}

/** The list of dossiers, registering a client, the page of one with its parts, and searching. */
export const dossierRoutes = [
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers',
    staticData: {
      bevoegdheid: 'dossier.volgen',
      navigatie: { nl: 'Dossiers', en: 'Dossiers', volgorde: 20, voor: MET_LIJST },
    },
    validateSearch: leesLijstzoek,
    component: lazyRouteComponent(() => import('./dossiers.page.tsx'), 'DossiersPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/nieuw',
    staticData: { bevoegdheid: 'dossier.aanmelden' },
    component: lazyRouteComponent(() => import('./nieuw.page.tsx'), 'NieuwPagina'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId',
    staticData: { bevoegdheid: 'dossier.volgen' },
    validateSearch: (zoek: Record<string, unknown>): { toon?: Tijdlijngroep[] } => {
      const toon = leesLijst(zoek['toon'], TIJDLIJNGROEPEN)
      return toon.length === 0 ? {} : { toon }
    },
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./overzicht.tsx'), 'Overzicht'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/gegevens',
    staticData: { bevoegdheid: 'dossier.lezen' },
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./gegevens.tsx'), 'Gegevens'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/documenten',
    staticData: { bevoegdheid: 'dossier.lezen' },
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./documenten.tsx'), 'Documenten'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/contact',
    staticData: { bevoegdheid: 'dossier.lezen' },
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./contact.tsx'), 'Contact'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/belemmeringen',
    staticData: { bevoegdheid: 'dossier.lezen' },
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./belemmeringen.tsx'), 'Belemmeringen'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/nodig-uit',
    staticData: { bevoegdheid: 'traject.begeleiden' },
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./nodig-uit.tsx'), 'NodigUit'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/dossiers/$dossierId/stand',
    staticData: { bevoegdheid: 'dossier.bewerken' },
    validateSearch: (zoek: Record<string, unknown>) => zonderLege({ op: leesDag(zoek['op']) }),
    loader: haalDossier,
    component: lazyRouteComponent(() => import('./stand.tsx'), 'StandPer'),
  }),
  createRoute({
    getParentRoute: () => hoofdRoute,
    path: '/zoeken',
    staticData: { bevoegdheid: 'werkplek.gebruiken' },
    validateSearch: (zoek: Record<string, unknown>) => zonderLege({ vraag: leesTekst(zoek['vraag']) }),
    component: lazyRouteComponent(() => import('./zoeken.page.tsx'), 'ZoekenPagina'),
  }),
] as const
