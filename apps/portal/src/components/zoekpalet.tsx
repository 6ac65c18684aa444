import { lazy, Suspense, useEffect, useRef } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import type { ZoeklijstProps } from './zoekresultaat.ts'
import './zoekpalet.css'

// The list with its keyboard handling is fetched at the first search, not with the first page.
const Zoeklijst = lazy(async () => ({ default: (await import('./zoeklijst.tsx')).Zoeklijst }))

/** The search of Ctrl K in the browser's own dialog; the frame opens it. */
export const Zoekpalet = ({ open, onSluit, zoek, onKies }: ZoeklijstProps & { open: boolean }) => {
  const t = useTeksten().zoek
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialoog = ref.current
    if (open && dialoog && !dialoog.open) {
      dialoog.showModal()
      // The browser puts the focus on the first thing that can have it, which is the list around the field.
      dialoog.querySelector('input')?.focus()
    }
    if (!open && dialoog?.open) dialoog.close()
  }, [open])
  // A click beside the list closes it too; for the keyboard there is Escape.
  useEffect(() => {
    const dialoog = ref.current
    const opKlik = (klik: MouseEvent) => {
      if (klik.target === dialoog) onSluit()
    }
    dialoog?.addEventListener('click', opKlik)
    return () => dialoog?.removeEventListener('click', opKlik)
  }, [onSluit])
  return (
    <dialog ref={ref} className="zoekpalet" aria-label={t.naam} onClose={onSluit}>
      {open && (
        <Suspense fallback={<p className="zoekpalet__leeg">{t.laadt}</p>}>
          <Zoeklijst zoek={zoek} onKies={onKies} onSluit={onSluit} />
        </Suspense>
      )}
    </dialog>
  )
}
