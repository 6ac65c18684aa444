import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import type { Bestemming } from '../../lib/bestemming.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { bestemmingVan } from '../../lib/taakbestemming.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { Getal } from './getal.tsx'
import { Bordlijst } from './lijst.tsx'
import type { Teamzoek } from './lijsten.ts'
import { useBordTeksten } from './teksten.ts'
import './bord.css'

type Werklast = Uitvoer['bord']['team']['consulenten'][number]
type Rolwerk = Uitvoer['bord']['team']['rollen'][number]
type Taak = Uitvoer['bord']['teamTaken'][number]

const route = getRouteApi('/team')
const metHoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)
/** In the URL, for the work that has no consulent. */
const NIEMAND = 'geen'

/** How much each consulent has to do, what waits for a role, and the list behind each number. */
export const TeamPagina = () => {
  const t = useBordTeksten().team
  const { rollen: rolnamen } = useTeksten()
  const { data } = useSuspenseQuery(trpc.bord.team.queryOptions())
  const zoek = route.useSearch()
  const ga = useNavigate()
  const persoon = data.consulenten.find(({ persoonId }) => (persoonId ?? NIEMAND) === zoek.wie)
  const wie = zoek.rol === 'consulent' ? (persoon?.naam ?? t.niemand) : zoek.rol && rolnamen[zoek.rol]
  return (
    <>
      <PaginaKop
        titel={t.titel}
        onder={t.onder}
        acties={
          <>
            <KnopLink to="/bureaus">{t.bureaus}</KnopLink>
            <KnopLink to="/opgaven">{t.opgaven}</KnopLink>
          </>
        }
      />
      <div className="bord">
        <Consulenten rijen={data.consulenten} />
        <Rollen rijen={data.rollen} />
      </div>
      {zoek.rol && wie && (
        <Bordlijst
          key={JSON.stringify(zoek)}
          kop={zoek.laat ? t.kopTeLaat(wie) : t.kopTaken(wie)}
          sluit={t.sluit}
          onSluit={() => void ga({ to: '/team', search: {}, resetScroll: false })}
        >
          <Suspense fallback={<Skelet />}>
            <Teamlijst zoek={zoek} />
          </Suspense>
        </Bordlijst>
      )}
    </>
  )
}

const naarConsulent = (rij: Werklast, laat: boolean): Bestemming => ({
  to: '/team',
  search: { rol: 'consulent', wie: rij.persoonId ?? NIEMAND, ...(laat && { laat }) },
})

const naarRol = (rol: Rolwerk['rol'], laat: boolean): Bestemming => ({
  to: '/team',
  search: { rol, ...(laat && { laat }) },
})

const useKolommenWerklast = (): readonly Kolom<Werklast>[] => {
  const t = useBordTeksten().team
  return [
    {
      sleutel: 'naam',
      kop: t.naam,
      rijkop: true,
      sorteer: ({ naam }) => naam,
      cel: ({ naam, waarnemer }) => (
        <>
          {naam ?? t.niemand} {waarnemer && <span className="gedempt klein">{t.weg(waarnemer)}</span>}
        </>
      ),
    },
    {
      sleutel: 'dossiers',
      kop: t.dossiers,
      getal: true,
      sorteer: ({ dossiers }) => dossiers,
      cel: ({ dossiers, persoonId, naam }) => (
        <Getal
          aantal={dossiers}
          naam={`${t.dossiers}: ${naam ?? t.niemand}`}
          naar={{ to: '/dossiers', search: { consulent: persoonId ?? NIEMAND, toestand: 'lopend' } }}
        />
      ),
    },
    {
      sleutel: 'taken',
      kop: t.taken,
      getal: true,
      sorteer: ({ taken }) => taken,
      cel: (rij) => (
        <Getal aantal={rij.taken} naam={t.kopTaken(rij.naam ?? t.niemand)} naar={naarConsulent(rij, false)} />
      ),
    },
    {
      sleutel: 'teLaat',
      kop: t.teLaat,
      getal: true,
      sorteer: ({ teLaat }) => teLaat,
      cel: (rij) => (
        <Getal aantal={rij.teLaat} naam={t.kopTeLaat(rij.naam ?? t.niemand)} naar={naarConsulent(rij, true)} laat />
      ),
    },
  ]
}

const Consulenten = ({ rijen }: { rijen: readonly Werklast[] }) => {
  const t = useBordTeksten().team
  const kolommen = useKolommenWerklast()
  return (
    <>
      <Kop>{t.consulenten}</Kop>
      <DataTabel
        bijschrift={t.consulenten}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={rijen}
        sleutelVan={({ persoonId }) => persoonId ?? NIEMAND}
        leeg={null}
      />
    </>
  )
}

const useKolommenRol = (): readonly Kolom<Rolwerk>[] => {
  const t = useBordTeksten().team
  const { rollen } = useTeksten()
  return [
    { sleutel: 'rol', kop: t.rol, rijkop: true, cel: ({ rol }) => metHoofdletter(rollen[rol]) },
    {
      sleutel: 'taken',
      kop: t.taken,
      getal: true,
      cel: ({ rol, taken }) => <Getal aantal={taken} naam={t.kopTaken(rollen[rol])} naar={naarRol(rol, false)} />,
    },
    { sleutel: 'opgepakt', kop: t.opgepakt, getal: true, cel: ({ opgepakt }) => opgepakt },
    {
      sleutel: 'teLaat',
      kop: t.teLaat,
      getal: true,
      cel: ({ rol, teLaat }) => (
        <Getal aantal={teLaat} naam={t.kopTeLaat(rollen[rol])} naar={naarRol(rol, true)} laat />
      ),
    },
  ]
}

const Rollen = ({ rijen }: { rijen: readonly Rolwerk[] }) => {
  const t = useBordTeksten().team
  const kolommen = useKolommenRol()
  return (
    <>
      <Kop>{t.rollen}</Kop>
      <Alinea gedempt>{t.rollenUitleg}</Alinea>
      <DataTabel
        bijschrift={t.rollen}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={rijen}
        sleutelVan={({ rol }) => rol}
        leeg={null}
      />
    </>
  )
}

const useKolommenTaak = (): readonly Kolom<Taak>[] => {
  const t = useBordTeksten().team
  const zinnen = useGebeurtenissen()
  const { dag, relatief } = useOpmaak()
  return [
    {
      sleutel: 'taak',
      kop: t.taak,
      rijkop: true,
      cel: (rij) => <Koppeling {...bestemmingVan(rij)}>{zinnen.doe(rij.soort, rij.gegevens)}</Koppeling>,
    },
    { sleutel: 'dossier', kop: t.dossier, cel: (r) => r.dossiernummer, sorteer: (r) => r.dossiernummer },
    { sleutel: 'gemeente', kop: t.gemeente, cel: (r) => r.gemeente, sorteer: (r) => r.gemeente },
    { sleutel: 'door', kop: t.door, cel: (r) => r.door ?? '', sorteer: (r) => r.door },
    {
      sleutel: 'uiterlijk',
      kop: t.uiterlijk,
      getal: true,
      sorteer: (r) => r.uiterlijk,
      cel: ({ uiterlijk }) =>
        uiterlijk && (
          <>
            {dag(uiterlijk)} <span className="gedempt klein">({relatief(uiterlijk)})</span>
          </>
        ),
    },
  ]
}

const Teamlijst = ({ zoek }: { zoek: Teamzoek }) => {
  const t = useBordTeksten().team
  const { data } = useSuspenseQuery(
    trpc.bord.teamTaken.queryOptions({
      rol: zoek.rol ?? 'consulent',
      alleenTeLaat: zoek.laat ?? false,
      ...(zoek.wie !== undefined && { persoonId: zoek.wie === NIEMAND ? null : zoek.wie }),
    }),
  )
  const kolommen = useKolommenTaak()
  return (
    <>
      <DataTabel
        bijschrift={t.taken}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={data}
        sleutelVan={({ id }) => id}
        leeg={<Alinea gedempt>{t.niets}</Alinea>}
      />
      <Afgekapt rijen={data} />
    </>
  )
}
