import { formatBron } from '@loket/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Keuzelijst } from '../../components/keuzelijst.tsx'
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
  const gekozen = data.sjablonen.find(({ code }) => code === soort) ?? data.sjablonen[0]
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      {gekozen === undefined ? (
        <LegeStaat titel={t.leegTitel}>{t.leegUitleg}</LegeStaat>
      ) : (
        <>
          <Keuzelijst
            label={t.soort}
            waarde={gekozen.code}
            opties={data.sjablonen.map(({ code, naam, fasen }) => ({
              waarde: code,
              naam: t.sjabloonNaam(
                naam,
                fasen.map((fase) => (fase.duur ? `${fase.naam} (${t.duur(fase.duur)})` : fase.naam)),
              ),
            }))}
            onKies={(code) => void ga({ to: '/zo-loopt-het', search: { soort: code }, resetScroll: false })}
          />
          {t.inHetNederlands !== null && <Alinea gedempt>{t.inHetNederlands}</Alinea>}
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
