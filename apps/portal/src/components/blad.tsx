import type { ReactNode } from 'react'
import './blad.css'

/** A white sheet on the paper: the evidence of a decision, a report. Never inside another one. */
export const Blad = ({ children }: { children: ReactNode }) => <section className="blad">{children}</section>

/** Lines with a word at the right: a document and its status, a criterion and its answer. */
export const Stukkenlijst = ({
  stukken,
}: {
  stukken: readonly { id: string; wat: ReactNode; onder?: ReactNode; stand?: ReactNode }[]
}) => (
  <ul className="stukkenlijst">
    {stukken.map(({ id, wat, onder, stand }) => (
      <li key={id}>
        <div>
          {wat}
          {onder && <div className="gedempt klein">{onder}</div>}
        </div>
        <div>{stand}</div>
      </li>
    ))}
  </ul>
)
