import { formatBron } from '@loket/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Filterbalk } from '../../components/filterbalk.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Proceslijn } from '../../components/proceslijn.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { knopenVan, type Sjabloon } from './knopen.ts'
import { Stappen } from './stappen.tsx'
import { useUitlegTeksten } from './teksten.ts'
import './uitleg.css'

const route = getRouteApi('/zo-loopt-het')

/** How a traject goes, drawn and in words, for who is new: the very templates and terms that the processes use. */
export const UitlegPagina = () => {
  const t = useUitlegTeksten()
  const { soort } = route.useSearch()
  const ga = useNavigate()
  const { data } = useSuspenseQuery(trpc.uitleg.sjablonen.queryOptions())
  const [eerste, ...rest] = data.sjablonen
  const gekozen = data.sjablonen.find(({ code }) => code === soort) ?? eerste
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      {eerste === undefined || gekozen === undefined ? (
        <LegeStaat titel={t.leegTitel}>{t.leegUitleg}</LegeStaat>
      ) : (
        <>
          <Filterbalk
            velden={[
              {
                soort: 'keuze',
                sleutel: 'soort',
                label: t.soort,
                alle: eerste.naam,
                opties: rest.map(({ code, naam }) => ({ waarde: code, naam })),
              },
            ]}
            waarden={{ soort }}
            onWijzig={(_sleutel, waarde) =>
              void ga({ to: '/zo-loopt-het', search: waarde ? { soort: waarde } : {}, resetScroll: false })
            }
          />
          <Traject sjabloon={gekozen} termijnen={data.termijnen} />
        </>
      )}
    </>
  )
}

const Traject = ({
  sjabloon,
  termijnen,
}: {
  sjabloon: Sjabloon
  termijnen: Uitvoer['uitleg']['sjablonen']['termijnen']
}) => {
  const t = useUitlegTeksten()
  const { vandaag } = useOpmaak()
  const termijn = (code: string) => termijnen.find((een) => een.code === code)
  const knopen = knopenVan(
    sjabloon,
    { beslistermijn: termijn('awb.beslistermijn_toelating'), maximum: termijn('bbz.voorbereiding_maximum_maanden') },
    vandaag,
    t,
  )
  return (
    <>
      <Proceslijn naam={t.naam(sjabloon.naam)} knopen={knopen} voorbeeld />
      <Alinea gedempt>
        {t.bron}: {formatBron(sjabloon.bron)}
      </Alinea>
      <Stappen sjabloon={sjabloon} termijnen={termijnen} />
    </>
  )
}
