import { useEffect, useRef } from 'react'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Knop } from '../../components/knop.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { naarOpgave } from '../../lib/opgaveregel.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen } from './zinnen.ts'
import type { Bordzoek } from './zoek.ts'

type Bord = Uitvoer['opgave']['bord']
type Wachtend = Bord['wachtend'][number]
type Zonder = Bord['zonderTarief'][number]

type Lijst = NonNullable<Bordzoek['lijst']>

const useKop = (lijst: Lijst): string => {
  const t = useOpgaveteksten().bord
  return lijst === 'zonder_tarief' ? t.zonderTarief : t.groepen[lijst]
}

/** The list that a number of the board opened; gets the focus. Give it a key of its own per number. */
export const Bordlijst = ({ data, lijst, onSluit }: { data: Bord; lijst: Lijst; onSluit: () => void }) => {
  const t = useOpgaveteksten().bord
  const vak = useRef<HTMLElement>(null)
  useEffect(() => vak.current?.focus(), [])
  const kop = useKop(lijst)
  return (
    <section ref={vak} tabIndex={-1} className="opgavelijst" aria-label={kop}>
      <div className="opgavelijst__kop">
        <Kop>{kop}</Kop>
        <Knop soort="subtiel" klein onClick={onSluit}>
          {t.sluit}
        </Knop>
      </div>
      <Lijstinhoud data={data} lijst={lijst} />
    </section>
  )
}

/** What is in a list of the board. */
export const Lijstinhoud = ({ data, lijst }: { data: Bord; lijst: Lijst }) => {
  const kop = useKop(lijst)
  return lijst === 'zonder_tarief' ? (
    <ZonderTarief rijen={data.zonderTarief} kop={kop} />
  ) : (
    <WachtendeRegels rijen={data.wachtend.filter((rij) => rij.lijst === lijst)} kop={kop} />
  )
}

const WachtendeRegels = ({ rijen, kop }: { rijen: readonly Wachtend[]; kop: string }) => {
  const t = useOpgaveteksten()
  const { bedrag, dag, relatief, toon } = useOpmaak()
  const { kwartaal } = useOpgavezinnen()
  const kolommen: readonly Kolom<Wachtend>[] = [
    {
      sleutel: 'gemeente',
      kop: t.bord.gemeente,
      rijkop: true,
      sorteer: ({ gemeente }) => gemeente,
      cel: ({ gemeente, opgaveId, regelId }) => <Koppeling {...naarOpgave(opgaveId, regelId)}>{gemeente}</Koppeling>,
    },
    { sleutel: 'kwartaal', kop: t.bord.kwartaal, cel: (rij) => kwartaal(rij.kwartaal), sorteer: (rij) => rij.kwartaal },
    {
      sleutel: 'wat',
      kop: t.bord.wat,
      cel: ({ dossiernummer, product, parkeerreden }) => {
        if (parkeerreden !== null) return t.wacht.parkeerreden[parkeerreden]
        return dossiernummer === null ? t.bord.heleOpgave : [t.regel.dossier(dossiernummer), product].join(' · ')
      },
    },
    {
      sleutel: 'uiterlijk',
      kop: t.bord.uiterlijk,
      getal: true,
      sorteer: ({ uiterlijk }) => uiterlijk,
      cel: ({ uiterlijk }) =>
        uiterlijk && (
          <>
            {dag(uiterlijk)} <span className={`klein toon toon--${toon(uiterlijk)}`}>({relatief(uiterlijk)})</span>
          </>
        ),
    },
    {
      sleutel: 'bedrag',
      kop: t.lijst.bedrag,
      getal: true,
      sorteer: ({ bedragCenten }) => bedragCenten,
      cel: ({ bedragCenten }) => bedrag(bedragCenten),
    },
  ]
  return (
    <>
      <DataTabel
        bijschrift={kop}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={rijen}
        sleutelVan={({ opgaveId, regelId }) => regelId ?? opgaveId}
        leeg={<Alinea gedempt>{t.bord.niets}</Alinea>}
      />
      <Afgekapt rijen={rijen} />
    </>
  )
}

const ZonderTarief = ({ rijen, kop }: { rijen: readonly Zonder[]; kop: string }) => {
  const t = useOpgaveteksten()
  const { dag } = useOpmaak()
  const kolommen: readonly Kolom<Zonder>[] = [
    { sleutel: 'product', kop: t.tabel.product, rijkop: true, cel: ({ product }) => product },
    { sleutel: 'gemeente', kop: t.bord.gemeente, cel: ({ gemeente }) => gemeente, sorteer: ({ gemeente }) => gemeente },
    { sleutel: 'aantal', kop: t.tabel.aantal, getal: true, cel: ({ aantal }) => aantal },
    { sleutel: 'sinds', kop: t.bord.sinds, getal: true, cel: ({ eerste }) => dag(eerste) },
  ]
  return (
    <DataTabel
      bijschrift={kop}
      bijschriftVerborgen
      kolommen={kolommen}
      rijen={rijen}
      sleutelVan={({ product, gemeente }) => `${product} ${gemeente}`}
      leeg={<Alinea gedempt>{t.bord.niets}</Alinea>}
    />
  )
}
