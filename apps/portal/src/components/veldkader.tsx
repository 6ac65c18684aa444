import type { ReactNode } from 'react'
import { useFormContext, type FieldPath, type FieldValues, type Validate } from 'react-hook-form'
import { useTeksten } from '../teksten/teksten.ts'
import './veld.css'

/** What every field of a form takes. `naam` is typed by the values of the form: `<TekstVeld<Waarden> naam="reden">`. */
export type VeldBasis<T extends FieldValues> = {
  naam: FieldPath<T>
  label: string
  /** A sentence under the label: what is asked, with an example of the format. */
  hulp?: ReactNode
  /** May stay empty; the label then says so. Everything else must be filled in. */
  optioneel?: boolean
  /** The sentence when it is empty; without it "Vul <label> in". */
  leegFout?: string
  /** Gives a sentence when the value is wrong, true when it is right. */
  controleer?: (waarde: never, waarden: T) => string | true
}

/** Where the field and its parts are found: by the error summary and by aria. */
export const veldId = (naam: string): string => `veld-${naam}`

// Zero width and non-breaking spaces alone are nothing, as the API sees it.
const isLeeg = (waarde: unknown): boolean =>
  waarde === undefined ||
  waarde === null ||
  waarde === false ||
  (typeof waarde === 'string' && waarde.replace(/[\u200b-\u200d\u2060\ufeff\s]/g, '') === '') ||
  (Array.isArray(waarde) && waarde.length === 0)

/** The rule of a field for react-hook-form: filled in unless it may stay empty, then its own check. */
export const useVeldregel = <T extends FieldValues>({ label, optioneel, leegFout, controleer }: VeldBasis<T>) => {
  const t = useTeksten().formulier
  const validate: Validate<unknown, T> = (waarde, waarden) => {
    if (isLeeg(waarde)) return optioneel ? true : (leegFout ?? t.vulIn(label))
    return controleer ? controleer(waarde as never, waarden) : true
  }
  return { validate }
}

/** The sentence that is wrong about this field now, from the form or from the API. */
export const useVeldfout = (naam: string): string | undefined => {
  const { getFieldState, formState } = useFormContext()
  return getFieldState(naam, formState).error?.message
}

/** The ids that describe a field, for `aria-describedby`. */
export const beschrijving = (naam: string, hulp: unknown, fout: unknown): { 'aria-describedby'?: string } => {
  const ids = [hulp && `${veldId(naam)}-hulp`, fout && `${veldId(naam)}-fout`].filter(Boolean).join(' ')
  return ids ? { 'aria-describedby': ids } : {}
}

/** Label, help and error around one control. A group of radios says `groep` and gets a fieldset. */
export const Veldkader = ({
  naam,
  label,
  hulp,
  optioneel,
  groep,
  onder,
  children,
}: {
  naam: string
  label: string
  hulp?: ReactNode
  optioneel?: boolean
  groep?: boolean
  /** Under the control: what was understood, or how much room is left. */
  onder?: ReactNode
  children: ReactNode
}) => {
  const t = useTeksten().formulier
  const fout = useVeldfout(naam)
  const labeltekst = (
    <>
      {label}
      {optioneel && <span className="veld__optioneel"> {t.nietVerplicht}</span>}
    </>
  )
  const rest = (
    <>
      {hulp && (
        <div id={`${veldId(naam)}-hulp`} className="utrecht-form-field__description utrecht-form-field-description">
          {hulp}
        </div>
      )}
      {fout && (
        <div id={`${veldId(naam)}-fout`} className="utrecht-form-field-error-message">
          <span className="alleen-voorlezen">{t.fout}: </span>
          {fout}
        </div>
      )}
      {children}
      {onder}
    </>
  )
  const klasse = `utrecht-form-field veld${fout ? ' utrecht-form-field--invalid' : ''}`
  if (groep) {
    return (
      <fieldset className={klasse} {...beschrijving(naam, hulp, fout)}>
        <legend className="utrecht-form-label veld__label">{labeltekst}</legend>
        {rest}
      </fieldset>
    )
  }
  return (
    <div className={klasse}>
      <label htmlFor={veldId(naam)} className="utrecht-form-label utrecht-form-field__label veld__label">
        {labeltekst}
      </label>
      {rest}
    </div>
  )
}
