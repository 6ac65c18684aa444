import type { ReactNode } from 'react'
import { Kop } from './tekst.tsx'
import './paginakop.css'

/**
 * The head of a page: one line that places it (`lede`, above), the h1, an optional line under it and acts at the right.
 * Also sets the title of the browser tab.
 */
export const PaginaKop = ({
  titel,
  lede,
  onder,
  acties,
}: {
  titel: string
  lede?: ReactNode
  onder?: ReactNode
  acties?: ReactNode
}) => (
  <header className="paginakop">
    <title>{`${titel} - Zelfstandigenloket`}</title>
    <div>
      {lede && <p className="paginakop__lede">{lede}</p>}
      <Kop niveau={1}>{titel}</Kop>
      {onder && <p className="paginakop__onder">{onder}</p>}
    </div>
    {acties && <div className="knoppenrij niet-afdrukken">{acties}</div>}
  </header>
)
