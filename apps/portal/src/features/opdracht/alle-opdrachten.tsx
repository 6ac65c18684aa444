import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { DataTabel, type Kolom } from '../../components/datatabel.tsx'
import { Filterbalk, type Filterveld } from '../../components/filterbalk.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { WeergaveExport } from '../../components/weergave-export.tsx'
import { trpc } from '../../lib/trpc.ts'
import { zonderLege } from '../../lib/zoekparams.ts'
import './opdracht.css'
import { listHuidige, OPDRACHTSTANDEN, type Leveringregel, type Opdrachtregel } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'
import { Uiterlijk } from './uiterlijk.tsx'

/** All opdrachten within mandaat, for who buys, guides and decides; the filter lives in the URL. */
export const AlleOpdrachten = () => {
  const t = useOpdrachtteksten()
  const zoek = useSearch({ from: '/opdrachten' })
  const navigeer = useNavigate()
  const { data } = useSuspenseQuery(trpc.opdracht.lijst.queryOptions({}))
  const rijen = data.opdrachten.filter(
    (o) =>
      (zoek.status === undefined || o.status === zoek.status) &&
      (zoek.bureau === undefined || o.bureau.id === zoek.bureau) &&
      (zoek.gemeente === undefined || o.gemeente.id === zoek.gemeente) &&
      (zoek.laat === undefined || o.teLaat),
  )
  const keuze = (
    sleutel: string,
    label: string,
    alle: string,
    opties: readonly { id: string; naam: string }[],
  ): Filterveld => ({
    soort: 'keuze',
    sleutel,
    label,
    alle,
    opties: opties.map(({ id, naam }) => ({ waarde: id, naam })),
  })
  const kolommen = useKolommen()
  if (data.opdrachten.length === 0) {
    return (
      <>
        <PaginaKop titel={t.lijst.alle} />
        <LegeStaat titel={t.lijst.leegAlle}>{t.lijst.leegAlleUitleg}</LegeStaat>
      </>
    )
  }
  return (
    <>
      <PaginaKop titel={t.lijst.alle} />
      <Filterbalk
        velden={[
          keuze(
            'status',
            t.lijst.filterStatus,
            t.lijst.alleStanden,
            OPDRACHTSTANDEN.map((stand) => ({ id: stand, naam: t.status[stand] })),
          ),
          keuze('bureau', t.lijst.filterBureau, t.lijst.alleBureaus, data.bureaus),
          keuze('gemeente', t.lijst.filterGemeente, t.lijst.alleGemeenten, data.gemeenten),
          keuze('laat', t.lijst.filterLaat, t.lijst.alles, [{ id: 'ja', naam: t.lijst.alleenLaat }]),
        ]}
        waarden={zoek}
        onWijzig={(sleutel, waarde) =>
          void navigeer({
            to: '/opdrachten',
            search: zonderLege({ ...zoek, [sleutel]: waarde }),
            replace: true,
          })
        }
        aantal={t.lijst.aantal(rijen.length)}
      >
        <WeergaveExport />
      </Filterbalk>
      <DataTabel
        bijschrift={t.lijst.alle}
        bijschriftVerborgen
        kolommen={kolommen}
        rijen={rijen}
        sleutelVan={({ id }) => id}
        sortering={{ kolom: 'uiterlijk', richting: 'op' }}
        leeg={<LegeStaat titel={t.lijst.leegFilter}>{t.lijst.leegFilterUitleg}</LegeStaat>}
      />
      <Afgekapt rijen={data.opdrachten} />
    </>
  )
}

type Wacht = { op: 'bureau' | 'loket'; uiterlijk: string; levering?: Leveringregel }

/** What an opdracht waits for now: the earliest day, and who must act. */
const wachtVan = (o: Opdrachtregel): Wacht | undefined => {
  if (o.status === 'aangeboden') return { op: 'bureau', uiterlijk: o.accepteerUiterlijk }
  if (o.status !== 'lopend') return undefined
  return listHuidige(o.leveringen)
    .flatMap((levering): Wacht[] => {
      if (levering.status === 'verwacht') return [{ op: 'bureau', uiterlijk: levering.uiterlijk, levering }]
      if (levering.status !== 'ingediend' || levering.beoordeelUiterlijk === null) return []
      return [{ op: 'loket', uiterlijk: levering.beoordeelUiterlijk, levering }]
    })
    .toSorted((een, ander) => een.uiterlijk.localeCompare(ander.uiterlijk))[0]
}

const useKolommen = (): readonly Kolom<Opdrachtregel>[] => {
  const t = useOpdrachtteksten()
  const { naam } = useStuknaam()
  const wachtZin = (o: Opdrachtregel): string => {
    const wacht = wachtVan(o)
    if (wacht === undefined) return ''
    const wat = wacht.levering === undefined ? t.lijst.antwoord : naam(wacht.levering)
    return wacht.op === 'bureau' ? t.lijst.wachtBureau(wat) : t.lijst.wachtLoket(wat)
  }
  return [
    {
      sleutel: 'nummer',
      kop: t.lijst.kolom.nummer,
      rijkop: true,
      sorteer: (o) => o.nummer,
      cel: (o) => (
        <Koppeling to="/opdrachten/$opdrachtId" params={{ opdrachtId: o.id }}>
          <span className="heel">{o.nummer}</span>
        </Koppeling>
      ),
    },
    { sleutel: 'klant', kop: t.lijst.kolom.klant, sorteer: (o) => o.clientnaam ?? '', cel: (o) => o.clientnaam ?? '' },
    { sleutel: 'bureau', kop: t.lijst.kolom.bureau, sorteer: (o) => o.bureau.naam, cel: (o) => o.bureau.naam },
    {
      sleutel: 'gemeente',
      kop: t.lijst.kolom.gemeente,
      sorteer: (o) => o.gemeente.naam,
      cel: (o) => o.gemeente.naam.replace(/^Gemeente /, ''),
    },
    {
      sleutel: 'stand',
      kop: t.lijst.kolom.stand,
      sorteer: (o) => t.status[o.status],
      cel: (o) => (
        <span>
          {t.status[o.status]}
          {o.teLaat && (
            <>
              {' · '}
              <Tag toon="laat">{t.lijst.teLaat}</Tag>
            </>
          )}
        </span>
      ),
    },
    { sleutel: 'wacht', kop: t.lijst.kolom.wacht, sorteer: wachtZin, cel: wachtZin },
    {
      sleutel: 'uiterlijk',
      kop: t.lijst.kolom.uiterlijk,
      // What waits for nothing goes last.
      sorteer: (o) => wachtVan(o)?.uiterlijk ?? '9999',
      cel: (o) => {
        const wacht = wachtVan(o)
        return (
          wacht && (
            <span>
              <Uiterlijk op={wacht.uiterlijk} />
            </span>
          )
        )
      },
    },
  ]
}
