import { Outlet, useRouter, type AnyRoute, type StaticDataRouteOption } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Kader, type NavItem } from '../components/kader.tsx'
import { VerbindingStrip } from '../components/verbindingstrip.tsx'
import { useOngelezen } from '../features/meldingen/telling.ts'
import type { Bestemming } from '../lib/bestemming.ts'
import { hoofdRoute, type Navigatie } from '../lib/hoofdroute.ts'
import { magOpenen, staatInNavigatie } from '../lib/magopenen.ts'
import { VandaagContext } from '../lib/vandaag.ts'
import { inlogadres, logUit, type Sessie } from '../lib/sessie.ts'
import { pasThemaToe } from '../lib/thema.ts'
import { apiClient } from '../lib/trpc.ts'
import { useVerbonden } from '../lib/verbinding.ts'
import { useVoorkeuren } from '../lib/voorkeuren.ts'
import { WerktVoorContext, type WerktVoorKeuze } from '../lib/werktvoor.ts'
import type { Teksten } from '../teksten/nl.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Laden, NietGevonden } from './toestanden.tsx'

// Fetched at the first search, not with the first page.
const Palet = lazy(async () => ({ default: (await import('../features/dossier/palet.tsx')).Palet }))

// Only in a region whose clock can move.
const Klokstrip = lazy(async () => ({ default: (await import('../features/klok/klokstrip.tsx')).Klokstrip }))

const WERKT = 'vandaag.zien'
const VOERT_UIT = 'opdracht.beantwoorden'
const GELD = ['opgave.beoordelen', 'opgave.beantwoorden'] as const

/** Pages for everybody stand alone; everything else stands in the frame of who is logged in. */
export const Frame = () => {
  const { sessie, mag } = hoofdRoute.useRouteContext()
  return <Suspense fallback={<Laden />}>{sessie ? <MetKader sessie={sessie} mag={mag} /> : <Outlet />}</Suspense>
}

const MetKader = ({ sessie, mag }: { sessie: Sessie; mag: boolean }) => {
  const t = useTeksten()
  const { taal, sneltoetsen } = useVoorkeuren()
  const [werktVoor, zetWerktVoor] = useState<WerktVoorKeuze | undefined>()
  const verbonden = useVerbonden()
  const navigatie = useNavigatie(sessie, taal)
  const ongelezen = useOngelezen() ?? 0
  // Who handles, follows or carries out dossiers is told of them, and who answers for an opgave of that; who only counts is not.
  const krijgtBerichten = [WERKT, VOERT_UIT, ...GELD].some((bevoegdheid) => magOpenen(bevoegdheid, sessie.rollen))
  const koppelingen: readonly NavItem[] = magOpenen('waarneming.zetten', sessie.rollen)
    ? [{ naam: t.persoon.afwezig, naar: { to: '/waarneming' } }]
    : []
  const magZoeken = magOpenen('dossier.volgen', sessie.rollen) || magOpenen('opdracht.lezen', sessie.rollen)
  const [zoekt, setZoekt] = useState(false)
  const opZoek = useCallback(() => setZoekt(true), [])
  useFocusOpInhoud()
  const [uitgelogd, setUitgelogd] = useState(false)
  useEffect(() => volgLater(() => setUitgelogd(true)), [])

  const code = werktVoor ? werktVoor.code : sessie.organisatie.code
  useEffect(() => pasThemaToe(code), [code])
  useEffect(() => {
    if (taal === sessie.taal && sneltoetsen === sessie.sneltoetsen) return
    // The choice holds on this computer already; keeping it with the person may fail without anybody noticing.
    apiClient.sessie.zetVoorkeur.mutate({ taal, sneltoetsen }).catch(() => undefined)
  }, [taal, sneltoetsen, sessie])

  return (
    <VandaagContext value={sessie.vandaag}>
      <WerktVoorContext value={zetWerktVoor}>
        <Kader
          werktVoor={toWerktVoor(werktVoor, sessie, t.kader)}
          persoon={{ naam: sessie.persoon.naam, rol: sessie.rollen.map((rol) => t.rollen[rol]).join(', ') }}
          navigatie={navigatie}
          {...(krijgtBerichten && { berichten: { aantal: ongelezen, naar: { to: '/meldingen' } } })}
          koppelingen={koppelingen}
          {...(magZoeken && { onZoek: opZoek })}
          onUitloggen={() => void logUit()}
          strip={
            <VerbindingStrip verbonden={verbonden} {...(uitgelogd && { inloggen: inlogadres(location.pathname) })} />
          }
        >
          {zoekt && (
            <Suspense fallback={null}>
              <Palet onSluit={() => setZoekt(false)} />
            </Suspense>
          )}
          {sessie.isKlokVerzetbaar && (
            <Suspense fallback={null}>
              <Klokstrip vandaag={sessie.vandaag} />
            </Suspense>
          )}
          <Suspense fallback={<Laden />}>{mag ? <Outlet /> : <NietGevonden />}</Suspense>
        </Kader>
      </WerktVoorContext>
    </VandaagContext>
  )
}

/** On a page about another organisation both names stand in the bar, so that nobody seems to be logged in there. */
const toWerktVoor = (keuze: WerktVoorKeuze | undefined, sessie: Sessie, t: Teksten['kader']): WerktVoorKeuze => {
  const { naam } = sessie.organisatie
  if (keuze !== undefined) {
    return keuze.naam === naam ? keuze : { ...keuze, naam: t.werktVoor(keuze.naam), toelichting: t.ingelogdBij(naam) }
  }
  return { naam, ...(sessie.rolsoort === 'centraal' && { toelichting: t.gemeenten(sessie.gemeenten.length) }) }
}

/** The words of the left navigation: those routes that this person may open, in their order. */
const useNavigatie = (sessie: Sessie, taal: 'nl' | 'en'): readonly NavItem[] => {
  const router = useRouter()
  return useMemo(
    () =>
      Object.values(router.routesById as Record<string, AnyRoute>)
        .flatMap((route): { navigatie: Navigatie; naar: string }[] => {
          const { navigatie, bevoegdheid }: Partial<StaticDataRouteOption> = route.options.staticData ?? {}
          const staatErin =
            navigatie &&
            staatInNavigatie({ navigatie, ...(bevoegdheid && { bevoegdheid }) }, sessie.rollen, sessie.namensRollen)
          return staatErin ? [{ navigatie, naar: String(route.fullPath) }] : []
        })
        .toSorted((een, ander) => een.navigatie.volgorde - ander.navigatie.volgorde)
        .map(({ navigatie, naar }) => navItem(navigatie, naar, taal)),
    [router, sessie.rollen, sessie.namensRollen, taal],
  )
}

const navItem = (navigatie: Navigatie, naar: string, taal: 'nl' | 'en'): NavItem => ({
  naam: navigatie[taal],
  naar: { to: naar } as Bestemming,
  ...(navigatie.useTelling && { useTelling: navigatie.useTelling }),
})

/** After going to another page the keyboard and the screen reader begin at its content, not where the old link was. */
const useFocusOpInhoud = (): void => {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById('inhoud')?.focus({ preventScroll: true })
      }),
    [router],
  )
}

/** Follows the changes as soon as its code is there; it is not needed to show the first page. */
const volgLater = (onUitgelogd: () => void): (() => void) => {
  let gestopt = false
  let stop = () => undefined as void
  void import('../lib/live.ts').then(({ volgWijzigingen }) => {
    if (!gestopt) stop = volgWijzigingen(onUitgelogd)
  })
  return () => {
    gestopt = true
    stop()
  }
}
