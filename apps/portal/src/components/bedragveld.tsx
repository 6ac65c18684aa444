import { Textbox } from '@utrecht/textbox-react'
import { useState } from 'react'
import { useController, useFormContext, type FieldValues } from 'react-hook-form'
import { bedragInVeld, bedragInWoorden, formatBedrag, leesBedrag, type GelezenBedrag } from '../lib/bedrag.ts'
import { useVoorkeuren } from '../lib/voorkeuren.ts'
import { useTeksten, type Teksten } from '../teksten/teksten.ts'
import { beschrijving, useVeldregel, veldId, Veldkader, type VeldBasis } from './veldkader.tsx'

/**
 * An amount as a person types it, echoed in words of euros and cents. What can be read in two ways is refused with both
 * readings. The value of the form is whole cents, or the text itself as long as it is not an amount.
 */
export const BedragVeld = <T extends FieldValues = FieldValues>({
  minCenten = 0,
  maxCenten = 99_999_999,
  ...basis
}: VeldBasis<T> & { minCenten?: number; maxCenten?: number }) => {
  const t = useTeksten().bedragveld
  const { taal } = useVoorkeuren()
  const { control } = useFormContext<T>()
  const grenzen = { minCenten, maxCenten }
  const regel = useVeldregel({
    ...basis,
    controleer: (waarde: never, waarden: T) => {
      const gelezen = leesBedrag(typeof waarde === 'number' ? bedragInVeld(waarde) : String(waarde), grenzen)
      if (!gelezen.gelukt) return bedragFout(gelezen, grenzen, t)
      return basis.controleer?.(waarde, waarden) ?? true
    },
  })
  const { field, fieldState } = useController({ control, name: basis.naam, rules: regel })
  const { ref, name, onBlur, onChange } = field
  const waarde: number | string | undefined = field.value
  const tekstVan = (een: number | string | undefined) => (typeof een === 'number' ? bedragInVeld(een) : (een ?? ''))
  const [getypt, setGetypt] = useState(tekstVan(waarde))
  const [gegeven, setGegeven] = useState(waarde)
  if (waarde !== gegeven) {
    setGegeven(waarde)
    setGetypt(tekstVan(waarde))
  }
  const gelezen = leesBedrag(getypt, grenzen)
  const fout = fieldState.error?.message
  return (
    <Veldkader
      naam={basis.naam}
      label={basis.label}
      hulp={basis.hulp ?? t.voorbeeld}
      {...(basis.optioneel !== undefined && { optioneel: basis.optioneel })}
      onder={
        <p className="veld__onder" role="status">
          {gelezen.gelukt && (
            <span className="veld__onder--begrepen">
              {formatBedrag(gelezen.centen)}: {bedragInWoorden(gelezen.centen, taal)}
            </span>
          )}
          {!gelezen.gelukt && !fout && gelezen.fout === 'Dubbelzinnig' && bedragFout(gelezen, grenzen, t)}
        </p>
      }
    >
      <div className="bedragveld">
        <span aria-hidden="true">€</span>
        <Textbox
          ref={ref}
          id={veldId(basis.naam)}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          maxLength={24}
          className="veld--kort"
          invalid={fout !== undefined}
          value={getypt}
          onBlur={onBlur}
          onChange={(gebeurtenis) => {
            const nieuw = leesBedrag(gebeurtenis.target.value, grenzen)
            const opgeslagen = nieuw.gelukt ? nieuw.centen : gebeurtenis.target.value
            setGetypt(gebeurtenis.target.value)
            setGegeven(opgeslagen)
            onChange(opgeslagen)
          }}
          {...beschrijving(basis.naam, true, fout)}
        />
      </div>
    </Veldkader>
  )
}

const bedragFout = (
  gelezen: Extract<GelezenBedrag, { gelukt: false }>,
  { minCenten, maxCenten }: { minCenten: number; maxCenten: number },
  t: Teksten['bedragveld'],
): string => {
  if (gelezen.fout === 'Dubbelzinnig') return t.dubbelzinnig(...gelezen.lezingen)
  if (gelezen.fout === 'TeLaag') return t.teLaag(formatBedrag(minCenten))
  if (gelezen.fout === 'TeHoog') return t.teHoog(formatBedrag(maxCenten))
  return t.fouten[gelezen.fout]
}
