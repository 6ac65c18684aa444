import type { ReactNode } from 'react'
import './melding.css'

/** `info` and `gelukt` are read out when there is time, `let op` and `fout` at once. */
export type Meldingsoort = 'info' | 'gelukt' | 'let op' | 'fout'

const KLASSE = { info: 'info', gelukt: 'ok', 'let op': 'warning', fout: 'error' } as const

/** A message in the page: a first line that says it, and what the reader can do about it. */
export const Melding = ({
  soort = 'info',
  titel,
  children,
  acties,
}: {
  soort?: Meldingsoort
  titel?: string
  children?: ReactNode
  acties?: ReactNode
}) => (
  <div
    className={`utrecht-alert utrecht-alert--${KLASSE[soort]} melding`}
    role={soort === 'let op' || soort === 'fout' ? 'alert' : 'status'}
  >
    <div className="utrecht-alert__content">
      <div className="utrecht-alert__message">
        {titel && <strong>{titel}</strong>}
        {children && <div>{children}</div>}
      </div>
      {acties && <div className="knoppenrij">{acties}</div>}
    </div>
  </div>
)
