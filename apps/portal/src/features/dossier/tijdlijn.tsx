import { isBevoegd, TIJDLIJNGROEPEN, type Rol } from '@loket/contracts/waarden'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Knop } from '../../components/knop.tsx'
import { Skelet } from '../../components/skelet.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { Tijdlijn, type Gebeurtenis } from '../../components/tijdlijn.tsx'
import type { Bestemming } from '../../lib/bestemming.ts'
import { zonderSchijntijd } from '../../lib/datum.ts'
import { useSessie } from '../../lib/hoofdroute.ts'
import { apiClient, type Uitvoer } from '../../lib/trpc.ts'
import { tagVan, tijdlijngroepVan, useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useWoorden } from '../../teksten/woorden.ts'
import { naarBesluit } from './taakroute.ts'
import { useDossierTeksten } from './teksten.ts'

type Feit = Uitvoer['dossier']['tijdlijn']['feiten'][number]
type Groep = (typeof TIJDLIJNGROEPEN)[number]

/** The timeline of a dossier, a page at a time; `toon` (in the URL) leaves only these groups. */
export const Dossiertijdlijn = ({
  dossierId,
  toon,
  onToon,
}: {
  dossierId: string
  toon: readonly Groep[]
  onToon: (toon: readonly Groep[]) => void
}) => {
  const t = useDossierTeksten().overzicht
  const zinnen = useGebeurtenissen()
  const toGebeurtenis = useToGebeurtenis()
  const invoer = { dossierId, groepen: [...toon] }
  const tijdlijn = useInfiniteQuery({
    queryKey: ['dossier.tijdlijn', { input: invoer, dossierId }],
    queryFn: ({ pageParam, signal }) => apiClient.dossier.tijdlijn.query({ ...invoer, na: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ volgende }) => volgende,
    placeholderData: keepPreviousData,
  })
  if (tijdlijn.data === undefined) return <Skelet regels={6} />
  const eerste = tijdlijn.data.pages[0]
  return (
    <>
      <Tijdlijn
        gebeurtenissen={tijdlijn.data.pages.flatMap(({ feiten }) => feiten).map(toGebeurtenis)}
        soorten={TIJDLIJNGROEPEN.filter((groep) => (eerste?.groepen[groep] ?? 0) > 0).map((groep) => ({
          sleutel: groep,
          naam: zinnen.groepen[groep],
          aantal: eerste?.groepen[groep] ?? 0,
        }))}
        {...(eerste && { totaal: eerste.totaal })}
        gekozen={toon}
        onKies={(gekozen) => onToon(TIJDLIJNGROEPEN.filter((groep) => gekozen.includes(groep)))}
      />
      {tijdlijn.hasNextPage && (
        <div className="knoppenrij niet-afdrukken">
          <Knop klein bezig={tijdlijn.isFetchingNextPage} onClick={() => void tijdlijn.fetchNextPage()}>
            {t.meer}
          </Knop>
        </div>
      )}
    </>
  )
}

/** A fact of the record as a row of the timeline, with a link to what it is about. */
export const useToGebeurtenis = () => {
  const t = useDossierTeksten().overzicht
  const zinnen = useGebeurtenissen()
  const woorden = useWoorden()
  const { rollen } = useSessie()
  return ({ id, soort, feitOp, geregistreerdOp, door, tekst, gegevens }: Feit): Gebeurtenis => {
    const label = tagVan(soort)
    const naar = naarFeit(gegevens, rollen)
    const zin = zinnen.tijdlijn(soort, gegevens)
    const wat: ReactNode = naar ? <Koppeling {...naar}>{zin}</Koppeling> : zin
    const onder = [tekst && `“${tekst}”`, door && t.wie(door)].filter(Boolean).join(' · ')
    return {
      id,
      soort: tijdlijngroepVan(soort),
      op: zonderSchijntijd(feitOp),
      geregistreerd: geregistreerdOp,
      wat,
      ...(onder !== '' && { toelichting: onder }),
      ...(label && { label: { tekst: woorden.toetsbesluit[label.code], toon: label.toon } }),
    }
  }
}

/** Where a fact leads: its besluit, its levering, or its opdracht; nowhere for who may not go there. */
const naarFeit = (gegevens: Feit['gegevens'], rollen: readonly Rol[]): Bestemming | undefined => {
  const { besluitId, opdrachtId, leveringId } = gegevens
  if (typeof besluitId === 'string') return isBevoegd(rollen, 'besluit.lezen') ? naarBesluit(besluitId) : undefined
  if (typeof opdrachtId !== 'string' || !isBevoegd(rollen, 'opdracht.lezen')) return undefined
  return typeof leveringId === 'string'
    ? { to: '/opdrachten/$opdrachtId/stukken/$leveringId', params: { opdrachtId, leveringId } }
    : { to: '/opdrachten/$opdrachtId', params: { opdrachtId } }
}
