import { useId } from 'react'
import { themas, useVoorkeuren, zetVoorkeuren, type Thema } from '../lib/voorkeuren.ts'
import { useTeksten } from '../teksten/teksten.ts'
import type { KaderPersoon, NavItem } from './kaderdelen.ts'
import { Knop } from './knop.tsx'
import { TaalKeuze } from './taalkeuze.tsx'
import { Koppeling } from './tekst.tsx'
import './persoonmenu.css'

/** Behind the name at the top right: language, colours, keys and logging out. A popover of the browser itself. */
export const PersoonMenu = ({
  persoon,
  koppelingen,
  onUitloggen,
}: {
  persoon: KaderPersoon
  koppelingen: readonly NavItem[]
  onUitloggen: () => void
}) => {
  const t = useTeksten().persoon
  const { thema, sneltoetsen } = useVoorkeuren()
  const id = useId()
  return (
    <>
      <button type="button" className="persoonmenu__knop" popoverTarget={id}>
        <span className="persoonmenu__naam">
          {persoon.naam}
          <span className="persoonmenu__rol">, {persoon.rol}</span>
        </span>
      </button>
      <div id={id} popover="auto" className="persoonmenu">
        <p className="persoonmenu__wie">
          <strong>{persoon.naam}</strong>
          <br />
          {persoon.rol}
        </p>
        <p className="persoonmenu__kop">{t.taal}</p>
        <TaalKeuze />
        <label className="persoonmenu__kop" htmlFor={`${id}-thema`}>
          {t.kleuren}
        </label>
        <select
          id={`${id}-thema`}
          className="utrecht-select utrecht-select--html-select"
          value={thema}
          onChange={(gebeurtenis) => zetVoorkeuren({ thema: gebeurtenis.target.value as Thema })}
        >
          {themas.map((een) => (
            <option key={een} value={een}>
              {t.themas[een]}
            </option>
          ))}
        </select>
        <label className="persoonmenu__vink">
          <input
            type="checkbox"
            checked={sneltoetsen}
            onChange={(gebeurtenis) => zetVoorkeuren({ sneltoetsen: gebeurtenis.target.checked })}
          />
          {t.sneltoetsen}
        </label>
        {koppelingen.map(({ naam, naar }) => (
          <p key={naam} className="persoonmenu__koppeling">
            <Koppeling {...naar} onClick={() => document.getElementById(id)?.hidePopover()}>
              {naam}
            </Koppeling>
          </p>
        ))}
        <Knop soort="rustig" onClick={onUitloggen}>
          {t.uitloggen}
        </Knop>
      </div>
    </>
  )
}
