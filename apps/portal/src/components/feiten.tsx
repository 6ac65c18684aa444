import type { ReactNode } from 'react'
import './feiten.css'

/** Facts beside a text: what it is, and under it what it says. */
export const Feiten = ({ feiten }: { feiten: readonly { wat: string; is: ReactNode }[] }) => (
  <dl className="feiten">
    {feiten.map(({ wat, is }) => (
      <div key={wat}>
        <dt>{wat}</dt>
        <dd>{is}</dd>
      </div>
    ))}
  </dl>
)
