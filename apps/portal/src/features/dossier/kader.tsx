import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PaginaKop } from '../../components/paginakop.tsx'
import type { Bestemming } from '../../lib/bestemming.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Dossierwacht } from './dossierwacht.tsx'
import './dossier.css'
import type { Dossier } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'

/** How the client is named above the pages and in lists; the number where the reader may not see persons. */
export const naamVan = ({ klant, nummer }: Dossier): string =>
  klant === null ? nummer : `${klant.voornaam} ${klant.achternaam}`

/** The frame of one dossier on each of its pages: who, what it waits for, its parts, and the part that is shown. */
export const DossierKader = ({ children }: { children: (dossier: Dossier) => ReactNode }) => {
  const t = useDossierTeksten()
  const woorden = useWoorden()
  const { dossierId = '' } = useParams({ strict: false })
  const { data: dossier } = useSuspenseQuery(trpc.dossier.haal.queryOptions({ dossierId }))
  const { klant, nummer, gemeente, fasen } = dossier
  useWerktVoor({ naam: gemeente.naam, code: gemeente.code })
  const nu = fasen.find(({ status }) => status === 'loopt' || status === 'toetsmoment') ?? fasen[0]
  const titel =
    klant === null ? t.kop.zonderNaam(nummer) : [naamVan(dossier), klant.ondernemingNaam].filter(Boolean).join(', ')
  return (
    <>
      <PaginaKop
        lede={
          <>
            {t.kop.lede(nummer)}
            {nu && t.kop.rechtsgrond(woordVan(woorden.rechtsgrond, nu.rechtsgrond))}
          </>
        }
        titel={titel}
      />
      <Dossierwacht dossier={dossier} />
      {dossier.zicht !== 'nummer' && <Delen dossier={dossier} />}
      {children(dossier)}
    </>
  )
}

const Delen = ({ dossier }: { dossier: Dossier }) => {
  const t = useDossierTeksten().delen
  const { mag, zicht } = dossier
  const delen = [
    { pad: '', naam: t.overzicht },
    { pad: '/gegevens', naam: t.gegevens },
    ...(zicht === 'volledig' ? [{ pad: '/documenten', naam: t.documenten }] : []),
    { pad: '/contact', naam: t.contact },
    ...(mag.belemmeringen || mag.belemmeringenVastleggen || mag.inzage
      ? [{ pad: '/belemmeringen', naam: t.belemmeringen }]
      : []),
  ]
  return (
    <nav className="dossierdelen niet-afdrukken" aria-label={t.naam}>
      <ul>
        {delen.map(({ pad, naam }) => (
          <li key={pad}>
            <Link
              {...({ to: `/dossiers/$dossierId${pad}`, params: { dossierId: dossier.id } } as Bestemming)}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {naam}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
