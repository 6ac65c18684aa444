import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Keuzelijst } from '../../components/keuzelijst.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { useRegeltaken } from '../../components/regeltaken.ts'
import { Takenlijst } from '../../components/takenlijst.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { Bordgroepen } from './bordgroepen.tsx'
import { Bordlijst, Lijstinhoud } from './bordlijst.tsx'
import { useWacht } from './lijst.tsx'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen } from './zinnen.ts'
import './opgave.css'

type Bord = Uitvoer['opgave']['bord']
type Gemeente = Bord['gemeenten'][number]

const route = getRouteApi('/opgaven')

/** All gemeenten of a quarter, and above it what waits for whom; each number opens its list. */
export const BordPagina = () => {
  const t = useOpgaveteksten().bord
  const zoek = route.useSearch()
  const ga = useNavigate()
  const { kwartaalVan } = useOpgavezinnen()
  const { data } = useSuspenseQuery(
    trpc.opgave.bord.queryOptions(zoek.kwartaal === undefined ? {} : { kwartaal: zoek.kwartaal }),
  )
  if (data.kwartaal === null) {
    return (
      <>
        <PaginaKop titel={t.titel} onder={t.onder} />
        <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>
        <ZonderTarief data={data} />
      </>
    )
  }
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      <Eigen data={data} />
      <Bordgroepen data={data} zoek={zoek} />
      {zoek.lijst !== undefined && (
        <Bordlijst
          key={zoek.lijst}
          data={data}
          lijst={zoek.lijst}
          onSluit={() => void ga({ to: '/opgaven', search: zonderLijst(zoek.kwartaal), resetScroll: false })}
        />
      )}
      <Kop>{kwartaalVan(data.kwartaal)}</Kop>
      <Keuzelijst
        label={t.kwartaal}
        waarde={data.kwartaal}
        opties={data.kwartalen.map((waarde) => ({ waarde, naam: kwartaalVan(waarde) }))}
        onKies={(kwartaal) => void ga({ to: '/opgaven', search: { ...zoek, kwartaal }, resetScroll: false })}
      />
      <Gemeenten data={data} />
    </>
  )
}

const zonderLijst = (kwartaal: string | undefined) => (kwartaal === undefined ? {} : { kwartaal })

/** The betwiste lines that wait for the reader, each opening itself. */
const Eigen = ({ data }: { data: Bord }) => {
  const t = useTeksten().regeltaken
  const { rollen } = useSessie()
  const taken = useRegeltaken(data.wachtend, rollen)
  if (taken.length === 0) return null
  return (
    <>
      <Kop>{t.titel}</Kop>
      <Takenlijst taken={taken} />
    </>
  )
}

/** Before the first quarter is closed there can be facts that wait for a tarief already. */
const ZonderTarief = ({ data }: { data: Bord }) => {
  const t = useOpgaveteksten().bord
  if (data.zonderTarief.length === 0) return null
  return (
    <>
      <Kop>{t.zonderTarief}</Kop>
      <Alinea gedempt>{t.zonderTariefUitleg}</Alinea>
      <Lijstinhoud data={data} lijst="zonder_tarief" />
    </>
  )
}

const Gemeenten = ({ data }: { data: Bord }) => {
  const t = useOpgaveteksten()
  const { bedrag } = useOpmaak()
  const zegWacht = useWacht()
  const som = (van: (opgave: NonNullable<Gemeente['opgave']>) => number) =>
    data.gemeenten.reduce((totaal, { opgave }) => totaal + (opgave === null ? 0 : van(opgave)), 0)
  const kolommen: readonly Kolom<Gemeente>[] = [
    {
      sleutel: 'gemeente',
      kop: t.bord.gemeente,
      rijkop: true,
      sorteer: ({ gemeente }) => gemeente.naam,
      cel: ({ gemeente, opgave }) =>
        opgave?.id ? (
          <Koppeling to="/opgaven/$opgaveId" params={{ opgaveId: opgave.id }}>
            {gemeente.naam}
          </Koppeling>
        ) : (
          gemeente.naam
        ),
    },
    {
      sleutel: 'stand',
      kop: t.lijst.stand,
      sorteer: ({ opgave }) => opgave?.status ?? '',
      cel: ({ opgave }) => (opgave === null ? <span className="gedempt">{t.bord.geen}</span> : t.status[opgave.status]),
    },
    { sleutel: 'wacht', kop: t.lijst.wacht, cel: ({ opgave }) => opgave && zegWacht(opgave) },
    {
      sleutel: 'nummer',
      kop: t.lijst.nummer,
      cel: ({ opgave }) => <span className="opgaveheel">{opgave?.nummer}</span>,
    },
    {
      sleutel: 'betwist',
      kop: t.bord.betwist,
      getal: true,
      sorteer: ({ opgave }) => opgave?.betwist ?? 0,
      cel: ({ opgave }) => opgave?.betwist ?? '',
    },
    {
      sleutel: 'regels',
      kop: t.lijst.regels,
      getal: true,
      sorteer: ({ opgave }) => opgave?.regels ?? 0,
      cel: ({ opgave }) => opgave?.regels ?? '',
    },
    {
      sleutel: 'bedrag',
      kop: t.lijst.bedrag,
      getal: true,
      sorteer: ({ opgave }) => opgave?.totaalCenten ?? 0,
      cel: ({ opgave }) => opgave && bedrag(opgave.totaalCenten),
    },
  ]
  return (
    <DataTabel
      bijschrift={t.bord.alle}
      bijschriftVerborgen
      kolommen={kolommen}
      rijen={data.gemeenten}
      sleutelVan={({ gemeente }) => gemeente.id}
      voet={{
        gemeente: t.bord.alle,
        betwist: som(({ betwist }) => betwist),
        regels: som(({ regels }) => regels),
        bedrag: bedrag(som(({ totaalCenten }) => totaalCenten)),
      }}
      leeg={null}
    />
  )
}
