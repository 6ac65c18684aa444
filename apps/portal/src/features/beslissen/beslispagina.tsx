import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { Waarom } from '../../components/waarom.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { openConcept, toSleutel, type Beslisconcept } from './concept.ts'
import { naarDossier, toUitleg, zonderGegevens, type Beslissoort, type Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

/** What a form of a decision gets: the evidence, the draft that was kept (laid over the empty form), and its key. */
export type Beslisdeel<W> = { stukken: Stukken; begin: Beslisconcept<W>; sleutel: string }

/**
 * The frame of a decision page: for whom, about what, before when and why that day. Fetches evidence and draft, then lets
 * `children` decide; live changes renew the evidence, never what was typed.
 */
export const Beslispagina = <W extends object>({
  soort,
  titel,
  leeg,
  lede,
  children,
}: {
  soort: Beslissoort
  titel: string
  /** The empty form. */
  leeg: (stukken: Stukken) => W
  lede?: (stukken: Stukken) => string
  children: (deel: Beslisdeel<W>) => ReactNode
}) => {
  const { dossierId = '' } = useParams({ strict: false })
  const sleutel = toSleutel(soort, dossierId)
  const stukken = useQuery(
    trpc.traject.beslisstukken.queryOptions({ dossierId, soort }, { throwOnError: zonderGegevens }),
  )
  const concept = useQuery(
    trpc.concept.haal.queryOptions(
      { sleutel },
      { gcTime: 0, staleTime: Infinity, refetchOnWindowFocus: false, throwOnError: zonderGegevens },
    ),
  )
  const gemeente = stukken.data?.dossier.gemeente
  useWerktVoor(gemeente && { naam: gemeente.naam, code: gemeente.code })
  if (stukken.data === undefined || concept.data === undefined) {
    return (
      <>
        <PaginaKop titel={titel} />
        <Skelet regels={8} />
      </>
    )
  }
  return (
    <>
      <PaginaKop titel={titel} lede={<Lede stukken={stukken.data} meer={lede?.(stukken.data)} />} />
      {children({ stukken: stukken.data, begin: openConcept(concept.data, leeg(stukken.data)), sleutel })}
    </>
  )
}

const Lede = ({ stukken: { dossier, termijn }, meer }: { stukken: Stukken; meer: string | undefined }) => {
  const t = useBeslisTeksten().algemeen.lede
  const { dag, relatief, toon } = useOpmaak()
  const uitleg = termijn && toUitleg(termijn.uitleg)
  return (
    <>
      <Koppeling {...naarDossier(dossier.id)}>{t.dossier(dossier.naam, dossier.nummer)}</Koppeling>
      {meer && ` · ${meer}`}
      {termijn && (
        <>
          {' '}
          · {t.uiterlijk} {dag(termijn.uiterlijk)}{' '}
          <span className={`toon toon--${toon(termijn.uiterlijk)}`}>({relatief(termijn.uiterlijk)})</span>{' '}
          {uitleg && <Waarom uitleg={uitleg} onderwerp={t.datum} />}
        </>
      )}
    </>
  )
}
