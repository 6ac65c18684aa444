import { useFormContext, useWatch, type FieldPath, type FieldValues } from 'react-hook-form'
import { TekstVeld } from '../../components/velden.tsx'
import { beschrijving, useVeldfout, veldId } from '../../components/veldkader.tsx'
import { useTeksten } from '../../teksten/teksten.ts'

/**
 * One question with a few short answers in a row and room for a remark: a condition, or a criterion of a phase.
 * The field `<naam>.oordeel` holds the answer, `<naam>.toelichting` the remark.
 */
export const Oordeelvraag = <T extends FieldValues>({
  naam,
  vraag,
  onder,
  antwoorden,
  toelichting,
  toelichtingNodigBij,
  toelichtingLeeg,
  verplicht,
}: {
  naam: FieldPath<T>
  vraag: string
  onder?: string | undefined
  antwoorden: readonly { waarde: string; naam: string }[]
  toelichting: string
  /** The answer at which the remark may not stay empty. */
  toelichtingNodigBij?: string
  toelichtingLeeg?: string
  /** Gives the sentence when this answer will not do. */
  verplicht: (antwoord: string, waarden: T) => string | true
}) => {
  const { fout: foutwoord } = useTeksten().formulier
  const { register, control } = useFormContext()
  const veld = `${naam}.oordeel`
  const antwoord: unknown = useWatch({ control, name: veld })
  const fout = useVeldfout(veld)
  const regel = register(veld, { validate: (waarde, waarden) => verplicht(String(waarde ?? ''), waarden as T) })
  return (
    <fieldset className="criterium" {...beschrijving(veld, onder, fout)}>
      {/* What law, policy or template asks stands in the record in Dutch. */}
      <legend lang="nl">{vraag}</legend>
      {onder && (
        <div id={`${veldId(veld)}-hulp`} className="gedempt klein">
          {onder}
        </div>
      )}
      {fout && (
        <div id={`${veldId(veld)}-fout`} className="utrecht-form-field-error-message">
          <span className="alleen-voorlezen">{foutwoord}: </span>
          {fout}
        </div>
      )}
      <div className="criterium__oordelen">
        {antwoorden.map(({ waarde, naam: antwoordnaam }, nr) => (
          <label key={waarde}>
            <input {...regel} type="radio" value={waarde} {...(nr === 0 && { id: veldId(veld) })} />
            {antwoordnaam}
          </label>
        ))}
      </div>
      {typeof antwoord === 'string' && antwoord !== '' && (
        <TekstVeld
          naam={`${naam}.toelichting`}
          label={toelichting}
          optioneel={antwoord !== toelichtingNodigBij}
          maxLengte={1000}
          {...(toelichtingLeeg && { leegFout: toelichtingLeeg })}
        />
      )}
    </fieldset>
  )
}

/** An answer with its remark, as the form keeps it. */
export type Oordeel = { oordeel: string; toelichting: string }

/** The answers of a form as the API wants them; what was not answered is left out. */
export const toOordelen = <O extends string>(
  oordelen: Readonly<Record<string, Oordeel>>,
): { code: string; oordeel: O; toelichting?: string }[] =>
  Object.entries(oordelen)
    .filter(([, { oordeel }]) => oordeel !== '')
    .map(([code, { oordeel, toelichting }]) => ({
      code,
      // Only the answers that were offered can be chosen.
      oordeel: oordeel as O,
      ...(toelichting.trim() === '' ? {} : { toelichting }),
    }))
