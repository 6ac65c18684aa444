import { formatBron } from '@loket/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Keuzelijst } from '../../components/keuzelijst.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Alinea, Kop } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useWerktVoor } from '../../lib/werktvoor.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { useBeleidTeksten } from './teksten.ts'
import { zegWaarde } from './waarde.ts'
import './beleid.css'

type Regel = Uitvoer['beleid']['lijst']['regels'][number]

const route = getRouteApi('/beleid')

/** The rules of a gemeente with their source, the subjects on which it has none, and what counts for everybody. */
export const BeleidPagina = () => {
  const t = useBeleidTeksten()
  const { rolsoort, gemeenten } = useSessie()
  const { gemeente } = route.useSearch()
  const ga = useNavigate()
  const gekozen = gemeenten.find(({ code }) => code === gemeente) ?? gemeenten[0]
  const { data } = useSuspenseQuery(
    trpc.beleid.lijst.queryOptions(rolsoort === 'lid' || gekozen === undefined ? {} : { gemeenteId: gekozen.id }),
  )
  const centraal = rolsoort === 'centraal'
  // In the order in which they come up in a traject; what is not about that comes last.
  const volgorde = Object.keys(t.regels)
  const plek = (code: string): number => (volgorde.includes(code) ? volgorde.indexOf(code) : volgorde.length)
  useWerktVoor(centraal ? { naam: `Gemeente ${data.gemeente.naam}`, code: data.gemeente.code } : undefined)
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      {centraal && gekozen && (
        <Keuzelijst
          label={t.gemeente}
          waarde={gekozen.code}
          opties={gemeenten.map(({ code, naam }) => ({ waarde: code, naam: naam.replace(/^Gemeente /, '') }))}
          onKies={(code) => void ga({ to: '/beleid', search: { gemeente: code } })}
        />
      )}
      <Kop>{t.eigen(data.gemeente.naam)}</Kop>
      <Regeltabel
        bijschrift={t.eigen(data.gemeente.naam)}
        regels={data.regels.toSorted((een, ander) => plek(een.code) - plek(ander.code))}
        leeg={<Alinea>{t.geenEigen(data.gemeente.naam)}</Alinea>}
      />
      <Zonder codes={data.zonderRegel} />
      <Kop>{t.voorIedereen}</Kop>
      <Regeltabel bijschrift={t.voorIedereen} regels={data.parameters} leeg={null} />
    </>
  )
}

const Zonder = ({ codes }: { codes: Uitvoer['beleid']['lijst']['zonderRegel'] }) => {
  const t = useBeleidTeksten()
  if (codes.length === 0) return null
  return (
    <>
      <Kop>{t.zonder}</Kop>
      <Alinea gedempt>{t.zonderUitleg}</Alinea>
      <ul className="zonderregel">
        {codes.map((code) => (
          <li key={code}>
            <strong>{t.regels[code]}</strong>: {t.geen[code]}
          </li>
        ))}
      </ul>
    </>
  )
}

const useKolommen = (): readonly Kolom<Regel>[] => {
  const t = useBeleidTeksten()
  const woorden = useWoorden()
  const { dag, datum, bedrag } = useOpmaak()
  const {
    data: { sjablonen },
  } = useSuspenseQuery(trpc.uitleg.sjablonen.queryOptions())
  const namen = { ...t.parameters, ...t.regels }
  const namenVanSjablonen = Object.fromEntries(sjablonen.map(({ code, naam }) => [code, naam]))
  return [
    { sleutel: 'regel', kop: t.kolom.regel, rijkop: true, cel: ({ code }) => woordVan(namen, code) },
    {
      sleutel: 'waarde',
      kop: t.kolom.waarde,
      cel: ({ code, waarde }) => zegWaarde(code, waarde, { t, woorden, sjablonen: namenVanSjablonen, bedrag, datum }),
    },
    {
      sleutel: 'bron',
      kop: t.kolom.bron,
      cel: ({ bron }) => {
        const tekst = formatBron(bron)
        return (
          <>
            {tekst} {tekst.includes('voorbeeld') && <Tag>{t.voorbeeld}</Tag>}
          </>
        )
      },
    },
    {
      sleutel: 'geldig',
      kop: t.kolom.geldig,
      getal: true,
      cel: ({ geldigVan, geldigTot }) =>
        geldigTot === null ? dag(geldigVan) : t.totEnMet(dag(geldigVan), dag(geldigTot)),
    },
  ]
}

const Regeltabel = ({
  bijschrift,
  regels,
  leeg,
}: {
  bijschrift: string
  regels: readonly Regel[]
  leeg: React.ReactNode
}) => {
  const kolommen = useKolommen()
  return (
    <div className="beleidtabel">
      <DataTabel
        bijschrift={bijschrift}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={regels}
        sleutelVan={({ code, geldigVan }) => `${code} ${geldigVan}`}
        leeg={leeg}
      />
    </div>
  )
}
