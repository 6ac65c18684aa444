import { useId, useState } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import './waarom.css'
import './begrip.css'

/** Words of the law with their explanation in plain Dutch; a feature passes its own. */
export type Begrippen = Readonly<Record<string, { uitleg: string; bron?: string }>>

/** A word of the law, dotted underneath, that explains itself in place. `woord` is what stands in the sentence. */
export const Begrip = <B extends Begrippen>({
  begrippen,
  naam,
  woord,
}: {
  begrippen: B
  naam: keyof B & string
  woord?: string
}) => {
  const t = useTeksten().begrip
  const [open, setOpen] = useState(false)
  const id = useId()
  const begrip = begrippen[naam]
  return (
    <>
      <button
        type="button"
        className="begrip__knop"
        aria-expanded={open}
        aria-controls={id}
        aria-label={t.watIs(woord ?? naam)}
        onClick={() => setOpen(!open)}
      >
        {woord ?? naam}
      </button>
      <span id={id} hidden={!open} className="begrip__uitleg" role="note">
        {begrip?.uitleg}
        {begrip?.bron && <span className="begrip__bron"> {begrip.bron}</span>}
      </span>
    </>
  )
}
