import { formatBron, type Bron } from '@loket/domain'
import type { ReactNode } from 'react'

/** A sentence of the explanation; with the source of the rule that it tells. */
export const Zin = ({ bron, children }: { bron?: Bron; children: ReactNode }) => (
  <li>
    {children}
    {bron && <span className="uitleg__bron">{formatBron(bron)}</span>}
  </li>
)
