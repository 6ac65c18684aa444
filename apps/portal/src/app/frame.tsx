import { Outlet, useRouter, type AnyRoute } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { Kader, type NavItem } from '../components/kader.tsx'
import { VerbindingStrip } from '../components/verbindingstrip.tsx'
import type { Bestemming } from '../lib/bestemming.ts'
import { volgWijzigingen } from '../lib/live.ts'
import { hoofdRoute, type Navigatie } from '../lib/hoofdroute.ts'
import { magOpenen } from '../lib/magopenen.ts'
import { VandaagContext } from '../lib/opmaak.ts'
import { inlogadres, logUit, type Sessie } from '../lib/sessie.ts'
import { pasThemaToe } from '../lib/thema.ts'
import { apiClient } from '../lib/trpc.ts'
import { useVerbonden } from '../lib/verbinding.ts'
import { useVoorkeuren } from '../lib/voorkeuren.ts'
import { WerktVoorContext, type WerktVoorKeuze } from '../lib/werktvoor.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Laden } from './toestanden.tsx'

/** Pages for everybody stand alone; everything else stands in the frame of who is logged in. */
export const Frame = () => {
  const { sessie } = hoofdRoute.useRouteContext()
  return <Suspense fallback={<Laden />}>{sessie ? <MetKader sessie={sessie} /> : <Outlet />}</Suspense>
}

const MetKader = ({ sessie }: { sessie: Sessie }) => {
  const t = useTeksten()
  const { taal, sneltoetsen } = useVoorkeuren()
  const [werktVoor, zetWerktVoor] = useState<WerktVoorKeuze | undefined>()
  const verbonden = useVerbonden()
  const navigatie = useNavigatie(sessie, taal)
  useFocusOpInhoud()
  const [uitgelogd, setUitgelogd] = useState(false)
  useEffect(() => volgWijzigingen(() => setUitgelogd(true)), [])

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
          werktVoor={werktVoor ?? eigenOrganisatie(sessie, t.kader.gemeenten)}
          persoon={{ naam: sessie.persoon.naam, rol: sessie.rollen.map((rol) => t.rollen[rol]).join(', ') }}
          navigatie={navigatie}
          onUitloggen={() => void logUit()}
          strip={
            <VerbindingStrip verbonden={verbonden} {...(uitgelogd && { inloggen: inlogadres(location.pathname) })} />
          }
        >
          <Suspense fallback={<Laden />}>
            <Outlet />
          </Suspense>
        </Kader>
      </WerktVoorContext>
    </VandaagContext>
  )
}

const eigenOrganisatie = (sessie: Sessie, gemeenten: (aantal: number) => string): WerktVoorKeuze => ({
  naam: sessie.organisatie.naam,
  ...(sessie.rolsoort === 'centraal' && { toelichting: gemeenten(sessie.gemeenten.length) }),
})

/** The words of the left navigation: those routes that this person may open, in their order. */
const useNavigatie = (sessie: Sessie, taal: 'nl' | 'en'): readonly NavItem[] => {
  const router = useRouter()
  return useMemo(
    () =>
      Object.values(router.routesById as Record<string, AnyRoute>)
        .flatMap((route) => {
          const { navigatie, bevoegdheid } = route.options.staticData ?? {}
          return navigatie && magOpenen(bevoegdheid, sessie.rollen) ? [{ navigatie, naar: route.fullPath }] : []
        })
        .toSorted((een, ander) => een.navigatie.volgorde - ander.navigatie.volgorde)
        .map(({ navigatie, naar }) => navItem(navigatie, naar, taal)),
    [router, sessie.rollen, taal],
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
