import { formatBron, formatUitleg, type Uitleg } from '@loket/domain'
import { useId, useState, type ReactNode } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import './waarom.css'

/** What the panel shows: the explanation of the domain, which also goes into letters. */
export type WaaromUitleg = Uitleg

/**
 * "Waarom?" behind a computed date or amount. Opens in place, under the line that it explains.
 * `onderwerp` names what is explained, for who hears a list of links ("Waarom deze datum?").
 */
export const Waarom = ({
  uitleg,
  onderwerp,
}: {
  /** One explanation, or several when the line names several dates. */
  uitleg: WaaromUitleg | readonly WaaromUitleg[]
  onderwerp?: string
}) => {
  const t = useTeksten().waarom
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="waarom__knop niet-afdrukken"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t.vraag}
        {onderwerp && <span className="alleen-voorlezen"> {onderwerp}</span>}
      </button>
      <span id={id} hidden={!open} className="waarom__plek">
        {open && <WaaromPaneel uitleg={'conclusie' in uitleg ? [uitleg] : uitleg} onSluit={() => setOpen(false)} />}
      </span>
    </>
  )
}

/** The panel itself: conclusion, numbered steps with their source, and the same as text to copy. */
export const WaaromPaneel = ({
  uitleg,
  onSluit,
}: {
  uitleg: readonly WaaromUitleg[]
  onSluit?: () => void
}): ReactNode => {
  const t = useTeksten().waarom
  const [gekopieerd, setGekopieerd] = useState<boolean | undefined>()
  // Spans with roles instead of p and ol: the panel opens inside a sentence, where a browser allows no blocks.
  return (
    <span className="waarom__paneel" role="group" aria-label={t.vraag}>
      {uitleg.map((een) => (
        // The explanation goes into letters too, and is Dutch whatever language the screen has.
        <span key={een.conclusie} lang="nl" className="waarom__deel">
          <span className="waarom__conclusie">{een.conclusie}</span>
          <span role="list" className="waarom__stappen">
            {een.stappen.map((stap, nr) => (
              <span role="listitem" key={nr}>
                <span className="waarom__nummer" aria-hidden="true">
                  {nr + 1}
                </span>
                <span>
                  {stap.tekst}
                  {stap.bron && <span className="waarom__bron">{formatBron(stap.bron)}</span>}
                </span>
              </span>
            ))}
          </span>
        </span>
      ))}
      <span className="knoppenrij">
        <Knop
          soort="rustig"
          klein
          onClick={() => {
            navigator.clipboard.writeText(uitleg.map(formatUitleg).join('\n\n')).then(
              () => setGekopieerd(true),
              () => setGekopieerd(false),
            )
          }}
        >
          {t.kopieer}
        </Knop>
        {onSluit && (
          <Knop soort="subtiel" klein onClick={onSluit}>
            {t.sluit}
          </Knop>
        )}
        <span role="status">{gekopieerd === undefined ? '' : gekopieerd ? t.gekopieerd : t.kopierenMislukt}</span>
      </span>
    </span>
  )
}
