import { formatBron, type Bron } from '@loket/domain'
import type { ReactNode } from 'react'

/** A sentence of the explanation; with the source of the rule that it tells. */
export const Zin = ({
  bron,
  nederlands,
  children,
}: {
  bron?: Bron
  /** It comes from the template, which is in Dutch whatever the language of the reader. */
  nederlands?: boolean
  children: ReactNode
}) => (
  <li {...(nederlands && { lang: 'nl' })}>
    {children}
    {bron && <span className="uitleg__bron">{formatBron(bron)}</span>}
  </li>
)
