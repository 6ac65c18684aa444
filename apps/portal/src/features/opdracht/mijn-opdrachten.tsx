import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Afgekapt } from '../../components/afgekapt.tsx'
import { KnopLink } from '../../components/knop.tsx'
import { LegeStaat } from '../../components/legestaat.tsx'
import { PaginaKop } from '../../components/paginakop.tsx'
import { Tag } from '../../components/tag.tsx'
import { Koppeling, Kop, Teller } from '../../components/tekst.tsx'
import { datumVan } from '../../lib/datum.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { trpc } from '../../lib/trpc.ts'
import { kleineLetter } from '../../teksten/kleineletter.ts'
import './opdracht.css'
import { isTeruggestuurd, listHuidige, vorigeVersie, type Leveringregel, type Opdrachtregel } from './stand.ts'
import { useStuknaam } from './stuknaam.ts'
import { useOpdrachtteksten } from './teksten.ts'
import { Uiterlijk } from './uiterlijk.tsx'

/** The start page of a bureau: what is new, what came back, what is being worked on, what is done. */
export const MijnOpdrachten = () => {
  const t = useOpdrachtteksten().lijst
  const { data } = useSuspenseQuery(trpc.opdracht.lijst.queryOptions({}))
  const alle = data.opdrachten
  const nieuw = alle
    .filter(({ status }) => status === 'aangeboden')
    .toSorted((een, ander) => een.accepteerUiterlijk.localeCompare(ander.accepteerUiterlijk))
  const lopend = alle
    .filter(({ status }) => status === 'lopend')
    .toSorted((een, ander) => eersteDag(een).localeCompare(eersteDag(ander)))
  const terug = lopend.flatMap((opdracht) =>
    listHuidige(opdracht.leveringen)
      .filter(isTeruggestuurd)
      .map((levering) => ({ opdracht, levering })),
  )
  const klaar = alle.filter(({ status }) => status !== 'aangeboden' && status !== 'lopend')
  return (
    <>
      <PaginaKop titel={t.mijn} />
      {alle.length === 0 && <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>}
      {nieuw.length > 0 && (
        <Groep titel={t.nieuw} aantal={nieuw.length}>
          {nieuw.map((opdracht) => (
            <NieuweRij key={opdracht.id} opdracht={opdracht} />
          ))}
        </Groep>
      )}
      {terug.length > 0 && (
        <Groep titel={t.terug} aantal={terug.length}>
          {terug.map(({ opdracht, levering }) => (
            <TerugRij key={levering.id} opdracht={opdracht} levering={levering} />
          ))}
        </Groep>
      )}
      {alle.length > 0 && (
        <Groep titel={t.bezig} aantal={lopend.length} leeg={t.geenLopende}>
          {lopend.map((opdracht) => (
            <BezigRij key={opdracht.id} opdracht={opdracht} />
          ))}
        </Groep>
      )}
      {klaar.length > 0 && (
        <Groep titel={t.klaar} aantal={klaar.length}>
          {klaar.map((opdracht) => (
            <KlaarRij key={opdracht.id} opdracht={opdracht} />
          ))}
        </Groep>
      )}
      <Afgekapt rijen={alle} />
    </>
  )
}

/** The next thing that the bureau must deliver and that was not returned. */
const volgendeVan = ({ leveringen }: Opdrachtregel): Leveringregel | undefined =>
  listHuidige(leveringen).find((l) => l.status === 'verwacht' && !isTeruggestuurd(l))

/** What asks nothing now goes last. */
const eersteDag = (opdracht: Opdrachtregel): string => volgendeVan(opdracht)?.uiterlijk ?? '9999'

const Groep = ({
  titel,
  aantal,
  leeg,
  children,
}: {
  titel: string
  aantal: number
  leeg?: string
  children: ReactNode
}) => {
  const t = useOpdrachtteksten().lijst
  return (
    <section>
      <Kop>
        {titel} <Teller aantal={aantal} betekenis={t.aantal(aantal)} />
      </Kop>
      {aantal === 0 ? <p className="gedempt">{leeg}</p> : <ul className="opdrachtrijen">{children}</ul>}
    </section>
  )
}

/** Who it is about, as a link to the opdracht, with the number and the gemeente under it. */
const Klant = ({ opdracht }: { opdracht: Opdrachtregel }) => {
  return (
    <div className="opdrachtrij__klant">
      <Koppeling to="/opdrachten/$opdrachtId" params={{ opdrachtId: opdracht.id }}>
        {opdracht.clientnaam ?? opdracht.nummer}
      </Koppeling>
      <span className="gedempt klein">
        {opdracht.clientnaam !== null && `${opdracht.nummer}, `}
        {opdracht.gemeente.naam}
      </span>
    </div>
  )
}

const NieuweRij = ({ opdracht }: { opdracht: Opdrachtregel }) => {
  const teksten = useOpdrachtteksten()
  const t = teksten.lijst
  const titels = teksten.stuk.titel
  const { dagKort, bedrag } = useOpmaak()
  return (
    <li className="opdrachtrij">
      <Klant opdracht={opdracht} />
      <div className="opdrachtrij__midden">
        <p className="opdrachtrij__vraag">{opdracht.vraag}</p>
        <dl className="opdrachtrij__feiten klein">
          <div>
            <dt>{t.vraagt}</dt>
            <dd>{opdracht.vraagt.map((soort) => kleineLetter(titels[soort])).join(', ')}</dd>
          </div>
          <div>
            <dt>{t.vergoeding}</dt>
            <dd>{opdracht.vergoedingCenten === null ? t.geenVergoeding : bedrag(opdracht.vergoedingCenten)}</dd>
          </div>
          <div>
            <dt>{t.periode}</dt>
            <dd>
              {t.van(dagKort(opdracht.begin), dagKort(opdracht.einde))} ({opdracht.fasen.join(', ')})
            </dd>
          </div>
        </dl>
      </div>
      <div className="opdrachtrij__actie">
        <span className="klein">
          {t.antwoordVoor} <Uiterlijk op={opdracht.accepteerUiterlijk} />
        </span>
        <KnopLink soort="primair" klein to="/opdrachten/$opdrachtId" params={{ opdrachtId: opdracht.id }}>
          {t.bekijk}
        </KnopLink>
      </div>
    </li>
  )
}

const TerugRij = ({ opdracht, levering }: { opdracht: Opdrachtregel; levering: Leveringregel }) => {
  const t = useOpdrachtteksten()
  const { titel, naam } = useStuknaam()
  const { dag } = useOpmaak()
  const vorige = vorigeVersie(opdracht.leveringen, levering)
  const opmerkingen = (vorige?.openOpmerkingen ?? 0) + levering.openOpmerkingen
  return (
    <li className="opdrachtrij">
      <Klant opdracht={opdracht} />
      <div className="opdrachtrij__midden">
        <strong>{titel(levering)}</strong>
        {vorige?.beoordeeldOp && (
          <p className="klein gedempt">{t.stuk.teruggestuurd(vorige.beoordeeldDoor ?? '', dag(vorige.beoordeeldOp))}</p>
        )}
        {vorige?.opmerking && <blockquote className="opdrachtrij__opmerking">{vorige.opmerking}</blockquote>}
        {opmerkingen > 0 && <Tag toon="spoedig">{t.lijst.opmerkingen(opmerkingen)}</Tag>}
      </div>
      <div className="opdrachtrij__actie">
        <span className="klein">
          {t.lijst.inleveren} <Uiterlijk op={levering.uiterlijk} />
        </span>
        <KnopLink
          soort="primair"
          klein
          to="/opdrachten/$opdrachtId/stukken/$leveringId"
          params={{ opdrachtId: opdracht.id, leveringId: levering.id }}
        >
          {t.lijst.verbeter(naam(levering))}
        </KnopLink>
      </div>
    </li>
  )
}

const BezigRij = ({ opdracht }: { opdracht: Opdrachtregel }) => {
  const t = useOpdrachtteksten().lijst
  const { titel, naam } = useStuknaam()
  const { dag, tijd } = useOpmaak()
  const volgende = volgendeVan(opdracht)
  const bijLoket = listHuidige(opdracht.leveringen).filter((l) => l.status === 'ingediend').length
  return (
    <li className="opdrachtrij">
      <Klant opdracht={opdracht} />
      <div className="opdrachtrij__midden">
        {volgende === undefined ? (
          <span className="gedempt">{t.nietsOpen}</span>
        ) : (
          <>
            <strong>{titel(volgende)}</strong>
            <span className="klein gedempt">
              {volgende.conceptOp === null
                ? t.nogNietBegonnen
                : t.bewaard(dag(datumVan(volgende.conceptOp)), tijd(volgende.conceptOp))}
            </span>
          </>
        )}
        {bijLoket > 0 && <span className="klein gedempt">{t.bijLoket(bijLoket)}</span>}
      </div>
      {volgende && (
        <div className="opdrachtrij__actie">
          <span className="klein">
            {t.inleveren} <Uiterlijk op={volgende.uiterlijk} />
          </span>
          <KnopLink
            soort="rustig"
            klein
            to="/opdrachten/$opdrachtId/stukken/$leveringId"
            params={{ opdrachtId: opdracht.id, leveringId: volgende.id }}
          >
            {volgende.conceptOp === null ? t.begin(naam(volgende)) : t.schrijf(naam(volgende))}
          </KnopLink>
        </div>
      )}
    </li>
  )
}

const KlaarRij = ({ opdracht }: { opdracht: Opdrachtregel }) => {
  const t = useOpdrachtteksten()
  const { dag } = useOpmaak()
  return (
    <li className="opdrachtrij">
      <Klant opdracht={opdracht} />
      <div className="opdrachtrij__midden">
        <span>
          <Tag toon={opdracht.status === 'afgerond' ? 'goed' : 'gewoon'}>{t.status[opdracht.status]}</Tag>{' '}
          {opdracht.beeindigdOp && <span className="klein gedempt">{dag(opdracht.beeindigdOp)}</span>}
        </span>
      </div>
    </li>
  )
}
