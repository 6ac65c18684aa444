import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import type { Bestemming } from '../lib/bestemming.ts'
import './zoekpalet.css'

/** One thing found: where it goes, what it is called, and under which heading it stands. */
export type Zoekresultaat = { id: string; groep: string; titel: string; onder?: string; naar: Bestemming }

export type ZoekpaletProps = {
  open: boolean
  onSluit: () => void
  /** Asks the API; a newer question aborts the older one. */
  zoek: (vraag: string, signaal: AbortSignal) => Promise<readonly Zoekresultaat[]>
  onKies: (resultaat: Zoekresultaat) => void
}

// The list with its keyboard handling is fetched at the first search, not with the first page.
const Zoeklijst = lazy(async () => ({ default: (await import('./zoeklijst.tsx')).Zoeklijst }))

/** The search of Ctrl K in the browser's own dialog; the frame opens it. */
export const Zoekpalet = ({ open, onSluit, zoek, onKies }: ZoekpaletProps) => {
  const t = useTeksten().zoek
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialoog = ref.current
    if (open && dialoog && !dialoog.open) dialoog.showModal()
    if (!open && dialoog?.open) dialoog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className="zoekpalet"
      aria-label={t.naam}
      onClose={onSluit}
      onClick={(gebeurtenis) => {
        if (gebeurtenis.target === ref.current) onSluit()
      }}
    >
      {open && (
        <Suspense fallback={<p className="zoekpalet__leeg">{t.laadt}</p>}>
          <Zoeklijst zoek={zoek} onKies={onKies} onSluit={onSluit} />
        </Suspense>
      )}
    </dialog>
  )
}
