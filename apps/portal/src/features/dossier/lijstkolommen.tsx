import type { Kolom } from '../../components/datatabel.tsx'
import { LaatsteDag, laatsteDagVan } from '../../components/laatstedag.tsx'
import { Koppeling } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useGebeurtenissen } from '../../teksten/gebeurtenissen.ts'
import { useTeksten } from '../../teksten/teksten.ts'
import { useWoorden, woordVan } from '../../teksten/woorden.ts'
import { useDossierTeksten } from './teksten.ts'

type Rij = Uitvoer['dossier']['lijst']['rijen'][number]

/** Columns about who must do what. */
export const ALLEEN_LOKET: readonly string[] = ['wacht', 'uiterlijk', 'consulent']

// The API sorts; the table only needs to know that it can.
const SORTEERBAAR = { sorteer: () => '' }

/** The columns of the list. Keys of those that can be sorted are those of the API. */
export const useLijstkolommen = (): readonly Kolom<Rij>[] => {
  const { rolsoort } = useSessie()
  const alle = useAlleKolommen()
  // A member sees no tasks of the loket: "waits for nobody" would not be true.
  return rolsoort === 'lid' ? alle.filter(({ sleutel }) => !ALLEEN_LOKET.includes(sleutel)) : alle
}

const useAlleKolommen = (): readonly Kolom<Rij>[] => {
  const t = useDossierTeksten().lijst
  const woorden = useWoorden()
  const { dagKort, relatief, toon } = useOpmaak()
  return [
    {
      sleutel: 'naam',
      kop: t.kop.naam,
      rijkop: true,
      ...SORTEERBAAR,
      cel: ({ id, naam, onderneming, nummer }) => (
        <>
          <Koppeling to="/dossiers/$dossierId" params={{ dossierId: id }}>
            {naam ?? nummer}
          </Koppeling>
          <span className="gedempt klein dossierlijst__onder">
            {[naam === null ? undefined : nummer, onderneming].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      sleutel: 'gemeente',
      kop: t.kop.gemeente,
      ...SORTEERBAAR,
      cel: ({ gemeente }) => gemeente.naam.replace(/^Gemeente /, ''),
    },
    {
      sleutel: 'toestand',
      kop: t.kop.stand,
      ...SORTEERBAAR,
      cel: ({ toestand, fase, uitkomst }) => (
        <>
          {fase?.naam ?? woorden.toestand[toestand]}
          {(fase !== null || uitkomst !== null) && (
            <span className="gedempt klein dossierlijst__onder">
              {uitkomst === null ? woorden.toestand[toestand] : woorden.uitkomst[uitkomst]}
            </span>
          )}
        </>
      ),
    },
    { sleutel: 'wacht', kop: t.kop.wacht, cel: ({ wacht }) => <Wacht wacht={wacht} /> },
    {
      sleutel: 'uiterlijk',
      kop: t.kop.uiterlijk,
      ...SORTEERBAAR,
      getal: true,
      cel: ({ wacht }) =>
        wacht?.uiterlijk && (
          <>
            <span className={`toon toon--${wacht.voorMij ? toon(wacht.uiterlijk) : laat(toon(wacht.uiterlijk))}`}>
              {relatief(wacht.uiterlijk)}
            </span>
            <span className="gedempt klein dossierlijst__onder">{dagKort(wacht.uiterlijk)}</span>
          </>
        ),
    },
    { sleutel: 'consulent', kop: t.kop.consulent, alleenBreed: true, cel: ({ consulent }) => consulent ?? t.niemand },
    {
      sleutel: 'einde',
      kop: t.kop.einde,
      ...SORTEERBAAR,
      getal: true,
      alleenBreed: true,
      cel: (rij) => laatsteDagVan(rij) !== null && <LaatsteDag {...rij} />,
    },
  ] satisfies readonly Kolom<Rij>[]
}

const Wacht = ({ wacht }: { wacht: Rij['wacht'] }) => {
  const t = useDossierTeksten().lijst
  const zinnen = useGebeurtenissen()
  const { rollen } = useTeksten()
  const kader = useTeksten().wacht
  if (wacht === null) return <span className="gedempt">{t.niemand}</span>
  const rol = wacht.rol === null ? '' : woordVan(rollen, wacht.rol)
  const wie = wacht.voorMij ? kader.jou : (wacht.bureau ?? wacht.persoon ?? rol)
  return (
    <div className="dossierlijst__wacht">
      <strong>{wie}</strong>
      <span className="klein dossierlijst__onder">
        {wacht.voorMij ? zinnen.doe(wacht.soort, wacht.gegevens) : zinnen.wacht(wacht.soort, wacht.gegevens)}
      </span>
    </div>
  )
}

// What waits for others is coloured only when it is late.
const laat = (toon: 'laat' | 'spoedig' | 'gewoon') => (toon === 'laat' ? 'laat' : 'gewoon')
