import { RadioButton } from '@utrecht/radio-button-react'
import type { ReactNode } from 'react'
import { useFormContext, type FieldValues } from 'react-hook-form'
import { useTeksten } from '../teksten/teksten.ts'
import { useVeldfout, useVeldregel, veldId, Veldkader, type VeldBasis } from './veldkader.tsx'
import './keuzekaart.css'

/** A choice as a sentence ("Go: verder met fase 3"), with what follows from it. */
export type Keuze = {
  waarde: string
  titel: string
  gevolg?: ReactNode
  /** Cannot be chosen now; `gevolg` says why. */
  uit?: boolean
}

/** A few choices as cards, each with its consequence; the first one has the focus when the error summary points here. */
export const KeuzeKaarten = <T extends FieldValues = FieldValues>({
  keuzes,
  ...basis
}: VeldBasis<T> & { keuzes: readonly Keuze[] }) => {
  const t = useTeksten().formulier
  const { register } = useFormContext<T>()
  const fout = useVeldfout(basis.naam)
  const veld = register(basis.naam, useVeldregel({ ...basis, leegFout: basis.leegFout ?? t.kies(basis.label) }))
  const eerste = keuzes.find(({ uit }) => !uit)?.waarde
  return (
    <Veldkader
      naam={basis.naam}
      label={basis.label}
      groep
      {...(basis.hulp !== undefined && { hulp: basis.hulp })}
      {...(basis.optioneel !== undefined && { optioneel: basis.optioneel })}
    >
      {keuzes.map(({ waarde, titel, gevolg, uit = false }) => {
        // The error summary leads to the first that can be chosen.
        const id = waarde === eerste ? veldId(basis.naam) : `${veldId(basis.naam)}-${waarde}`
        return (
          <div key={waarde} className={uit ? 'keuzekaart keuzekaart--uit' : 'keuzekaart'}>
            <RadioButton
              {...veld}
              id={id}
              value={waarde}
              disabled={uit}
              invalid={fout !== undefined}
              {...(gevolg !== undefined && { 'aria-describedby': `${id}-gevolg` })}
            />
            <label htmlFor={id} className="keuzekaart__titel">
              {titel}
            </label>
            {gevolg && (
              <div id={`${id}-gevolg`} className="keuzekaart__gevolg">
                {gevolg}
              </div>
            )}
          </div>
        )
      })}
    </Veldkader>
  )
}
