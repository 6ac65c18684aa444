import { PROCESSTAND } from '@loket/domain'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { LaatsteDag, laatsteDagVan } from '../../components/laatstedag.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Takenlijst } from '../../components/takenlijst.tsx'
import { Alinea, Kop, Koppeling } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { naarTaak } from '../../lib/taakbestemming.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { useClientTeksten } from './teksten.ts'

type Client = Uitvoer['gemeente']['mijnClienten'][number]

/** The clients of a klantmanager: what waits for whom, and how it ended. */
export const ClientenPagina = () => {
  const t = useClientTeksten()
  const { data: clienten } = useSuspenseQuery(trpc.gemeente.mijnClienten.queryOptions())
  const lopend = clienten.filter(({ toestand }) => PROCESSTAND[toestand] !== 'gesloten')
  const gesloten = clienten.filter(({ toestand }) => PROCESSTAND[toestand] === 'gesloten')
  const aanmelden = (
    <KnopLink to="/dossiers/nieuw" soort="primair">
      {t.meldAan}
    </KnopLink>
  )
  return (
    <>
      <PaginaKop titel={t.titel} {...(clienten.length > 0 && { onder: t.onder(lopend.length), acties: aanmelden })} />
      {clienten.length === 0 && (
        <LegeStaat titel={t.leeg} actie={aanmelden}>
          {t.leegUitleg}
        </LegeStaat>
      )}
      <EigenTaken />
      {clienten.length > 0 && <Lopend clienten={lopend} />}
      {gesloten.length > 0 && <Gesloten clienten={gesloten} />}
      <Afgekapt rijen={clienten} />
    </>
  )
}

/** What a klantmanager must do: where policy lets the klantmanager decide on a phase. */
const EigenTaken = () => {
  const t = useClientTeksten()
  const zinnen = useGebeurtenissen()
  const { data } = useSuspenseQuery(trpc.vandaag.taken.queryOptions())
  const taken = data.taken.filter(({ isVoorMij }) => isVoorMij)
  if (taken.length === 0) return null
  return (
    <>
      <Kop>{t.taken}</Kop>
      <Takenlijst
        taken={taken.map((taak) => ({
          id: taak.id,
          titel: zinnen.doe(taak.soort, taak.gegevens),
          naar: naarTaak(taak),
          over: [taak.client, taak.dossiernummer].filter(Boolean).join(' · '),
          ...(taak.uiterlijk !== null && { uiterlijk: taak.uiterlijk }),
        }))}
      />
    </>
  )
}

const useKolomClient = (): Kolom<Client> => {
  const t = useClientTeksten()
  return {
    sleutel: 'client',
    kop: t.client,
    rijkop: true,
    sorteer: ({ client }) => client,
    cel: (rij) => (
      <>
        <Koppeling to="/dossiers/$dossierId" params={{ dossierId: rij.dossierId }}>
          {rij.client}
        </Koppeling>
        <div className="gedempt klein">
          <span className="heel">{rij.dossiernummer}</span>
          {rij.namens && ` · ${t.namens(rij.namens)}`}
        </div>
      </>
    ),
  }
}

const useKolommenLopend = (): readonly Kolom<Client>[] => {
  const t = useClientTeksten()
  const woorden = useWoorden()
  const { dag, relatief, toon } = useOpmaak()
  const client = useKolomClient()
  return [
    client,
    { sleutel: 'stand', kop: t.stand, cel: (rij) => woorden.toestand[rij.toestand], sorteer: (rij) => rij.toestand },
    {
      sleutel: 'wacht',
      kop: t.waarOp,
      cel: ({ wacht, fase }) => {
        const zin = t.wacht[wacht.soort]({
          fase: fase ?? t.fase.toLowerCase(),
          bureau: wacht.bureau,
          dag: wacht.uiterlijk && dag(wacht.uiterlijk),
        })
        // A day of a phase is its end; the others are the last day for somebody's act.
        const laatst = wacht.soort === 'fase' || wacht.soort === 'begin' ? null : wacht.uiterlijk
        return (
          <>
            {wacht.soort === 'jou' ? <strong>{zin}</strong> : zin}
            {laatst && <span className={`klein heel toon--${toon(laatst)}`}> ({relatief(laatst)})</span>}
          </>
        )
      },
      sorteer: ({ wacht }) => wacht.uiterlijk,
    },
    {
      sleutel: 'einde',
      kop: t.einde,
      getal: true,
      cel: (rij) => (laatsteDagVan(rij) === null ? t.geen : <LaatsteDag {...rij} />),
      sorteer: laatsteDagVan,
    },
  ]
}

const Lopend = ({ clienten }: { clienten: readonly Client[] }) => {
  const t = useClientTeksten()
  const kolommen = useKolommenLopend()
  return (
    <>
      <Kop>{t.lopend}</Kop>
      <DataTabel
        bijschrift={t.lijst}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={clienten}
        sleutelVan={({ dossierId }) => dossierId}
        leeg={<Alinea gedempt>{t.geenLopend}</Alinea>}
      />
    </>
  )
}

const useKolommenGesloten = (): readonly Kolom<Client>[] => {
  const t = useClientTeksten()
  const woorden = useWoorden()
  const { dag } = useOpmaak()
  const client = useKolomClient()
  return [
    client,
    {
      sleutel: 'uitkomst',
      kop: t.uitkomst,
      cel: ({ uitkomst, toestand }) => (uitkomst === null ? woorden.toestand[toestand] : woorden.uitkomst[uitkomst]),
      sorteer: ({ uitkomst, toestand }) => uitkomst ?? toestand,
    },
    {
      sleutel: 'reden',
      kop: t.reden,
      cel: ({ eindreden }) => (eindreden === null ? '' : woorden.eindreden[eindreden]),
      sorteer: ({ eindreden }) => eindreden,
    },
    {
      sleutel: 'beeindigd',
      kop: t.beeindigd,
      getal: true,
      cel: ({ beeindigdOp }) => (beeindigdOp === null ? '' : dag(beeindigdOp)),
      sorteer: ({ beeindigdOp }) => beeindigdOp,
    },
  ]
}

const Gesloten = ({ clienten }: { clienten: readonly Client[] }) => {
  const t = useClientTeksten()
  const kolommen = useKolommenGesloten()
  return (
    <>
      <Kop>{t.gesloten}</Kop>
      <DataTabel
        bijschrift={t.lijstGesloten}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={clienten}
        sleutelVan={({ dossierId }) => dossierId}
        leeg={null}
      />
    </>
  )
}
