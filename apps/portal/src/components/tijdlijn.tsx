import type { ReactNode } from 'react'
import { datumVan } from '../lib/datum.ts'
import { useOpmaak } from '../lib/opmaak.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import { LegeStaat } from './legestaat.tsx'
import { Tag, type Tagtoon } from './tag.tsx'
import './tijdlijn.css'

/** One thing that happened. `op` is the fact, `geregistreerd` when it was written down; each a date or a moment. */
export type Gebeurtenis = {
  id: string
  soort: string
  op: string
  geregistreerd?: string
  wat: ReactNode
  toelichting?: ReactNode
  label?: { tekst: string; toon?: Tagtoon }
}

/** A kind to filter by. `aantal` when not all facts are here, but a page of them. */
export type Gebeurtenissoort = { sleutel: string; naam: string; aantal?: number }

/**
 * Everything that happened, in the order given (the newest first). Without `gekozen` everything is shown; the choice
 * lives in the URL, so `onKies` gets the new list. Each row has the address `#gebeurtenis-<id>`.
 */
export const Tijdlijn = ({
  gebeurtenissen,
  soorten,
  totaal = gebeurtenissen.length,
  gekozen = [],
  onKies,
}: {
  gebeurtenissen: readonly Gebeurtenis[]
  soorten: readonly Gebeurtenissoort[]
  /** How many facts there are in all, when only a page of them is here. */
  totaal?: number
  gekozen?: readonly string[]
  onKies: (gekozen: readonly string[]) => void
}) => {
  const t = useTeksten().tijdlijn
  const getoond = gekozen.length === 0 ? gebeurtenissen : gebeurtenissen.filter(({ soort }) => gekozen.includes(soort))
  const aanwezig = soorten
    .map((kies) => ({ aantal: gebeurtenissen.filter(({ soort }) => soort === kies.sleutel).length, ...kies }))
    .filter(({ aantal }) => aantal > 0)
  return (
    <>
      {aanwezig.length > 1 && (
        <div className="tijdlijn__filter niet-afdrukken" role="group" aria-label={t.filter}>
          <Filterknop aan={gekozen.length === 0} onClick={() => onKies([])}>
            {t.alles(totaal)}
          </Filterknop>
          {aanwezig.map(({ sleutel, naam, aantal }) => {
            const aan = gekozen.includes(sleutel)
            return (
              <Filterknop
                key={sleutel}
                aan={aan}
                onClick={() => onKies(aan ? gekozen.filter((een) => een !== sleutel) : [...gekozen, sleutel])}
              >
                {naam} ({aantal})
              </Filterknop>
            )
          })}
        </div>
      )}
      {getoond.length === 0 ? (
        <LegeStaat titel={t.leeg}>{t.leegUitleg}</LegeStaat>
      ) : (
        <ol className="tijdlijn">
          {getoond.map((gebeurtenis) => (
            <TijdlijnRij key={gebeurtenis.id} gebeurtenis={gebeurtenis} />
          ))}
        </ol>
      )}
    </>
  )
}

const Filterknop = ({ aan, onClick, children }: { aan: boolean; onClick: () => void; children: ReactNode }) => (
  <Knop soort="rustig" klein aria-pressed={aan} className={aan ? 'nl-button--pressed' : ''} onClick={onClick}>
    {children}
  </Knop>
)

const TijdlijnRij = ({ gebeurtenis }: { gebeurtenis: Gebeurtenis }) => {
  const t = useTeksten().tijdlijn
  const { dag, dagMiddel, tijd } = useOpmaak()
  const { id, op, geregistreerd, wat, toelichting, label } = gebeurtenis
  const later = geregistreerd !== undefined && datumVan(geregistreerd) !== datumVan(op)
  return (
    <li id={`gebeurtenis-${id}`}>
      <a href={`#gebeurtenis-${id}`} className="tijdlijn__wanneer">
        <time dateTime={op}>
          {dagMiddel(op)}
          {op.length > 10 && <span> {tijd(op)}</span>}
        </time>
      </a>
      <div>
        <div>
          {label && (
            <>
              <Tag toon={label.toon ?? 'gewoon'}>{label.tekst}</Tag>{' '}
            </>
          )}
          {wat}
        </div>
        {(toelichting || later) && (
          <div className="tijdlijn__toelichting">
            {later && t.geregistreerd(dag(geregistreerd))}
            {later && toelichting && ' · '}
            {toelichting}
          </div>
        )}
      </div>
    </li>
  )
}
