import type { ReactNode } from 'react'
import './opgave.css'

/** The name of a row, as the button that opens what belongs to it under the row. */
export const Klapknop = ({
  open,
  onWissel,
  children,
}: {
  open: boolean
  onWissel: () => void
  children: ReactNode
}) => (
  <button type="button" className="opgaveknop" aria-expanded={open} onClick={onWissel}>
    <span aria-hidden="true">{open ? '▾' : '▸'}</span> {children}
  </button>
)
