import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { useRegeltaken } from '../../components/regeltaken.ts'
import { Skelet } from '../../components/skelet.tsx'
import { Takenlijst } from '../../components/takenlijst.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { bestemmingVan } from '../../lib/taakbestemming.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { Getal } from './getal.tsx'
import { Bordlijst } from './lijst.tsx'
import { CONTRACTLIJSTEN, type Contractlijst } from './lijsten.ts'
import { useBordTeksten } from './teksten.ts'
import './bord.css'

type Bureau = Uitvoer['bord']['contract']['bureaus'][number]
type Regel = Uitvoer['bord']['contractLijst'][number]

const route = getRouteApi('/bureaus')
const LAAT: readonly Contractlijst[] = ['antwoord_te_laat', 'levering_te_laat']

const useKolommenBureau = (): readonly Kolom<Bureau>[] => {
  const t = useBordTeksten().contract
  return [
    {
      sleutel: 'bureau',
      kop: t.bureau,
      rijkop: true,
      cel: ({ naam, soort }) => (
        <>
          {naam}
          <div className="gedempt klein">{t.soort[soort]}</div>
        </>
      ),
    },
    ...CONTRACTLIJSTEN.map((code): Kolom<Bureau> => ({
      sleutel: code,
      kop: t.lijsten[code],
      getal: true,
      cel: ({ id, naam, aantallen }) => (
        <Getal
          aantal={aantallen[code]}
          naam={t.kop(t.lijsten[code], naam)}
          naar={{ to: '/bureaus', search: { lijst: code, bureau: id } }}
          laat={LAAT.includes(code)}
        />
      ),
    })),
  ]
}

/** Every bureau with its numbers; each number opens its list. Above it what waits for the contractmanager. */
export const ContractPagina = () => {
  const t = useBordTeksten().contract
  const { data } = useSuspenseQuery(trpc.bord.contract.queryOptions())
  const { lijst, bureau } = route.useSearch()
  const ga = useNavigate()
  const gekozen = data.bureaus.find(({ id }) => id === bureau)
  const kolommen = useKolommenBureau()
  const som = (code: Contractlijst) => data.bureaus.reduce((totaal, { aantallen }) => totaal + aantallen[code], 0)
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      <EigenTaken />
      <Kop>{t.opdrachten}</Kop>
      <div className="bord">
        <DataTabel
          bijschrift={t.titel}
          bijschriftVerborgen
          kolommen={kolommen}
          rijen={data.bureaus}
          sleutelVan={({ id }) => id}
          voet={{
            bureau: t.totaal,
            ...Object.fromEntries(
              CONTRACTLIJSTEN.map((code) => [
                code,
                <Getal
                  key={code}
                  aantal={som(code)}
                  naam={t.kop(t.lijsten[code], t.totaal)}
                  naar={{ to: '/bureaus', search: { lijst: code } }}
                  laat={LAAT.includes(code)}
                />,
              ]),
            ),
          }}
          leeg={<LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>}
        />
      </div>
      {lijst && (
        <Bordlijst
          key={`${lijst} ${bureau}`}
          kop={t.kop(t.lijsten[lijst], gekozen?.naam)}
          sluit={t.sluit}
          onSluit={() => void ga({ to: '/bureaus', search: {}, resetScroll: false })}
        >
          <Suspense fallback={<Skelet />}>
            <Contractlijstje lijst={lijst} bureauId={gekozen?.id} />
          </Suspense>
        </Bordlijst>
      )}
    </>
  )
}

const EigenTaken = () => {
  const t = useBordTeksten().contract
  const zinnen = useGebeurtenissen()
  const { data } = useSuspenseQuery(trpc.vandaag.taken.queryOptions())
  const { rollen } = useSessie()
  const { data: opgaven } = useSuspenseQuery(trpc.opgave.bord.queryOptions({}))
  const regels = useRegeltaken(opgaven.wachtend, rollen)
  const taken = data.taken.filter(({ isVoorMij, voorRol }) => isVoorMij && voorRol === 'contractmanager')
  if (taken.length + regels.length === 0) return null
  return (
    <>
      <Kop>{t.taken}</Kop>
      <Takenlijst
        taken={[
          ...taken.map((taak) => ({
            id: taak.id,
            titel: zinnen.doe(taak.soort, taak.gegevens),
            naar: bestemmingVan(taak),
            over: taak.dossiernummer,
            gemeente: taak.gemeente.naam,
            ...(taak.uiterlijk !== null && { uiterlijk: taak.uiterlijk }),
          })),
          ...regels,
        ]}
      />
    </>
  )
}

const useKolommenRegel = (lijst: Contractlijst, metStuk: boolean): readonly Kolom<Regel>[] => {
  const t = useBordTeksten().contract
  const { levering } = useWoorden()
  const { dag } = useOpmaak()
  return [
    {
      sleutel: 'opdracht',
      kop: t.opdracht,
      rijkop: true,
      sorteer: ({ nummer }) => nummer,
      cel: ({ nummer, opdrachtId }) => (
        <Koppeling to="/opdrachten/$opdrachtId" params={{ opdrachtId }}>
          {nummer}
        </Koppeling>
      ),
    },
    { sleutel: 'bureau', kop: t.bureau, cel: ({ bureau }) => bureau, sorteer: ({ bureau }) => bureau },
    { sleutel: 'gemeente', kop: t.gemeente, cel: ({ gemeente }) => gemeente, sorteer: ({ gemeente }) => gemeente },
    { sleutel: 'dossier', kop: t.dossier, cel: ({ dossiernummer }) => dossiernummer, alleenBreed: true },
    ...(metStuk
      ? [
          {
            sleutel: 'stuk',
            kop: t.stuk,
            cel: (regel: Regel) => regel.levering && `${woordVan(levering, regel.levering.soort)} ${regel.levering.nr}`,
          },
        ]
      : []),
    {
      sleutel: 'datum',
      kop: t.datum[lijst],
      getal: true,
      cel: ({ datum }) => dag(datum),
      sorteer: ({ datum }) => datum,
    },
  ]
}

const Contractlijstje = ({ lijst, bureauId }: { lijst: Contractlijst; bureauId: string | undefined }) => {
  const t = useBordTeksten().contract
  const { data } = useSuspenseQuery(
    trpc.bord.contractLijst.queryOptions({ lijst, ...(bureauId !== undefined && { bureauId }) }),
  )
  const kolommen = useKolommenRegel(
    lijst,
    data.some((regel) => regel.levering !== null),
  )
  return (
    <>
      <DataTabel
        bijschrift={t.lijsten[lijst]}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={data}
        sleutelVan={(regel) => `${regel.opdrachtId} ${regel.levering?.soort ?? ''} ${regel.levering?.nr ?? ''}`}
        leeg={<Alinea gedempt>{t.niets}</Alinea>}
      />
      <Afgekapt rijen={data} />
    </>
  )
}
