import { useId } from 'react'
import './keuzelijst.css'

/** A choice that changes what the page is about, at once: which gemeente, which kind of traject. Never empty. */
export const Keuzelijst = ({
  label,
  waarde,
  opties,
  onKies,
}: {
  label: string
  waarde: string
  opties: readonly { waarde: string; naam: string }[]
  onKies: (waarde: string) => void
}) => {
  const id = useId()
  return (
    <div className="keuzelijst niet-afdrukken">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="utrecht-select utrecht-select--html-select"
        value={waarde}
        onChange={({ target }) => onKies(target.value)}
      >
        {opties.map((optie) => (
          <option key={optie.waarde} value={optie.waarde}>
            {optie.naam}
          </option>
        ))}
      </select>
    </div>
  )
}
