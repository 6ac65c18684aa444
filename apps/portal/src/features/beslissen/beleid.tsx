import { formatBron } from '@loket/domain'
import { Feiten } from '../../components/feiten.tsx'
import { Kop } from '../../components/tekst.tsx'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import type { Stukken } from './stukken.ts'
import { useBeslisTeksten } from './teksten.ts'

type Regel = Stukken['beleid'][number]
type Selectieregel = { vorm?: string; uitvoerder?: string; beslist?: string }
type Kredietregel = { maximumCenten?: number; doelen?: readonly string[] }

/** What policy says about this decision, with its source and version; where it is silent, that a person decides. */
export const Beleid = ({ stukken }: { stukken: Stukken }) => {
  const t = useBeslisTeksten().algemeen.beleid
  const zin = useBeleidszin(stukken)
  if (stukken.beleid.length === 0) return null
  return (
    <section>
      <Kop>{t.titel}</Kop>
      <Feiten
        feiten={stukken.beleid.map((regel) => ({
          wat: t.namen[regel.code] ?? regel.code,
          is:
            regel.waarde === null ? (
              (t.geenPer[regel.code] ?? t.geen)
            ) : (
              <>
                {zin(regel)}
                {regel.bron && <span className="gedempt klein"> {t.bron(formatBron(regel.bron))}</span>}
              </>
            ),
        }))}
      />
    </section>
  )
}

// The values are data of the gemeente, each with the shape that its code has in the region's set-up.
const useBeleidszin = ({ toelating }: Stukken): ((regel: Regel) => string) => {
  const t = useBeslisTeksten().algemeen.beleid
  const { rollen } = useTeksten()
  const woorden = useWoorden()
  const { bedrag } = useOpmaak()
  return ({ code, waarde }) => {
    switch (code) {
      case 'voorbereiding.voorwaarden':
        return t.voorwaarden(Array.isArray(waarde) ? waarde.length : 0)
      case 'voorbereiding.tweede_periode':
        return t.tweedePeriode
      case 'voorbereiding.maximum_maanden':
        return t.maanden(Number(waarde))
      case 'voorbereiding.selectie': {
        const { vorm = '', uitvoerder = '', beslist = '' } = waarde as Selectieregel
        return t.selectie(
          woordVan(woorden.selectievorm, vorm),
          uitvoerder && woordVan(woorden.uitvoerder, uitvoerder),
          beslist && woordVan(rollen, beslist),
        )
      }
      case 'voorbereiding.sjabloon':
        return t.sjabloon(toelating?.sjablonen.find((s) => s.code === waarde)?.naam ?? String(waarde))
      case 'voorbereiding.krediet': {
        const { maximumCenten, doelen } = waarde as Kredietregel
        return t.krediet(maximumCenten === undefined ? '' : bedrag(maximumCenten), doelen?.join(', ') ?? '')
      }
      case 'voorbereiding.toets_beslist':
        return t.toetsBeslist(woordVan(rollen, String(waarde)))
      default:
        return t.rapporteurMag
    }
  }
}
