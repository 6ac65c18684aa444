import { useQuery } from '@tanstack/react-query'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { leesFout } from '../../lib/fout.ts'
import { trpc } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { useBeheerTeksten } from './teksten.ts'

/** Walks the audit chain of every gemeente when asked, since that reads every row. */
export const Auditketen = () => {
  const t = useBeheerTeksten()
  const fouten = useFouten()
  const { data, error, isFetching, refetch } = useQuery({ ...trpc.beheer.ketens.queryOptions(), enabled: false })
  const breuken = data?.filter(({ breuk }) => breuk !== null) ?? []
  const fout = error && leesFout(error)
  return (
    <>
      <Kop>{t.keten}</Kop>
      <Alinea gedempt>{t.ketenUitleg}</Alinea>
      {fout && <Melding soort="let op">{zinVan(fouten, fout.code, fout.gegevens)}</Melding>}
      {data && breuken.length === 0 && (
        <Melding soort="gelukt">
          {t.ketenHeel(
            data.reduce((som, { regels }) => som + regels, 0),
            data.length,
          )}
        </Melding>
      )}
      {breuken.length > 0 && (
        <Melding soort="fout">
          {breuken.map(({ gemeente, breuk }) => (
            <div key={gemeente}>{t.ketenBreuk(gemeente, breuk ?? 0)}</div>
          ))}
        </Melding>
      )}
      <div className="knoppenrij">
        <Knop bezig={isFetching} onClick={() => void refetch()}>
          {t.controleer}
        </Knop>
      </div>
    </>
  )
}
