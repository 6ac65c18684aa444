import { useId, useState, type ReactNode } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import { AlleenVoorlezen } from './tekst.tsx'
import './filterbalk.css'

/** One thing to filter on. Its value lives in the URL of the page, under `sleutel`. */
export type Filterveld =
  | { soort: 'tekst'; sleutel: string; label: string; voorbeeld?: string }
  | {
      soort: 'keuze'
      sleutel: string
      label: string
      alle: string
      opties: readonly { waarde: string; naam: string }[]
    }

/** A filter that somebody kept under a name; `gedeeld` when colleagues see it too. */
export type Weergave = { id: string; naam: string; gedeeld?: boolean }

/**
 * Filters above a list: every change goes to the URL at once through `onWijzig` (undefined takes a filter away).
 * With `onBewaar` the filter can be kept under a name, with `weergaven` an earlier one can be chosen.
 */
export const Filterbalk = ({
  velden,
  waarden,
  onWijzig,
  aantal,
  weergaven = [],
  gekozenWeergave,
  onKies,
  onBewaar,
  children,
}: {
  velden: readonly Filterveld[]
  waarden: Readonly<Record<string, string | undefined>>
  onWijzig: (sleutel: string, waarde: string | undefined) => void
  /** How many rows the filter leaves, as a sentence: "23 dossiers". */
  aantal?: string
  weergaven?: readonly Weergave[]
  gekozenWeergave?: string
  onKies?: (id: string) => void
  onBewaar?: (naam: string) => void
  /** At the right: exports. */
  children?: ReactNode
}) => {
  const t = useTeksten().filter
  const id = useId()
  const aantalKeuzes = velden.filter(({ soort, sleutel }) => soort === 'keuze' && waarden[sleutel]).length
  const gefilterd = velden.some(({ sleutel }) => waarden[sleutel])
  // On a narrow screen eight choices would fill the first screen; wide they always stand open.
  const inklapbaar = velden.filter(({ soort }) => soort === 'keuze').length > 2
  const [open, setOpen] = useState(false)
  return (
    <search className="filterbalk niet-afdrukken" aria-label={t.naam}>
      {weergaven.length > 0 && (
        <ul className="filterbalk__weergaven" aria-label={t.weergaven}>
          {weergaven.map((weergave) => (
            <li key={weergave.id}>
              <Knop
                soort="rustig"
                klein
                aria-pressed={weergave.id === gekozenWeergave}
                className={weergave.id === gekozenWeergave ? 'nl-button--pressed' : ''}
                onClick={() => onKies?.(weergave.id)}
              >
                {weergave.naam}
                {weergave.gedeeld && <AlleenVoorlezen> ({t.gedeeld})</AlleenVoorlezen>}
              </Knop>
            </li>
          ))}
        </ul>
      )}
      {inklapbaar && (
        <Knop
          soort="rustig"
          klein
          className="filterbalk__open"
          aria-expanded={open}
          aria-controls={`${id}-velden`}
          onClick={() => setOpen(!open)}
        >
          {t.filters(aantalKeuzes)}
        </Knop>
      )}
      <div
        id={`${id}-velden`}
        className={inklapbaar && !open ? 'filterbalk__velden filterbalk__velden--dicht' : 'filterbalk__velden'}
      >
        {velden.map((veld) => (
          <div key={veld.sleutel} className={`filterbalk__veld filterbalk__veld--${veld.soort}`}>
            <label className="utrecht-form-label" htmlFor={`${id}-${veld.sleutel}`}>
              {veld.label}
            </label>
            {veld.soort === 'keuze' ? (
              <select
                id={`${id}-${veld.sleutel}`}
                className="utrecht-select utrecht-select--html-select"
                value={waarden[veld.sleutel] ?? ''}
                onChange={(gebeurtenis) => onWijzig(veld.sleutel, gebeurtenis.target.value || undefined)}
              >
                <option value="">{veld.alle}</option>
                {veld.opties.map(({ waarde, naam }) => (
                  <option key={waarde} value={waarde}>
                    {naam}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`${id}-${veld.sleutel}`}
                type="search"
                className="utrecht-textbox utrecht-textbox--html-input"
                placeholder={veld.voorbeeld}
                value={waarden[veld.sleutel] ?? ''}
                onChange={(gebeurtenis) => onWijzig(veld.sleutel, gebeurtenis.target.value || undefined)}
              />
            )}
          </div>
        ))}
        {gefilterd && (
          <Knop
            soort="subtiel"
            klein
            className="knop--kantlijn"
            onClick={() => {
              for (const { sleutel } of velden) onWijzig(sleutel, undefined)
            }}
          >
            {t.wis}
          </Knop>
        )}
      </div>
      <div className="filterbalk__onder">
        <span role="status">{aantal}</span>
        {gefilterd && onBewaar && <BewaarWeergave onBewaar={onBewaar} />}
        {children}
      </div>
    </search>
  )
}

const BewaarWeergave = ({ onBewaar }: { onBewaar: (naam: string) => void }) => {
  const t = useTeksten().filter
  const [naam, setNaam] = useState<string | undefined>()
  const id = useId()
  if (naam === undefined) {
    return (
      <Knop soort="subtiel" klein onClick={() => setNaam('')}>
        {t.bewaar}
      </Knop>
    )
  }
  return (
    <form
      className="filterbalk__bewaar"
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault()
        if (naam.trim() === '') return
        onBewaar(naam.trim())
        setNaam(undefined)
      }}
    >
      <label htmlFor={id}>{t.onderNaam}</label>
      <input
        id={id}
        ref={(veld) => veld?.focus()}
        maxLength={60}
        className="utrecht-textbox utrecht-textbox--html-input"
        value={naam}
        onChange={(gebeurtenis) => setNaam(gebeurtenis.target.value)}
      />
      <Knop type="submit" soort="rustig" klein>
        {t.bewaarNu}
      </Knop>
    </form>
  )
}
