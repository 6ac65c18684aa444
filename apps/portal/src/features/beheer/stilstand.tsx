import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { woordVan } from '../../teksten/woorden.ts'
import { useBeheerTeksten } from './teksten.ts'

type Stil = Uitvoer['beheer']['overzicht']['nietGestart'][number]

const useKolommen = (wat: string): readonly Kolom<Stil>[] => {
  const t = useBeheerTeksten()
  const { dag, tijd } = useOpmaak()
  return [
    { sleutel: 'wat', kop: wat, rijkop: true, cel: ({ soort }) => woordVan(t.processoort, soort) },
    { sleutel: 'gemeente', kop: t.gemeente, cel: ({ gemeente }) => gemeente, sorteer: ({ gemeente }) => gemeente },
    {
      sleutel: 'proces',
      kop: t.procesnummer,
      cel: ({ workflowId }) => (
        <a className="nl-link" href={`/temporal/namespaces/loket/workflows/${encodeURIComponent(workflowId)}`}>
          {workflowId}
        </a>
      ),
    },
    {
      sleutel: 'sinds',
      kop: t.sinds,
      getal: true,
      cel: ({ sinds }) => `${dag(sinds)} ${tijd(sinds)}`,
      sorteer: ({ sinds }) => sinds,
    },
  ]
}

/** Something of the machine that stands still, as a list; a sentence when there is nothing. */
export const Stilstand = ({
  kop,
  wat,
  niets,
  rijen,
}: {
  kop: string
  /** The heading of the column that names the kind. */
  wat: string
  niets: string
  rijen: readonly Stil[]
}) => {
  const kolommen = useKolommen(wat)
  return (
    <>
      <Kop>{kop}</Kop>
      <DataTabel
        bijschrift={kop}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={rijen}
        sleutelVan={({ workflowId, soort, sinds }) => `${workflowId} ${soort} ${sinds}`}
        leeg={<Alinea gedempt>{niets}</Alinea>}
      />
    </>
  )
}
