import { useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { useOpmaak } from '../lib/opmaak.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { maakConceptbewaarder, type Conceptstand } from './conceptbewaarder.ts'

/**
 * Saves what is being typed by itself, and at once when the page is left. Give the result to `Formulier concept=`.
 * `bewaar` sends the values and gives the moment of keeping, as the API tells it.
 */
export const useConcept = <T extends FieldValues>(
  form: UseFormReturn<T>,
  bewaar: (waarden: T) => Promise<string>,
): Conceptstand => {
  const [stand, setStand] = useState<Conceptstand>({ stand: 'rust' })
  const laatste = useRef(bewaar)
  useEffect(() => {
    laatste.current = bewaar
  })
  const { subscribe } = form
  useEffect(() => {
    const bewaarder = maakConceptbewaarder<T>((waarden) => laatste.current(waarden), setStand)
    const opzeggen = subscribe({
      formState: { values: true, dirtyFields: true },
      callback: ({ values, name }) => {
        if (name !== undefined) bewaarder.gewijzigd(values)
      },
    })
    const weg = () => bewaarder.nu()
    window.addEventListener('pagehide', weg)
    return () => {
      window.removeEventListener('pagehide', weg)
      opzeggen()
      bewaarder.nu()
      bewaarder.stop()
    }
  }, [subscribe])
  return stand
}

/** "Concept bewaard om 14:02", or that it did not work and what happens now. */
export const ConceptStand = ({ stand: { stand, om } }: { stand: Conceptstand }) => {
  const t = useTeksten().concept
  const { tijd } = useOpmaak()
  const bewaard = om === undefined ? '' : t.bewaard(tijd(om))
  return (
    <p role="status" className={stand === 'mislukt' ? 'conceptstand conceptstand--mislukt' : 'conceptstand'}>
      {stand === 'bezig' ? t.bezig : stand === 'mislukt' ? `${t.mislukt} ${bewaard}` : bewaard}
    </p>
  )
}
