import { BESLUITEN_PER_PAGINA, BESLUITSOORTEN } from '@loket/contracts/waarden'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DataTabel } from '../../components/datatabel.tsx'
import { Filterbalk } from '../../components/filterbalk.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { WeergaveExport } from '../../components/weergave-export.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc, type Uitvoer } from '../../lib/trpc.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import type { Besluitzoek } from './besluitzoek.ts'
import { zonderGegevens } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'
import './beslissen.css'

type Rij = Uitvoer['besluit']['lijst']['rijen'][number]

/** The besluiten that one may read, with what still has to be made known. The filter stands in the URL. */
export const BesluitenPagina = () => {
  const t = useBeslisTeksten().besluiten
  const woorden = useWoorden()
  const { gemeenten } = useSessie()
  const zoek: Besluitzoek = useSearch({ from: '/besluiten' })
  const navigeer = useNavigate({ from: '/besluiten' })
  const gemeenteId = gemeenten.find(({ code }) => code === zoek.gemeente)?.id
  const { data } = useQuery(
    trpc.besluit.lijst.queryOptions(
      {
        ...(zoek.zoek && { zoek: zoek.zoek }),
        ...(gemeenteId && { gemeenteId }),
        ...(zoek.soort && { soort: zoek.soort }),
        ...(zoek.bekendmaking && { bekendmaking: zoek.bekendmaking }),
        pagina: zoek.pagina ?? 1,
      },
      { placeholderData: keepPreviousData, throwOnError: zonderGegevens },
    ),
  )
  const gefilterd = Object.keys(zoek).some((sleutel) => sleutel !== 'pagina')
  return (
    <>
      <PaginaKop titel={t.titel} onder={t.onder} />
      <Filterbalk
        velden={[
          { soort: 'tekst', sleutel: 'zoek', label: t.filter.zoek, voorbeeld: t.filter.zoekVoorbeeld },
          ...(gemeenten.length > 1
            ? [
                {
                  soort: 'keuze' as const,
                  sleutel: 'gemeente',
                  label: t.filter.gemeente,
                  alle: t.filter.alleGemeenten,
                  opties: gemeenten.map(({ code, naam }) => ({ waarde: code, naam })),
                },
              ]
            : []),
          {
            soort: 'keuze',
            sleutel: 'soort',
            label: t.filter.soort,
            alle: t.filter.alleSoorten,
            opties: BESLUITSOORTEN.map((waarde) => ({ waarde, naam: woorden.besluit[waarde] })),
          },
          {
            soort: 'keuze',
            sleutel: 'bekendmaking',
            label: t.filter.bekend,
            alle: t.filter.alles,
            opties: [
              { waarde: 'open', naam: t.filter.open },
              { waarde: 'gedaan', naam: t.filter.gedaan },
            ],
          },
        ]}
        waarden={{ zoek: zoek.zoek, gemeente: zoek.gemeente, soort: zoek.soort, bekendmaking: zoek.bekendmaking }}
        onWijzig={(sleutel, waarde) =>
          void navigeer({
            replace: true,
            search: (vorig: Besluitzoek) => {
              const { pagina: _, ...rest } = vorig
              return { ...rest, [sleutel]: waarde }
            },
          })
        }
        {...(data && { aantal: t.aantal(data.totaal) })}
      >
        <WeergaveExport />
      </Filterbalk>
      {data === undefined ? <Skelet regels={8} /> : <Tabel rijen={data.rijen} gefilterd={gefilterd} />}
      {data && data.totaal > BESLUITEN_PER_PAGINA && <Paginering zoek={zoek} totaal={data.totaal} />}
    </>
  )
}

const Tabel = ({ rijen, gefilterd }: { rijen: readonly Rij[]; gefilterd: boolean }) => {
  const t = useBeslisTeksten().besluiten
  const woorden = useWoorden()
  const { dag, relatief, toon } = useOpmaak()
  return (
    <DataTabel<Rij>
      bijschrift={t.bijschrift}
      bijschriftVerborgen
      rijen={rijen}
      sleutelVan={({ id }) => id}
      leeg={
        <LegeStaat titel={gefilterd ? t.leegFilter : t.leeg}>{gefilterd ? t.leegFilterUitleg : t.leegUitleg}</LegeStaat>
      }
      kolommen={[
        {
          sleutel: 'besluit',
          kop: t.kolommen.besluit,
          rijkop: true,
          cel: ({ id, soort }) => (
            <Koppeling to="/besluiten/$id" params={{ id }}>
              {woorden.besluit[soort]}
            </Koppeling>
          ),
        },
        { sleutel: 'client', kop: t.kolommen.client, cel: ({ naam, dossiernummer }) => `${naam}, ${dossiernummer}` },
        { sleutel: 'gemeente', kop: t.kolommen.gemeente, cel: ({ gemeente }) => gemeente },
        { sleutel: 'besloten', kop: t.kolommen.besloten, cel: ({ beslotenOp }) => dag(beslotenOp) },
        { sleutel: 'door', kop: t.kolommen.door, cel: ({ door }) => door, alleenBreed: true },
        {
          sleutel: 'bekend',
          kop: t.kolommen.bekend,
          cel: ({ bekendgemaaktOp, uiterlijk }) =>
            bekendgemaaktOp ? (
              dag(bekendgemaaktOp)
            ) : uiterlijk ? (
              <span className={`toon toon--${toon(uiterlijk)}`}>
                {t.uiterlijk(dag(uiterlijk), relatief(uiterlijk))}
              </span>
            ) : (
              t.nogNiet
            ),
        },
        { sleutel: 'bezwaar', kop: t.kolommen.bezwaar, cel: ({ bezwaarTot }) => (bezwaarTot ? dag(bezwaarTot) : '–') },
      ]}
    />
  )
}

const Paginering = ({ zoek, totaal }: { zoek: Besluitzoek; totaal: number }) => {
  const t = useBeslisTeksten().besluiten
  const { pagina = 1 } = zoek
  const laatste = Math.ceil(totaal / BESLUITEN_PER_PAGINA)
  return (
    <nav className="paginering niet-afdrukken" aria-label={t.bijschrift}>
      {pagina > 1 && (
        <KnopLink to="/besluiten" search={{ ...zoek, pagina: pagina - 1 }} soort="rustig" klein>
          {t.vorige}
        </KnopLink>
      )}
      <span>{t.pagina(pagina, laatste)}</span>
      {pagina < laatste && (
        <KnopLink to="/besluiten" search={{ ...zoek, pagina: pagina + 1 }} soort="rustig" klein>
          {t.volgende}
        </KnopLink>
      )}
    </nav>
  )
}
