import { useEffect, useState } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import './skelet.css'

const NA_MS = 400
const ZIN_NA_MS = 5000

/**
 * Holds the place of what is being fetched: nothing in the first 0.4 s, then grey lines, after 5 s a sentence.
 * `regels` is the number of lines, so that the layout stays where it is when the real content comes.
 */
export const Skelet = ({ regels = 4, zin }: { regels?: number; zin?: string }) => {
  const t = useTeksten().skelet
  const [stand, setStand] = useState<'stil' | 'lijnen' | 'zin'>('stil')
  useEffect(() => {
    const eerst = setTimeout(() => setStand('lijnen'), NA_MS)
    const later = setTimeout(() => setStand('zin'), ZIN_NA_MS)
    return () => {
      clearTimeout(eerst)
      clearTimeout(later)
    }
  }, [])
  return (
    <div className="skelet" aria-busy="true">
      {Array.from({ length: regels }, (_, nr) => (
        <span key={nr} className={stand === 'stil' ? 'skelet__regel skelet__regel--stil' : 'skelet__regel'} />
      ))}
      <p className="skelet__zin" role="status">
        {stand === 'zin' ? (zin ?? t.duurtLanger) : ''}
      </p>
    </div>
  )
}
