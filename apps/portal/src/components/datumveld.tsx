import { isDatum, leesDatum, naarDatum } from '@loket/domain'
import { Textbox } from '@utrecht/textbox-react'
import { useState } from 'react'
import { useController, useFormContext, type FieldValues } from 'react-hook-form'
import { useOpmaak } from '../lib/opmaak.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { beschrijving, useVeldregel, veldId, Veldkader, type VeldBasis } from './veldkader.tsx'

/**
 * A date as a person types it: `8-12`, `8 dec`, `over 6 weken`; what was understood stands under it in words. The value
 * of the form is the date ('2026-12-08'), or the text itself as long as it is not one (so that a draft loses nothing).
 */
export const DatumVeld = <T extends FieldValues = FieldValues>({
  richting = 'vooruit',
  vanaf,
  totEnMet,
  ...basis
}: VeldBasis<T> & {
  /** Where a date without a year lies: ahead (a plan) or behind (a fact). */
  richting?: 'vooruit' | 'terug'
  /** The first and the last date that may be given. */
  vanaf?: string
  totEnMet?: string
}) => {
  const t = useTeksten()
  const { control } = useFormContext<T>()
  const { vandaag, datum, relatief } = useOpmaak()
  const eigenRegel = useVeldregel({
    ...basis,
    controleer: (waarde: never, waarden: T) => {
      const tekst = String(waarde)
      if (!isDatum(tekst)) {
        const gelezen = leesDatum(tekst, naarDatum(vandaag), richting)
        return gelezen.ok ? true : t.datumveld.fouten[gelezen.code]
      }
      if (vanaf && tekst < vanaf) return t.datumveld.nietVoor(datum(vanaf))
      if (totEnMet && tekst > totEnMet) return t.datumveld.nietNa(datum(totEnMet))
      return basis.controleer?.(waarde, waarden) ?? true
    },
  })
  const { field, fieldState } = useController({ control, name: basis.naam, rules: eigenRegel })
  const { ref, name, onBlur, onChange } = field
  const waarde: string = field.value ?? ''
  const [getypt, setGetypt] = useState(isDatum(waarde) ? metStreepjes(waarde) : waarde)
  // The form may give another value (a draft that was fetched, a reset): the field then shows that one.
  const [gegeven, setGegeven] = useState(waarde)
  if (waarde !== gegeven) {
    setGegeven(waarde)
    setGetypt(isDatum(waarde) ? metStreepjes(waarde) : waarde)
  }
  const gelezen = getypt.trim() === '' ? undefined : leesDatum(getypt, naarDatum(vandaag), richting)
  const fout = fieldState.error?.message
  return (
    <Veldkader
      naam={basis.naam}
      label={basis.label}
      hulp={basis.hulp ?? t.datumveld.voorbeeld[richting]}
      {...(basis.optioneel !== undefined && { optioneel: basis.optioneel })}
      onder={
        <p className="veld__onder" role="status">
          {gelezen?.ok && (
            <>
              <span className="veld__onder--begrepen">{datum(gelezen.datum)}</span>
              {richting === 'vooruit' && ` (${relatief(gelezen.datum)})`}
            </>
          )}
        </p>
      }
    >
      <Textbox
        ref={ref}
        id={veldId(basis.naam)}
        name={name}
        autoComplete="off"
        maxLength={40}
        className="veld--half"
        invalid={fout !== undefined}
        value={getypt}
        onBlur={onBlur}
        onChange={(gebeurtenis) => {
          const tekst = gebeurtenis.target.value
          const nieuw = leesDatum(tekst, naarDatum(vandaag), richting)
          const opgeslagen = nieuw.ok ? nieuw.datum : tekst
          setGetypt(tekst)
          setGegeven(opgeslagen)
          onChange(opgeslagen)
        }}
        {...beschrijving(basis.naam, true, fout)}
      />
    </Veldkader>
  )
}

const metStreepjes = (datum: string): string => datum.split('-').toReversed().join('-')
