import { useEffect, useRef, useState, type ReactNode } from 'react'
import {
  FormProvider,
  useForm,
  useFormContext,
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form'
import { useTeksten } from '../teksten/teksten.ts'
import { ConceptStand } from './concept.tsx'
import type { Conceptstand } from './conceptbewaarder.ts'
import { Knop, type Knopsoort } from './knop.tsx'
import { veldId } from './veldkader.tsx'
import './formulier.css'

/** A "no" of the API, as a sentence; with `veld` it stands at that field. */
export type Serverfout<T extends FieldValues> = { veld?: FieldPath<T>; tekst: string }

/**
 * The state of a form with the settings of this portal: checked on submit, then again while somebody repairs it. Not when
 * a field is left: an error that goes away then moves the page under the mouse, and the click that left the field is lost.
 */
export const useFormulier = <T extends FieldValues>(standaard: DefaultValues<T>): UseFormReturn<T> =>
  useForm<T>({ defaultValues: standaard, mode: 'onSubmit', reValidateMode: 'onChange', shouldFocusError: false })

/** Every sentence that is wrong, with the field it belongs to; 'root' for what belongs to none. */
export const verzamelFouten = (fouten: FieldErrors, pad = ''): readonly { veld: string; tekst: string }[] =>
  Object.entries(fouten).flatMap(([sleutel, fout]) => {
    if (typeof fout !== 'object' || fout === null) return []
    const veld = pad ? `${pad}.${sleutel}` : sleutel
    if ('message' in fout && typeof fout.message === 'string' && 'type' in fout) return [{ veld, tekst: fout.message }]
    return verzamelFouten(fout as FieldErrors, veld)
  })

/**
 * A form: what is wrong stands on top with links to the fields and gets the focus; what was typed stays. `onVerzend`
 * gives nothing when it went well, or the sentences of the API's refusal.
 */
export const Formulier = <T extends FieldValues>({
  form,
  onVerzend,
  concept,
  knoppen,
  naam,
  children,
}: {
  form: UseFormReturn<T>
  onVerzend: (waarden: T) => Promise<readonly Serverfout<T>[] | void>
  concept?: Conceptstand
  /** The buttons: a `VerzendKnop` first; as a function where another word must follow from being sent. */
  knoppen: ReactNode | ((bezig: boolean) => ReactNode)
  naam?: string
  children: ReactNode
}) => {
  const { errors, isSubmitting } = form.formState
  const [poging, setPoging] = useState(0)
  const fouten = verzamelFouten(errors)

  const verzend = form.handleSubmit(
    async (waarden) => {
      const geweigerd = (await onVerzend(waarden)) ?? []
      geweigerd.forEach(({ veld, tekst }, nr) =>
        form.setError(veld ?? (`root.server${nr}` as const), { type: 'server', message: tekst }),
      )
      if (geweigerd.length > 0) setPoging((vorige) => vorige + 1)
    },
    () => setPoging((vorige) => vorige + 1),
  )

  return (
    <FormProvider {...form}>
      <form
        noValidate
        className="formulier"
        {...(naam && { 'aria-label': naam })}
        onSubmit={(gebeurtenis) => {
          form.clearErrors()
          void verzend(gebeurtenis)
        }}
      >
        <Foutoverzicht fouten={fouten} poging={poging} onNaarVeld={(veld) => form.setFocus(veld as FieldPath<T>)} />
        {children}
        <div className="knoppenrij formulier__knoppen">
          {typeof knoppen === 'function' ? knoppen(isSubmitting) : knoppen}
        </div>
        {concept && <ConceptStand stand={concept} />}
      </form>
    </FormProvider>
  )
}

/** The button that sends the form it stands in; it says what happens, and does nothing while it is being sent. */
export const VerzendKnop = ({
  children,
  soort = 'primair',
  gevaar = false,
  klein = false,
}: {
  children: ReactNode
  soort?: Knopsoort
  gevaar?: boolean
  klein?: boolean
}) => {
  const { isSubmitting } = useFormContext().formState
  return (
    <Knop type="submit" soort={soort} gevaar={gevaar} klein={klein} bezig={isSubmitting}>
      {children}
    </Knop>
  )
}

const Foutoverzicht = ({
  fouten,
  poging,
  onNaarVeld,
}: {
  fouten: readonly { veld: string; tekst: string }[]
  poging: number
  onNaarVeld: (veld: string) => void
}) => {
  const t = useTeksten().formulier
  const vak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (poging > 0) vak.current?.focus()
  }, [poging])
  // Shown after an attempt to send alone: while somebody is still typing, the sentence at the field is enough.
  if (poging === 0 || fouten.length === 0) return null
  return (
    <div ref={vak} tabIndex={-1} role="alert" className="utrecht-alert utrecht-alert--error foutoverzicht">
      <div className="utrecht-alert__content">
        <h2>{fouten.every(({ veld }) => veld.startsWith('root')) ? t.geweigerd : t.nietGelukt(fouten.length)}</h2>
        <ul>
          {fouten.map(({ veld, tekst }) => (
            <li key={veld}>
              {veld.startsWith('root') ? (
                tekst
              ) : (
                <a
                  href={`#${veldId(veld)}`}
                  className="nl-link"
                  onClick={(gebeurtenis) => {
                    gebeurtenis.preventDefault()
                    onNaarVeld(veld)
                  }}
                >
                  {tekst}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
