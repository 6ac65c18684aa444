import { telMomenten } from '@loket/contracts/waarden'
import { DataTabel } from '../../components/datatabel.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useKlokTeksten } from './teksten.ts'

type Dagtelling = Uitvoer['klok']['voorbeeld']['momenten'][number]

/** What happens, counted by kind, and behind it by day. */
export const Momenten = ({ momenten }: { momenten: readonly Dagtelling[] }) => {
  const t = useKlokTeksten()
  const { datum } = useOpmaak()
  const noem = (van: readonly Dagtelling[]): readonly string[] =>
    telMomenten(van).map(({ soort, aantal }) => t.moment[soort](aantal))
  const dagen = [...Map.groupBy(momenten, ({ dag }) => dag)].map(([dag, van]) => ({ dag, van }))
  return (
    <>
      <ul className="klok__momenten">
        {noem(momenten).map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
      <details>
        <summary>{t.perDag}</summary>
        <DataTabel
          bijschrift={t.perDag}
          bijschriftVerborgen
          kolommen={[
            { sleutel: 'dag', kop: t.kolomDag, rijkop: true, cel: ({ dag }) => datum(dag) },
            { sleutel: 'wat', kop: t.kolomWat, cel: ({ van }) => noem(van).join(', ') },
          ]}
          rijen={dagen}
          sleutelVan={({ dag }) => dag}
          leeg={null}
        />
      </details>
    </>
  )
}
