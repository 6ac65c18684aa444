import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Zoekpalet } from '../../components/zoekpalet.tsx'
import { useSessie } from '../../lib/hoofdroute.ts'
import { useDossierTeksten } from './teksten.ts'
import { zoekBij } from './zoek.ts'

/** The palette of Ctrl K: asks what can be found and goes there. The frame fetches it when it is first opened. */
export const Palet = ({ onSluit }: { onSluit: () => void }) => {
  const t = useDossierTeksten().zoeken
  const { rollen } = useSessie()
  const navigeer = useNavigate()
  const zoek = useCallback((vraag: string, signaal: AbortSignal) => zoekBij(vraag, rollen, t, signaal), [rollen, t])
  return (
    <Zoekpalet
      open
      onSluit={onSluit}
      zoek={zoek}
      onKies={({ naar }) => {
        onSluit()
        void navigeer(naar)
      }}
    />
  )
}
