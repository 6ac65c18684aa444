import { useEffect, useRef, useState } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import './ongedaan.css'

const SECONDEN = 10

/**
 * For ten seconds: what was just done, and a button that undoes it. The strip waits while pointer or focus is on it,
 * so that nobody loses the button while reaching for it. `onVoorbij` removes it.
 */
export const OngedaanStrip = ({
  tekst,
  onOngedaan,
  onVoorbij,
}: {
  tekst: string
  onOngedaan: () => void
  onVoorbij: () => void
}) => {
  const t = useTeksten().ongedaan
  const [over, setOver] = useState(SECONDEN)
  const [wacht, setWacht] = useState(false)
  const voorbij = useRef(onVoorbij)
  useEffect(() => {
    voorbij.current = onVoorbij
  })
  useEffect(() => {
    if (wacht) return
    const klok = setTimeout(() => (over > 1 ? setOver(over - 1) : voorbij.current()), 1000)
    return () => clearTimeout(klok)
  }, [over, wacht])
  return (
    <div
      className="ongedaan niet-afdrukken"
      onPointerEnter={() => setWacht(true)}
      onPointerLeave={() => setWacht(false)}
      onFocus={() => setWacht(true)}
      onBlur={() => setWacht(false)}
    >
      <span role="status">{tekst}</span>
      <Knop soort="rustig" klein onClick={onOngedaan}>
        {t.maak}
        <span aria-hidden="true"> ({over})</span>
      </Knop>
    </div>
  )
}
