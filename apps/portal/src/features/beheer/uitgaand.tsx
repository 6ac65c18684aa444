import { useMutation, useQueryClient } from '@tanstack/react-query'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Knop } from '../../components/knop.tsx'
import { Melding } from '../../components/melding.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import { woordVan } from '../../teksten/woorden.ts'
import { useBeheerTeksten } from './teksten.ts'

type Uitgaand = Uitvoer['beheer']['overzicht']['uitgaand'][number]

const useKolommen = ({
  bezigMet,
  onOpnieuw,
}: {
  bezigMet: number | undefined
  onOpnieuw: (id: number) => void
}): readonly Kolom<Uitgaand>[] => {
  const t = useBeheerTeksten()
  const { dag, tijd } = useOpmaak()
  return [
    { sleutel: 'soort', kop: t.soort, rijkop: true, cel: ({ soort }) => woordVan(t.uitgaandsoort, soort) },
    { sleutel: 'gemeente', kop: t.gemeente, cel: ({ gemeente }) => gemeente, sorteer: ({ gemeente }) => gemeente },
    { sleutel: 'fout', kop: t.fout, cel: ({ fout }) => fout ?? '' },
    { sleutel: 'pogingen', kop: t.pogingen, getal: true, cel: ({ pogingen }) => pogingen, sorteer: (r) => r.pogingen },
    {
      sleutel: 'volgende',
      kop: t.volgende,
      getal: true,
      cel: ({ id, isOpgegeven, volgendePoging }) =>
        isOpgegeven ? (
          <>
            <Tag toon="laat">{t.opgegeven}</Tag>{' '}
            <Knop klein bezig={bezigMet === id} onClick={() => onOpnieuw(id)}>
              {t.opnieuw}
            </Knop>
          </>
        ) : (
          `${dag(volgendePoging)} ${tijd(volgendePoging)}`
        ),
    },
  ]
}

/** What could not be delivered, with a button that lets it be tried once more. */
export const UitgaandeFouten = ({ rijen }: { rijen: readonly Uitgaand[] }) => {
  const t = useBeheerTeksten()
  const fouten = useFouten()
  const client = useQueryClient()
  const opnieuw = useMutation(
    trpc.beheer.probeerOpnieuw.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.beheer.overzicht.queryKey() }),
    }),
  )
  const kolommen = useKolommen({
    bezigMet: opnieuw.isPending ? opnieuw.variables.id : undefined,
    onOpnieuw: (id) => opnieuw.mutate({ id }),
  })
  const fout = opnieuw.error && leesFout(opnieuw.error)
  return (
    <>
      <Kop>{t.stil.uitgaand}</Kop>
      {fout && <Melding soort="let op">{zinVan(fouten, fout.code, fout.gegevens)}</Melding>}
      <DataTabel
        bijschrift={t.stil.uitgaand}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={rijen}
        sleutelVan={({ id }) => String(id)}
        leeg={<Alinea gedempt>{t.niets.uitgaand}</Alinea>}
      />
    </>
  )
}
