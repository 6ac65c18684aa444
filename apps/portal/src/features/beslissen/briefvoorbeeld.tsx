import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Kop } from '../../components/tekst.tsx'
import { leesFout } from '../../lib/fout.ts'
import { trpc } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { Briefblokken } from './briefblokken.tsx'
import { useBeslisTeksten } from './teksten.ts'

type Invoer = Parameters<typeof trpc.traject.voorbeeldBrief.queryOptions>[0]
/** What the letter would say; undefined while too little was filled in. */
export type Briefbesluit = Exclude<Invoer, symbol>['besluit'] | undefined

const STILTE_MS = 500

/** A value that follows another when that has been still for a while, so that typing does not ask the API at each key. */
export const useRustig = <T,>(waarde: T): T => {
  const tekst = JSON.stringify(waarde)
  const [rustig, setRustig] = useState(tekst)
  useEffect(() => {
    const klok = setTimeout(() => setRustig(tekst), STILTE_MS)
    return () => clearTimeout(klok)
  }, [tekst])
  return (rustig === undefined ? undefined : JSON.parse(rustig)) as T
}

/** The letter exactly as it will be sent, from the API: the same function composes it for the besluit. */
export const Briefvoorbeeld = ({
  dossierId,
  besluit,
  motivering,
}: {
  dossierId: string
  besluit: Briefbesluit
  motivering: string
}) => {
  const t = useBeslisTeksten().algemeen.brief
  const fouten = useFouten()
  const rustig = useRustig({ besluit, motivering: motivering.trim() === '' ? t.leeg : motivering })
  const brief = useQuery(
    trpc.traject.voorbeeldBrief.queryOptions(
      { dossierId, motivering: rustig.motivering, besluit: rustig.besluit ?? { soort: 'afwijzing' } },
      { enabled: rustig.besluit !== undefined, placeholderData: keepPreviousData },
    ),
  )
  const fout = brief.error === null ? undefined : leesFout(brief.error)
  return (
    <section className="briefvoorbeeld">
      <Kop>{t.titel}</Kop>
      {besluit === undefined ? (
        <p className="gedempt">{t.nogNiet}</p>
      ) : fout ? (
        <p role="status">
          {t.mislukt} {zinVan(fouten, fout.code, fout.gegevens)}
        </p>
      ) : (
        brief.data && (
          <Briefblokken
            naam={t.naam}
            brief={brief.data.brief}
            {...(!brief.data.adresBekend && { zonderAdres: t.adresOnbekend })}
          />
        )
      )}
    </section>
  )
}
