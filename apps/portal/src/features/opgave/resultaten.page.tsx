import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Keuzelijst } from '../../components/keuzelijst.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { WeergaveExport } from '../../components/weergave-export.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { isBedrag, useCijfers, volgorde } from './cijfers.ts'
import { useOpgaveteksten } from './teksten.ts'
import { useOpgavezinnen } from './zinnen.ts'
import './opgave.css'

type Kwartaal = Uitvoer['resultaat']['haal']['kwartalen'][number]
type Maandcijfer = Uitvoer['resultaat']['haal']['maand']['resultaten'][number]
type Kwartaalcijfer = Uitvoer['resultaat']['haal']['kwartalen'][number]['resultaten'][number]

const route = getRouteApi('/resultaten')

/** Where a quarter came to cost something else than when it closed: both amounts, and the opgave. */
const Daarna = ({ kwartaal: { opgave } }: { kwartaal: Kwartaal }) => {
  const t = useOpgaveteksten().resultaten
  const { bedrag } = useOpmaak()
  if (opgave === null || opgave.totaalCenten === opgave.bijSluitenCenten) return null
  const zin = opgave.status === 'definitief' ? t.daarnaDefinitief : t.daarnaNu
  return (
    <p>
      {zin(bedrag(opgave.bijSluitenCenten), bedrag(opgave.totaalCenten))}{' '}
      <Koppeling to="/opgaven/$opgaveId" params={{ opgaveId: opgave.id }}>
        {t.naarOpgave}
      </Koppeling>
    </p>
  )
}

/** The results of the own gemeente: this month so far, and per quarter as they were frozen, beside the region. */
export const ResultatenPagina = () => {
  const t = useOpgaveteksten().resultaten
  const { kwartaalVan } = useOpgavezinnen()
  const { naamVan, waardeVan, maandVan } = useCijfers()
  const zoek = route.useSearch()
  const ga = useNavigate()
  const { data } = useSuspenseQuery(trpc.resultaat.haal.queryOptions())
  const gekozen = data.kwartalen.find(({ kwartaal }) => kwartaal === zoek.kwartaal) ?? data.kwartalen[0]
  const wat = <R extends Maandcijfer>(): Kolom<R> => ({ sleutel: 'wat', kop: t.wat, rijkop: true, cel: naamVan })
  const eigen = <R extends Maandcijfer>(): Kolom<R> => ({ sleutel: 'eigen', kop: t.eigen, getal: true, cel: waardeVan })
  const maand = maandVan(data.maand.begin)
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder(data.gemeente)} acties={<WeergaveExport />} />
      <Kop>{t.maand(maand)}</Kop>
      <Alinea gedempt>{t.maandUitleg}</Alinea>
      <DataTabel
        bijschrift={t.maand(maand)}
        bijschriftVerborgen
        kolommen={[wat<Maandcijfer>(), eigen<Maandcijfer>()]}
        rijen={data.maand.resultaten.toSorted(volgorde)}
        sleutelVan={({ code }) => code}
        leeg={<Alinea gedempt>{t.nogNiets}</Alinea>}
      />
      {gekozen === undefined ? (
        <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>
      ) : (
        <>
          <Kop>{kwartaalVan(gekozen.kwartaal)}</Kop>
          <Alinea gedempt>{t.vast}</Alinea>
          <Daarna kwartaal={gekozen} />
          <Keuzelijst
            label={t.kwartaal}
            waarde={gekozen.kwartaal}
            opties={data.kwartalen.map(({ kwartaal }) => ({ waarde: kwartaal, naam: kwartaalVan(kwartaal) }))}
            onKies={(kwartaal) => void ga({ to: '/resultaten', search: { kwartaal }, resetScroll: false })}
          />
          <DataTabel
            bijschrift={kwartaalVan(gekozen.kwartaal)}
            bijschriftVerborgen
            kolommen={[
              wat<Kwartaalcijfer>(),
              eigen<Kwartaalcijfer>(),
              {
                sleutel: 'regio',
                kop: t.regio,
                getal: true,
                cel: (rij) =>
                  rij.regio === null ? (
                    <span className="gedempt opgavewoorden">{isBedrag(rij) ? t.nietGedeeld : t.teWeinig}</span>
                  ) : (
                    waardeVan({ ...rij, ...rij.regio }, true)
                  ),
              },
            ]}
            rijen={gekozen.resultaten.toSorted(volgorde)}
            sleutelVan={({ code }) => code}
            leeg={<Alinea gedempt>{t.nogNiets}</Alinea>}
          />
        </>
      )}
    </>
  )
}
