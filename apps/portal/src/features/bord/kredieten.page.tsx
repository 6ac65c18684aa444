import { MEESTE_RIJEN } from '@loket/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import type { Bestemming } from '../../lib/bestemming.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { Bordlijst } from './lijst.tsx'
import { KREDIETSTATUSSEN, type Kredietstatus } from './lijsten.ts'
import { useBordTeksten } from './teksten.ts'

type Gemeente = Uitvoer['bord']['financieel']['gemeenten'][number]
type Krediet = Uitvoer['bord']['kredieten'][number]

const route = getRouteApi('/kredieten')
const metHoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)

const useKolommenGemeente = (): readonly Kolom<Gemeente>[] => {
  const t = useBordTeksten().kredieten
  const { krediet } = useWoorden()
  return [
    {
      sleutel: 'gemeente',
      kop: t.gemeente,
      rijkop: true,
      sorteer: ({ naam }) => naam,
      cel: ({ id, naam }) => (
        <Koppeling to="/kredieten" search={{ gemeente: id }} resetScroll={false}>
          {naam}
        </Koppeling>
      ),
    },
    ...KREDIETSTATUSSEN.map((code): Kolom<Gemeente> => ({
      sleutel: code,
      kop: metHoofdletter(krediet[code]),
      getal: true,
      sorteer: ({ perStatus }) => perStatus.find((een) => een.status === code)?.bedragCenten ?? 0,
      cel: ({ id, naam, perStatus }) => {
        const totaal = perStatus.find((een) => een.status === code)
        return (
          <Totaal
            {...(totaal ?? { aantal: 0, bedragCenten: 0 })}
            naam={t.kop(krediet[code], naam)}
            naar={{ to: '/kredieten', search: { gemeente: id, status: code } }}
          />
        )
      },
    })),
  ]
}

/** The voorbereidingskredieten of each gemeente; each total opens its list, by dossier number. */
export const KredietenPagina = () => {
  const t = useBordTeksten().kredieten
  const { krediet } = useWoorden()
  const { data } = useSuspenseQuery(trpc.bord.financieel.queryOptions())
  const { gemeente, status } = route.useSearch()
  const ga = useNavigate()
  const gekozen = data.gemeenten.find(({ id }) => id === gemeente)
  const open = status !== undefined || gekozen !== undefined
  const kolommen = useKolommenGemeente()
  const som = (code: Kredietstatus) => {
    const van = data.gemeenten.flatMap(({ perStatus }) => perStatus.filter((een) => een.status === code))
    return {
      aantal: van.reduce((totaal, een) => totaal + een.aantal, 0),
      bedragCenten: van.reduce((totaal, een) => totaal + een.bedragCenten, 0),
    }
  }
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      <DataTabel
        bijschrift={t.titel}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={data.gemeenten}
        sleutelVan={({ id }) => id}
        voet={{
          gemeente: t.totaal,
          ...Object.fromEntries(
            KREDIETSTATUSSEN.map((code) => [
              code,
              <Totaal
                key={code}
                {...som(code)}
                naam={t.kop(krediet[code], t.totaal)}
                naar={{ to: '/kredieten', search: { status: code } }}
              />,
            ]),
          ),
        }}
        leeg={<LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>}
      />
      {open && (
        <Bordlijst
          key={`${gemeente} ${status}`}
          kop={metHoofdletter(t.kop(status && krediet[status], gekozen?.naam))}
          sluit={t.sluit}
          onSluit={() => void ga({ to: '/kredieten', search: {}, resetScroll: false })}
        >
          <Suspense fallback={<Skelet />}>
            <Kredietlijst gemeenteId={gekozen?.id} status={status} />
          </Suspense>
        </Bordlijst>
      )}
    </>
  )
}

const Totaal = ({
  aantal,
  bedragCenten,
  naam,
  naar,
}: {
  aantal: number
  bedragCenten: number
  naam: string
  naar: Bestemming
}) => {
  const t = useBordTeksten().kredieten
  const { bedrag } = useOpmaak()
  if (aantal === 0) return <span className="gedempt">{bedrag(0)}</span>
  return (
    <Koppeling {...naar} resetScroll={false}>
      {bedrag(bedragCenten)} <span className="klein">({t.keer(aantal)})</span>
      <span className="alleen-voorlezen"> {naam}</span>
    </Koppeling>
  )
}

const Kredietlijst = ({
  gemeenteId,
  status,
}: {
  gemeenteId: string | undefined
  status: Kredietstatus | undefined
}) => {
  const t = useBordTeksten().kredieten
  const { krediet } = useWoorden()
  const { dag, bedrag } = useOpmaak()
  const { data } = useSuspenseQuery(
    trpc.bord.kredieten.queryOptions({
      ...(gemeenteId !== undefined && { gemeenteId }),
      ...(status !== undefined && { status }),
    }),
  )
  const kolommen: readonly Kolom<Krediet>[] = [
    { sleutel: 'dossier', kop: t.dossier, rijkop: true, cel: (r) => r.dossiernummer, sorteer: (r) => r.dossiernummer },
    { sleutel: 'gemeente', kop: t.gemeente, cel: (r) => r.gemeente, sorteer: (r) => r.gemeente },
    { sleutel: 'status', kop: t.status, cel: (r) => krediet[r.status], sorteer: (r) => r.status },
    { sleutel: 'verleend', kop: t.verleend, getal: true, cel: (r) => dag(r.verleendOp), sorteer: (r) => r.verleendOp },
    {
      sleutel: 'omgezet',
      kop: t.omgezet,
      getal: true,
      cel: (r) => (r.omgezetOp === null ? '' : dag(r.omgezetOp)),
      sorteer: (r) => r.omgezetOp,
    },
    {
      sleutel: 'bedrag',
      kop: t.bedrag,
      getal: true,
      cel: (r) => bedrag(r.bedragCenten),
      sorteer: (r) => r.bedragCenten,
    },
  ]
  return (
    <>
      <DataTabel
        bijschrift={t.titel}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={data}
        sleutelVan={({ id }) => id}
        // The sum of a part says nothing; the whole stands in the board above.
        {...(data.length < MEESTE_RIJEN && {
          voet: { bedrag: <strong>{bedrag(data.reduce((som, een) => som + een.bedragCenten, 0))}</strong> },
        })}
        leeg={null}
      />
      <Afgekapt rijen={data} />
    </>
  )
}
