import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useGemeenteTeksten } from './teksten.ts'

type Fase = Uitvoer['gemeente']['overzicht']['perFase'][number]

/** How many came through each phase, of those about whom was decided. */
export const Doorstroom = ({ fasen }: { fasen: readonly Fase[] }) => {
  const t = useGemeenteTeksten()
  const getal = (sleutel: 'begonnen' | 'lopend' | 'go' | 'noGo'): Kolom<Fase> => ({
    sleutel,
    kop: t.kolom[sleutel],
    getal: true,
    cel: (rij) => rij[sleutel],
  })
  const kolommen: readonly Kolom<Fase>[] = [
    { sleutel: 'fase', kop: t.kolom.fase, rijkop: true, cel: (rij) => rij.naam },
    { sleutel: 'sjabloon', kop: t.kolom.sjabloon, cel: (rij) => rij.sjabloon },
    getal('begonnen'),
    getal('lopend'),
    getal('go'),
    getal('noGo'),
    {
      sleutel: 'door',
      kop: t.kolom.door,
      getal: true,
      cel: ({ go, noGo }) => (go + noGo === 0 ? t.nogNiets : t.percentage(go, go + noGo)),
    },
  ]
  if (fasen.length === 0) return null
  return (
    <>
      <Kop>{t.fasen}</Kop>
      <Alinea gedempt>{t.fasenUitleg}</Alinea>
      <DataTabel
        bijschrift={t.fasen}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={fasen}
        sleutelVan={({ sjabloon, nr }) => `${sjabloon} ${nr}`}
        leeg={null}
      />
    </>
  )
}
