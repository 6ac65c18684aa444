import { isBevoegd } from '@loket/contracts/waarden'
import { Stukkenlijst } from '../../components/blad.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { Tag } from '../../components/tag.tsx'
import { Koppeling, Kop } from '../../components/tekst.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { isTeruggestuurd, listHuidige, type Leveringregel, type Opdracht } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'
import { Uiterlijk } from './uiterlijk.tsx'

/** What is delivered and when, each with where it stands and what the reader can do with it. */
export const Leveringen = ({ opdracht }: { opdracht: Opdracht }) => {
  const t = useOpdrachtteksten().pagina
  const { titel } = useStuknaam()
  const { rolsoort } = useSessie()
  const huidige = listHuidige(opdracht.leveringen)
  if (huidige.length === 0 && opdracht.status !== 'aangeboden' && opdracht.status !== 'lopend') return null
  return (
    <section className="opdrachtdeel">
      <Kop>{rolsoort === 'bureau' ? t.leveringen : t.leveringenLoket}</Kop>
      {huidige.length === 0 ? (
        <LegeStaat titel={t.leveringenLeeg}>{t.leveringenLeegUitleg}</LegeStaat>
      ) : (
        <Stukkenlijst
          stukken={huidige.map((levering) => ({
            id: levering.id,
            wat: (
              <Koppeling
                to="/opdrachten/$opdrachtId/stukken/$leveringId"
                params={{ opdrachtId: opdracht.id, leveringId: levering.id }}
              >
                {titel(levering)}
              </Koppeling>
            ),
            onder: <Stand levering={levering} opdracht={opdracht} />,
            stand: <Doen levering={levering} opdracht={opdracht} />,
          }))}
        />
      )}
    </section>
  )
}

const Stand = ({ levering, opdracht }: { levering: Leveringregel; opdracht: Opdracht }) => {
  const t = useOpdrachtteksten()
  const { dag } = useOpmaak()
  const { ingediendOp, beoordeeldOp, status, versie } = levering
  const open = opdracht.leveringen
    .filter((l) => l.soort === levering.soort && l.nr === levering.nr)
    .reduce((som, l) => som + l.openOpmerkingen, 0)
  return (
    <>
      {isTeruggestuurd(levering) && <Tag toon="spoedig">{t.leveringstatus.teruggestuurd}</Tag>}{' '}
      {versie > 1 && `${t.versie(versie)}, `}
      {status === 'verwacht' && (
        <>
          {t.pagina.uiterlijk} <Uiterlijk op={levering.uiterlijk} />
        </>
      )}
      {status === 'ingediend' && ingediendOp && t.pagina.ingediendOp(dag(ingediendOp), levering.ingediendDoor ?? '')}
      {status === 'geaccepteerd' && beoordeeldOp && (
        <>
          <Tag toon="goed">{levering.stilzwijgend ? t.stilzwijgend : t.leveringstatus.geaccepteerd}</Tag>{' '}
          {levering.beoordeeldDoor === null
            ? dag(beoordeeldOp)
            : t.pagina.beoordeeldOp(dag(beoordeeldOp), levering.beoordeeldDoor)}
        </>
      )}
      {open > 0 && <> · {t.pagina.openOpmerkingen(open)}</>}
    </>
  )
}

const Doen = ({ levering, opdracht }: { levering: Leveringregel; opdracht: Opdracht }) => {
  const t = useOpdrachtteksten().pagina
  const { rollen } = useSessie()
  const { naam } = useStuknaam()
  if (opdracht.status !== 'lopend') return null
  const schrijft = levering.status === 'verwacht' && isBevoegd(rollen, 'levering.schrijven')
  const oordeelt = levering.status === 'ingediend' && isBevoegd(rollen, 'levering.beoordelen')
  if (!schrijft && !oordeelt) return null
  return (
    <KnopLink
      soort="rustig"
      klein
      to="/opdrachten/$opdrachtId/stukken/$leveringId"
      params={{ opdrachtId: opdracht.id, leveringId: levering.id }}
    >
      {oordeelt ? t.beoordeel : isTeruggestuurd(levering) ? t.verbeter : t.schrijf}
      <span className="alleen-voorlezen"> {naam(levering)}</span>
    </KnopLink>
  )
}
