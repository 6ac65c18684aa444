import type { ReactNode } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import './bevestig.css'

// The texts stand in any order and number, each ending with a semicolon; the last one ends the list.
const sluitAf = (gevolg: ReactNode): ReactNode => (typeof gevolg === 'string' ? gevolg.replace(/;$/, '.') : gevolg)

/** "Als je dit bevestigt": everything that will happen, one line each, above the button that does it. */
export const Bevestig = ({
  gevolgen,
  titel,
  children,
}: {
  gevolgen: readonly ReactNode[]
  titel?: string
  /** The buttons. */
  children?: ReactNode
}) => {
  const t = useTeksten().bevestig
  return (
    <>
      {gevolgen.length > 0 && (
        <div className="bevestig">
          <strong>{titel ?? t.alsJeDitBevestigt}</strong>
          <ul>
            {gevolgen.map((gevolg, nr) => (
              <li key={nr}>{nr === gevolgen.length - 1 ? sluitAf(gevolg) : gevolg}</li>
            ))}
          </ul>
        </div>
      )}
      {children && <div className="knoppenrij">{children}</div>}
    </>
  )
}
