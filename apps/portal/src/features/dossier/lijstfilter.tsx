import { WACHT_OP } from '@loket/contracts/waarden'
import { TOESTANDEN, UITKOMSTEN } from '@loket/domain'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Filterbalk, type Filterveld } from '../../components/filterbalk.tsx'
import { Knop } from '../../components/knop.tsx'
import { WeergaveExport } from '../../components/weergave-export.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { trpc } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { ALLEEN_LOKET } from './lijstkolommen.tsx'
import { bewaarZoek, type Lijstzoek, leesZoek, toExport } from './lijstzoek.ts'
import { useDossierTeksten } from './teksten.ts'

const PAGINA = { pagina: 'dossiers' } as const

/** The filter above the list, with the views that this person kept and the exports of what is on the screen. */
export const Lijstfilter = ({
  zoek,
  gevraagd,
  onWijzig,
  aantal,
}: {
  /** What the fields show. */
  zoek: Lijstzoek
  /** What the list is of: views and exports are about that. */
  gevraagd: Lijstzoek
  onWijzig: (wijziging: (vorige: Lijstzoek) => Lijstzoek) => void
  aantal: string
}) => {
  const t = useDossierTeksten().lijst
  const { rolsoort } = useSessie()
  const alle = useFiltervelden()
  const velden = rolsoort === 'lid' ? alle.filter(({ sleutel }) => !ALLEEN_LOKET.includes(sleutel)) : alle
  const weergaven = useWeergaven(gevraagd)
  return (
    <Filterbalk
      velden={velden}
      waarden={zoek}
      onWijzig={(sleutel, waarde) => onWijzig((vorige) => ({ ...vorige, [sleutel]: waarde }))}
      aantal={aantal}
      weergaven={weergaven.alle}
      {...(weergaven.gekozen && { gekozenWeergave: weergaven.gekozen.id })}
      onKies={(id) => {
        const gekozen = weergaven.alle.find((weergave) => weergave.id === id)
        if (gekozen) onWijzig(() => (gekozen.id === weergaven.gekozen?.id ? {} : leesZoek(gekozen.zoek)))
      }}
      onBewaar={weergaven.bewaar}
    >
      {weergaven.gekozen && (
        <Knop soort="subtiel" klein onClick={weergaven.verwijder}>
          {t.verwijderWeergave}
          <span className="alleen-voorlezen"> {weergaven.gekozen.naam}</span>
        </Knop>
      )}
      <WeergaveExport csv={toExport(gevraagd, 'csv')} xlsx={toExport(gevraagd, 'xlsx')} />
    </Filterbalk>
  )
}

/** The own views of this page; the one that is on the screen now is chosen. */
const useWeergaven = (zoek: Lijstzoek) => {
  const client = useQueryClient()
  const { data: alle = [] } = useQuery(trpc.weergave.lijst.queryOptions(PAGINA))
  const ververs = { onSuccess: () => client.invalidateQueries({ queryKey: trpc.weergave.lijst.queryKey() }) }
  const bewaren = useMutation(trpc.weergave.bewaar.mutationOptions(ververs))
  const verwijderen = useMutation(trpc.weergave.verwijder.mutationOptions(ververs))
  const gekozen = alle.find((weergave) => weergave.zoek === bewaarZoek(zoek))
  return {
    alle,
    gekozen,
    bewaar: (naam: string) => bewaren.mutate({ ...PAGINA, naam, zoek: bewaarZoek(zoek) }),
    verwijder: () => {
      if (gekozen) verwijderen.mutate({ id: gekozen.id })
    },
  }
}

const useFiltervelden = (): readonly Filterveld[] => {
  const t = useDossierTeksten().lijst.filter
  const woorden = useWoorden()
  const { data: keuzes } = useQuery(trpc.dossier.keuzes.queryOptions())
  const opties = (uit: readonly { id: string; naam: string }[] = []) =>
    uit.map(({ id, naam }) => ({ waarde: id, naam: naam.replace(/^Gemeente /, '') }))
  const keuze = (
    sleutel: string,
    label: string,
    alle: string,
    mogelijk: readonly { waarde: string; naam: string }[],
  ): Filterveld => ({ soort: 'keuze', sleutel, label, alle, opties: mogelijk })
  return [
    { soort: 'tekst', sleutel: 'q', label: t.q },
    // One gemeente, phase or bureau is no choice.
    ...(keuzes && keuzes.gemeenten.length > 1
      ? [keuze('gemeente', t.gemeente, t.alleGemeenten, opties(keuzes.gemeenten))]
      : []),
    keuze('toestand', t.stand, t.alleStanden, [
      { waarde: 'lopend', naam: t.lopend },
      { waarde: 'gesloten', naam: t.gesloten },
      ...TOESTANDEN.map((toestand) => ({ waarde: toestand, naam: woorden.toestand[toestand] })),
    ]),
    ...(keuzes && keuzes.fasen.length > 0
      ? [
          keuze(
            'fase',
            t.fase,
            t.alleFasen,
            keuzes.fasen.map((naam) => ({ waarde: naam, naam })),
          ),
        ]
      : []),
    keuze(
      'wacht',
      t.wacht,
      t.iedereen,
      WACHT_OP.map((wie) => ({ waarde: wie, naam: t.wachtOp[wie] })),
    ),
    keuze('consulent', t.consulent, t.alleConsulenten, [
      { waarde: 'ik', naam: t.ik },
      { waarde: 'geen', naam: t.geen },
      ...opties(keuzes?.consulenten),
    ]),
    ...(keuzes && keuzes.bureaus.length > 0 ? [keuze('bureau', t.bureau, t.alleBureaus, opties(keuzes.bureaus))] : []),
    keuze(
      'uitkomst',
      t.uitkomst,
      t.alleUitkomsten,
      UITKOMSTEN.map((uitkomst) => ({ waarde: uitkomst, naam: woorden.uitkomst[uitkomst] })),
    ),
  ]
}
