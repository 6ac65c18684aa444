import { isBevoegd } from '@loket/contracts/waarden'
import { useQuery } from '@tanstack/react-query'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useDossierTeksten } from './teksten.ts'

type Prestatie = Uitvoer['prestatie']['vanDossier'][number]

/** What the gemeente used for this client and on which opgave it stands: for whoever pays or answers for a line. */
export const Afgenomen = ({ dossierId }: { dossierId: string }) => {
  const { rollen } = useSessie()
  return isBevoegd(rollen, 'opgave.lezen') ? <Lijst dossierId={dossierId} /> : null
}

const Lijst = ({ dossierId }: { dossierId: string }) => {
  const t = useDossierTeksten().afgenomen
  const { bedrag, dag } = useOpmaak()
  const { data } = useQuery(trpc.prestatie.vanDossier.queryOptions({ dossierId }))
  if (data === undefined) return null
  const kolommen: readonly Kolom<Prestatie>[] = [
    { sleutel: 'dag', kop: t.dag, cel: ({ prestatiedatum }) => dag(prestatiedatum) },
    { sleutel: 'stap', kop: t.wat, rijkop: true, cel: (prestatie) => t.stap(prestatie) },
    { sleutel: 'product', kop: t.product, cel: ({ product }) => product },
    {
      sleutel: 'door',
      kop: t.vastgelegd,
      cel: ({ vastgelegdDoor, vastgelegdOp, reden }) => (
        <>
          {t.door(vastgelegdDoor, dag(vastgelegdOp))}
          {reden !== null && <span className="gedempt klein dossierlijst__onder">{reden}</span>}
        </>
      ),
    },
    {
      sleutel: 'bedrag',
      kop: t.bedrag,
      getal: true,
      cel: ({ bedragCenten, memoCenten }) => {
        if (memoCenten !== null) return t.krediet(bedrag(memoCenten))
        return bedragCenten === null ? t.nogGeenPrijs : bedrag(bedragCenten)
      },
    },
    {
      sleutel: 'opgave',
      kop: t.opgave,
      cel: ({ opgaveId, kwartaal, regelstatus }) =>
        opgaveId === null || kwartaal === null ? (
          <span className="gedempt">{t.geenOpgave}</span>
        ) : (
          <Koppeling to="/opgaven/$opgaveId" params={{ opgaveId }} hash="regels">
            {t.staat(kwartaal, regelstatus)}
          </Koppeling>
        ),
    },
  ]
  return (
    <section aria-labelledby="afgenomen">
      <Kop id="afgenomen">{t.titel}</Kop>
      <Alinea gedempt>{t.uitleg}</Alinea>
      <DataTabel
        bijschrift={t.titel}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={data}
        sleutelVan={({ id }) => id}
        leeg={<Alinea gedempt>{t.niets}</Alinea>}
      />
    </section>
  )
}
