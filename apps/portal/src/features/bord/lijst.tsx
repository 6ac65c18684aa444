import { useEffect, useRef, type ReactNode } from 'react'
import { Knop } from '../../components/knop.tsx'
import { Kop } from '../../components/tekst.tsx'
import './bord.css'

/** The list that a number of the board opened, under the board; gets the focus. Give it a key of its own per number. */
export const Bordlijst = ({
  kop,
  sluit,
  onSluit,
  children,
}: {
  kop: string
  sluit: string
  onSluit: () => void
  children: ReactNode
}) => {
  const vak = useRef<HTMLElement>(null)
  useEffect(() => vak.current?.focus(), [])
  return (
    <section ref={vak} tabIndex={-1} className="bordlijst" aria-label={kop}>
      <div className="bordlijst__kop">
        <Kop>{kop}</Kop>
        <Knop soort="subtiel" klein onClick={onSluit}>
          {sluit}
        </Knop>
      </div>
      {children}
    </section>
  )
}
