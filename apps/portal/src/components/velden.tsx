import { Checkbox } from '@utrecht/checkbox-react'
import { Textbox } from '@utrecht/textbox-react'
import type { HTMLInputAutoCompleteAttribute } from 'react'
import { useFormContext, useWatch, type FieldValues } from 'react-hook-form'
import { useTeksten } from '../teksten/teksten.ts'
import { beschrijving, useVeldfout, useVeldregel, veldId, Veldkader, type VeldBasis } from './veldkader.tsx'

/** One line of text. `breedte` says how much is expected, so that the field itself shows it. */
export const TekstVeld = <T extends FieldValues = FieldValues>({
  maxLengte = 200,
  breedte = 'heel',
  soort = 'text',
  autoComplete,
  ...basis
}: VeldBasis<T> & {
  maxLengte?: number
  breedte?: 'kort' | 'half' | 'heel'
  soort?: 'text' | 'email' | 'tel'
  autoComplete?: HTMLInputAutoCompleteAttribute
}) => {
  const { register } = useFormContext<T>()
  const fout = useVeldfout(basis.naam)
  return (
    <Veldkader {...kaderVan(basis)}>
      <Textbox
        {...register(basis.naam, useVeldregel(basis))}
        id={veldId(basis.naam)}
        // Not "email": the browser would mark what it thinks wrong in red, without a word.
        type={soort === 'email' ? 'text' : soort}
        {...(soort === 'email' && { inputMode: 'email' })}
        maxLength={maxLengte}
        invalid={fout !== undefined}
        className={breedte === 'heel' ? '' : `veld--${breedte}`}
        {...(autoComplete && { autoComplete })}
        {...beschrijving(basis.naam, basis.hulp, fout)}
      />
    </Veldkader>
  )
}

/** Text of more lines; grows with what is typed and says how much room is left when that becomes little. */
export const TekstvlakVeld = <T extends FieldValues = FieldValues>({
  maxLengte = 4000,
  regels = 4,
  ...basis
}: VeldBasis<T> & { maxLengte?: number; regels?: number }) => {
  const t = useTeksten().formulier
  const { register, control } = useFormContext<T>()
  const fout = useVeldfout(basis.naam)
  const waarde: unknown = useWatch({ control, name: basis.naam })
  const over = maxLengte - (typeof waarde === 'string' ? waarde.length : 0)
  return (
    <Veldkader
      {...kaderVan(basis)}
      onder={over <= maxLengte / 10 && <p className="veld__onder">{t.nogTekens(over)}</p>}
    >
      <textarea
        {...register(basis.naam, useVeldregel(basis))}
        id={veldId(basis.naam)}
        rows={regels}
        maxLength={maxLengte}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        aria-invalid={fout !== undefined || undefined}
        {...beschrijving(basis.naam, basis.hulp, fout)}
      />
    </Veldkader>
  )
}

/** One choice from a list. For up to five choices with consequences use `KeuzeKaarten`. */
export const KeuzeVeld = <T extends FieldValues = FieldValues>({
  opties,
  ...basis
}: VeldBasis<T> & { opties: readonly { waarde: string; naam: string }[] }) => {
  const t = useTeksten().formulier
  const { register } = useFormContext<T>()
  const fout = useVeldfout(basis.naam)
  return (
    <Veldkader {...kaderVan(basis)}>
      <select
        {...register(basis.naam, useVeldregel({ ...basis, leegFout: basis.leegFout ?? t.kies(basis.label) }))}
        id={veldId(basis.naam)}
        className={`utrecht-select utrecht-select--html-select veld--half${fout ? ' utrecht-select--invalid' : ''}`}
        aria-invalid={fout !== undefined || undefined}
        {...beschrijving(basis.naam, basis.hulp, fout)}
      >
        <option value="">{basis.optioneel ? t.geenKeuze : t.maakKeuze}</option>
        {opties.map(({ waarde, naam }) => (
          <option key={waarde} value={waarde}>
            {naam}
          </option>
        ))}
      </select>
    </Veldkader>
  )
}

/** A box to tick, with its sentence beside it. Not ticked is a valid answer unless `leegFout` is given. */
export const VinkVeld = <T extends FieldValues = FieldValues>(basis: VeldBasis<T>) => {
  const t = useTeksten().formulier
  const { register } = useFormContext<T>()
  const fout = useVeldfout(basis.naam)
  return (
    <div className={`utrecht-form-field veld veld__vink${fout ? ' utrecht-form-field--invalid' : ''}`}>
      <Checkbox
        {...register(basis.naam, useVeldregel({ ...basis, optioneel: basis.leegFout === undefined }))}
        id={veldId(basis.naam)}
        appearance="native"
        invalid={fout !== undefined}
        {...beschrijving(basis.naam, basis.hulp, fout)}
      />
      <label htmlFor={veldId(basis.naam)} className="utrecht-form-label utrecht-form-label--checkbox">
        {basis.label}
      </label>
      {basis.hulp && (
        <div id={`${veldId(basis.naam)}-hulp`} className="utrecht-form-field-description">
          {basis.hulp}
        </div>
      )}
      {fout && (
        <div id={`${veldId(basis.naam)}-fout`} className="utrecht-form-field-error-message">
          <span className="alleen-voorlezen">{t.fout}: </span>
          {fout}
        </div>
      )}
    </div>
  )
}

/** The part of a field's props that its frame shows. */
const kaderVan = <T extends FieldValues>({ naam, label, hulp, optioneel }: VeldBasis<T>) => ({
  naam,
  label,
  ...(hulp !== undefined && { hulp }),
  ...(optioneel !== undefined && { optioneel }),
})
