import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Filterbalk } from '../../components/filterbalk.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { LaatsteDag, laatsteDagVan } from '../../components/laatstedag.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { WeergaveExport } from '../../components/weergave-export.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { Doorstroom } from './doorstroom.tsx'
import { useGemeenteTeksten } from './teksten.ts'
import { leesOverzichtzoek } from './zoek.ts'
import './gemeente.css'

type Overzicht = Uitvoer['gemeente']['overzicht']
type Traject = Overzicht['trajecten'][number]

const route = getRouteApi('/trajecten')

/** The trajecten of one's own gemeente: one large number, what it means, and the list behind it. Never a name. */
export const OverzichtPagina = () => {
  const t = useGemeenteTeksten()
  const { data } = useSuspenseQuery(trpc.gemeente.overzicht.queryOptions())
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder(data.gemeente)} />
      {data.trajecten.length === 0 ? (
        <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>
      ) : (
        <>
          <Kerngetal data={data} />
          <Tellingen data={data} />
          <Doorstroom fasen={data.perFase} />
          <Lijst trajecten={data.trajecten} standen={data.perToestand.map(({ toestand }) => toestand)} />
          <Afgekapt rijen={data.trajecten} />
        </>
      )}
    </>
  )
}

/** The middle of one or two says nothing about the next. */
const zegtIets = (duur: Overzicht['totBegin']): duur is NonNullable<Overzicht['totBegin']> =>
  duur !== null && duur.trajecten >= 3

const Kerngetal = ({ data }: { data: Overzicht }) => {
  const t = useGemeenteTeksten()
  const { uitkomst } = useWoorden()
  const meest = data.uitkomsten.toSorted((een, ander) => ander.aantal - een.aantal)[0]
  const metUitkomst = data.uitkomsten.reduce((som, { aantal }) => som + aantal, 0)
  return (
    <div className="kerngetal">
      <p className="kerngetal__getal">
        <strong>{data.lopend}</strong> {t.lopen(data.lopend)}
      </p>
      <ul>
        <li>{t.totaal(data.perToestand.reduce((som, { aantal }) => som + aantal, 0))}</li>
        {data.inSelectie > 0 && <li>{t.inSelectie(data.inSelectie)}</li>}
        <li>{meest === undefined ? t.geenUitkomst : t.metUitkomst(metUitkomst, uitkomst[meest.uitkomst])}</li>
        {zegtIets(data.totBegin) && <li>{t.totBegin(data.totBegin.mediaanDagen, data.totBegin.trajecten)}</li>}
        {zegtIets(data.totEinde) && <li>{t.totEinde(data.totEinde.mediaanDagen, data.totEinde.trajecten)}</li>}
      </ul>
    </div>
  )
}

/** Each number opens its list: on this page, further down. */
const Tellingen = ({ data }: { data: Overzicht }) => {
  const t = useGemeenteTeksten()
  const woorden = useWoorden()
  return (
    <>
      <Kop>{t.standen}</Kop>
      <ul className="tellingen">
        {data.perToestand.map(({ toestand, aantal }) => (
          <li key={toestand}>
            <Koppeling to="/trajecten" search={{ toestand }} hash="lijst">
              <strong>{aantal}</strong> {woorden.toestand[toestand]}
            </Koppeling>
          </li>
        ))}
      </ul>
      {data.uitkomsten.length > 0 && (
        <>
          <Kop>{t.uitkomsten}</Kop>
          <ul className="tellingen">
            {data.uitkomsten.map(({ uitkomst, aantal }) => (
              <li key={uitkomst}>
                <Koppeling to="/trajecten" search={{ uitkomst }} hash="lijst">
                  <strong>{aantal}</strong> {woorden.uitkomst[uitkomst]}
                </Koppeling>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Lijst = ({ trajecten, standen }: { trajecten: readonly Traject[]; standen: readonly Traject['toestand'][] }) => {
  const t = useGemeenteTeksten()
  const woorden = useWoorden()
  const zoek = route.useSearch()
  const ga = useNavigate()
  const uitkomsten = [...new Set(trajecten.flatMap(({ uitkomst }) => uitkomst ?? []))]
  const rijen = trajecten.filter(
    (traject) =>
      (zoek.toestand === undefined || traject.toestand === zoek.toestand) &&
      (zoek.uitkomst === undefined || traject.uitkomst === zoek.uitkomst),
  )
  return (
    <>
      <Kop id="lijst">{t.lijst}</Kop>
      <Filterbalk
        velden={[
          {
            soort: 'keuze',
            sleutel: 'toestand',
            label: t.filterStand,
            alle: t.alleStanden,
            opties: standen.map((stand) => ({ waarde: stand, naam: woorden.toestand[stand] })),
          },
          {
            soort: 'keuze',
            sleutel: 'uitkomst',
            label: t.kolom.uitkomst,
            alle: t.alleUitkomsten,
            opties: uitkomsten.map((uitkomst) => ({ waarde: uitkomst, naam: woorden.uitkomst[uitkomst] })),
          },
        ]}
        waarden={zoek}
        onWijzig={(sleutel, waarde) =>
          void ga({
            to: '/trajecten',
            search: leesOverzichtzoek({ ...zoek, [sleutel]: waarde }),
            replace: true,
            resetScroll: false,
          })
        }
        aantal={t.gefilterd(rijen.length)}
      >
        <div className="knoppenrij">
          <KnopLink to="/dossiers" klein>
            {t.meer}
          </KnopLink>
          <WeergaveExport />
        </div>
      </Filterbalk>
      <DataTabel
        bijschrift={t.lijst}
        bijschriftVerborgen
        kolommen={useKolommen()}
        rijen={rijen}
        sleutelVan={({ nummer }) => nummer}
        leeg={<Alinea gedempt>{t.geenMet}</Alinea>}
      />
    </>
  )
}

const useKolommen = (): readonly Kolom<Traject>[] => {
  const { kolom } = useGemeenteTeksten()
  const woorden = useWoorden()
  const { dagKort } = useOpmaak()
  const datum = (op: string | null) => (op === null ? '' : dagKort(op))
  return [
    {
      sleutel: 'nummer',
      kop: kolom.nummer,
      rijkop: true,
      cel: (r) => <span className="heel">{r.nummer}</span>,
      sorteer: (r) => r.nummer,
    },
    { sleutel: 'stand', kop: kolom.stand, cel: (r) => woorden.toestand[r.toestand], sorteer: (r) => r.toestand },
    { sleutel: 'fase', kop: kolom.fase, cel: (r) => r.fase ?? '', sorteer: (r) => r.fase },
    {
      sleutel: 'aangemeld',
      kop: kolom.aangemeld,
      getal: true,
      cel: (r) => datum(r.aangemeldOp),
      sorteer: (r) => r.aangemeldOp,
    },
    { sleutel: 'begin', kop: kolom.begin, getal: true, cel: (r) => datum(r.begin), sorteer: (r) => r.begin },
    {
      sleutel: 'einde',
      kop: kolom.einde,
      getal: true,
      cel: (r) => laatsteDagVan(r) !== null && <LaatsteDag {...r} />,
      sorteer: laatsteDagVan,
    },
    {
      sleutel: 'uitkomst',
      kop: kolom.uitkomst,
      cel: (r) => (r.uitkomst === null ? '' : woorden.uitkomst[r.uitkomst]),
      sorteer: (r) => r.uitkomst,
    },
  ]
}
