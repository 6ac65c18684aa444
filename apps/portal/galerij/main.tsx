import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
  useNavigate,
  type AnyRouter,
} from '@tanstack/react-router'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Kader } from '../src/components/kader.tsx'
import { VerbindingStrip } from '../src/components/verbindingstrip.tsx'
import { Zoekpalet } from '../src/components/zoekpalet.tsx'
import type { Zoekresultaat } from '../src/components/zoekresultaat.ts'
import { VandaagContext } from '../src/lib/vandaag.ts'
import { pasThemaToe } from '../src/lib/thema.ts'
import { pasVoorkeurenToe } from '../src/lib/voorkeuren.ts'
import '../src/stijl/index.css'
import { Beslissen } from './beslissen.tsx'
import { Dossier } from './dossier.tsx'
import { Formulieren } from './formulieren.tsx'
import { naar } from './naar.ts'
import { Onderdelen } from './onderdelen.tsx'
import { Tabellen } from './tabellen.tsx'
import { Vandaag } from './vandaag.tsx'

const PAGINAS = [
  { pad: '/', naam: 'Vandaag', Pagina: Vandaag },
  { pad: '/dossier', naam: 'Dossier', Pagina: Dossier },
  { pad: '/beslissen', naam: 'Beslissen', Pagina: Beslissen },
  { pad: '/formulieren', naam: 'Formulieren', Pagina: Formulieren },
  { pad: '/tabellen', naam: 'Tabellen', Pagina: Tabellen },
  { pad: '/onderdelen', naam: 'Onderdelen', Pagina: Onderdelen },
] as const

const GEVONDEN: readonly Zoekresultaat[] = [
  {
    id: '1',
    groep: 'Dossiers',
    titel: 'M. El Amrani, cateringbedrijf',
    onder: 'PMR-2026-0412',
    naar: naar('/dossier'),
  },
  { id: '2', groep: 'Dossiers', titel: 'F. Amrani, kapsalon', onder: 'HEI-2026-0019', naar: naar('/dossier') },
  { id: '3', groep: 'Opdrachten', titel: 'Bureau Noord, fase 2', onder: 'M. El Amrani', naar: naar('/beslissen') },
]

const Omlijsting = () => {
  const [zoekt, setZoekt] = useState(false)
  const navigeer = useNavigate()
  const gemeente = new URLSearchParams(location.search).get('gemeente') ?? undefined
  useEffect(() => pasThemaToe(gemeente), [gemeente])
  return (
    <VandaagContext value="2026-11-23">
      <Kader
        werktVoor={
          gemeente
            ? { naam: 'Gemeente Purmerend', toelichting: 'Loket Alkmaar voert uit', code: gemeente }
            : { naam: 'Loket Alkmaar', toelichting: 'je werkt voor 17 gemeenten' }
        }
        persoon={{ naam: 'Samira de Wit', rol: 'consulent' }}
        navigatie={PAGINAS.map(({ pad, naam }, nr) => ({
          naam,
          naar: naar(pad),
          ...(nr < 2 && { useTelling: () => [7, 312][nr] }),
        }))}
        berichten={{ aantal: 3, naar: naar('/onderdelen') }}
        onZoek={() => setZoekt(true)}
        onUitloggen={() => undefined}
        strip={<VerbindingStrip verbonden={!location.search.includes('los')} conceptBewaardOm="14:02" />}
      >
        <Outlet />
      </Kader>
      <Zoekpalet
        open={zoekt}
        onSluit={() => setZoekt(false)}
        zoek={zoekVoorbeelden}
        onKies={(resultaat) => {
          setZoekt(false)
          void navigeer(resultaat.naar)
        }}
      />
    </VandaagContext>
  )
}

const zoekVoorbeelden = (vraag: string): Promise<readonly Zoekresultaat[]> =>
  Promise.resolve(GEVONDEN.filter(({ titel }) => titel.toLowerCase().includes(vraag.toLowerCase())))

const wortel = createRootRoute({ staticData: { bevoegdheid: 'iedereen' }, component: Omlijsting })
const routeTree = wortel.addChildren(
  PAGINAS.map(({ pad, Pagina }) =>
    createRoute({
      getParentRoute: () => wortel,
      path: pad,
      staticData: { bevoegdheid: 'iedereen' },
      component: Pagina,
    }),
  ),
)

pasVoorkeurenToe()
const plek = document.getElementById('portal')
if (plek) {
  createRoot(plek).render(
    <StrictMode>
      <RouterProvider router={createRouter({ routeTree }) as AnyRouter} />
    </StrictMode>,
  )
}
