import { isBevoegd } from '@loket/contracts/waarden'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { DataTabel } from '../../components/datatabel.tsx'
import { Knop, KnopLink } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Melding } from '../../components/melding.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Alinea } from '../../components/tekst.tsx'
import { leesFout } from '../../lib/fout.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { apiClient } from '../../lib/trpc.ts'
import { useFouten, zinVan } from '../../teksten/fouten.ts'
import './dossier.css'
import { Lijstfilter } from './lijstfilter.tsx'
import { useLijstkolommen } from './lijstkolommen.tsx'
import { FILTERSLEUTELS, type Lijstzoek, toVraag } from './lijstzoek.ts'
import { useDossierTeksten } from './teksten.ts'
import { useLijstzoek } from './useLijstzoek.ts'

/** All dossiers that the reader may see: filter, saved views, sorting, exports, a page at a time. */
export const DossiersPagina = () => {
  const t = useDossierTeksten().lijst
  const { rollen, rolsoort } = useSessie()
  const { zoek, gevraagd, wijzig } = useLijstzoek()
  const lijst = useLijst(gevraagd)
  const kolommen = useLijstkolommen()
  const bladen = lijst.data?.pages ?? []
  const rijen = bladen.flatMap((blad) => blad.rijen)
  const totaal = bladen[0]?.totaal ?? 0
  const gefilterd = FILTERSLEUTELS.some((sleutel) => zoek[sleutel] !== undefined)
  const magAanmelden = isBevoegd(rollen, 'dossier.aanmelden')
  const aanmelden = magAanmelden && (
    <KnopLink to="/dossiers/nieuw" soort="primair">
      {t.meldAan}
    </KnopLink>
  )
  return (
    <>
      <PaginaKop titel={t.titel} acties={aanmelden} />
      <Lijstfilter
        zoek={zoek}
        gevraagd={gevraagd}
        onWijzig={wijzig}
        aantal={lijst.data ? t.aantal(rijen.length, totaal) : t.laden}
      />
      {rolsoort === 'lid' && rijen.length > 0 && rijen.every(({ naam }) => naam === null) && (
        <Alinea gedempt>{t.nietZichtbaar}</Alinea>
      )}
      {lijst.isError && <Lijstfout fout={lijst.error} />}
      {lijst.isPending ? (
        <Skelet regels={10} />
      ) : (
        <div className="dossiertabel">
          <DataTabel
            bijschrift={t.titel}
            bijschriftVerborgen
            kolommen={kolommen}
            rijen={rijen}
            sleutelVan={({ id }) => id}
            sortering={{
              kolom: zoek.sorteer ?? 'uiterlijk',
              richting: zoek.richting === 'af' ? 'af' : 'op',
            }}
            onSorteer={({ kolom, richting }) => wijzig((vorige) => ({ ...vorige, sorteer: kolom, richting }))}
            leeg={
              gefilterd ? (
                <LegeStaat titel={t.leegFilter}>{t.leegFilterUitleg}</LegeStaat>
              ) : (
                <LegeStaat titel={t.leeg} actie={aanmelden}>
                  {t.leegUitleg}
                </LegeStaat>
              )
            }
          />
        </div>
      )}
      {lijst.hasNextPage && (
        <div className="knoppenrij niet-afdrukken">
          <Knop bezig={lijst.isFetchingNextPage} onClick={() => void lijst.fetchNextPage()}>
            {t.meer}
          </Knop>
        </div>
      )}
    </>
  )
}

const useLijst = (zoek: Lijstzoek) =>
  useInfiniteQuery({
    queryKey: ['dossier.lijst', toVraag(zoek)],
    queryFn: ({ pageParam, signal }) => apiClient.dossier.lijst.query({ ...toVraag(zoek), na: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ volgende }) => volgende,
    placeholderData: keepPreviousData,
  })

const Lijstfout = ({ fout }: { fout: unknown }) => {
  const fouten = useFouten()
  const { code, gegevens } = leesFout(fout)
  return <Melding soort="fout">{zinVan(fouten, code, gegevens)}</Melding>
}
