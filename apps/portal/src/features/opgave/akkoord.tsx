import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Bevestig } from '../../components/bevestig.tsx'
import { Knop } from '../../components/knop.tsx'
import { Kop } from '../../components/tekst.tsx'
import { useActie } from '../../lib/actie.ts'
import { useOpmaak } from '../../lib/opmaak.ts'
import { apiClient } from '../../lib/trpc.ts'
import { ActieMelding } from './actiemelding.tsx'
import { tel } from './opgavewacht.tsx'
import { useOpgaveteksten } from './teksten.ts'
import type { Opgave } from './zinnen.ts'

/** The budgethouder agrees with everything that is not betwist: what happens then, and the button that does it. */
export const Akkoord = ({ opgave, onSluit }: { opgave: Opgave; onSluit: () => void }) => {
  const t = useOpgaveteksten().akkoord
  const { bedrag } = useOpmaak()
  const { actie, doe } = useActie()
  const queries = useQueryClient()
  const vak = useRef<HTMLElement>(null)
  useEffect(() => vak.current?.focus(), [])
  const betwist = tel(opgave)
  const regels = opgave.regels - betwist
  const centen = opgave.totaalCenten - (betwist === 0 ? 0 : opgave.betwistCenten)
  const { id } = opgave
  if (id === null) return null
  const akkoord = async () => {
    const gelukt = await doe((commandoId) =>
      apiClient.opgave.keurGoed.mutate({ commandoId, onderwerpId: id, gegevens: { regels, totaalCenten: centen } }),
    )
    await queries.invalidateQueries()
    if (gelukt) onSluit()
  }
  return (
    <section ref={vak} tabIndex={-1} className="opgavevak" aria-label={t.titel}>
      <Kop>{t.titel}</Kop>
      <ActieMelding actie={actie} />
      <Bevestig
        gevolgen={[
          regels === 0 ? t.gevolgNul : t.gevolgDefinitief(regels, bedrag(centen)),
          ...(betwist > 0 ? [t.gevolgBetwist(betwist)] : []),
          t.gevolgVast,
        ]}
      >
        <Knop soort="primair" bezig={actie.stand === 'bezig' || actie.stand === 'wacht'} onClick={() => void akkoord()}>
          {t.bevestig(bedrag(centen))}
        </Knop>
        <Knop soort="subtiel" onClick={onSluit}>
          {t.annuleer}
        </Knop>
      </Bevestig>
    </section>
  )
}
