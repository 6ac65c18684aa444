import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTeksten } from '../teksten/teksten.ts'
import { Knop } from './knop.tsx'
import './dialoog.css'

/**
 * One question and nothing longer: the browser's own dialog, which keeps the focus in and closes on Escape.
 * `ja` says what happens ("Opdracht intrekken"); the other button always leaves everything as it was.
 */
export const Dialoog = ({
  open,
  vraag,
  children,
  ja,
  gevaar,
  bezig,
  onJa,
  onNee,
}: {
  open: boolean
  vraag: string
  children?: ReactNode
  ja: string
  gevaar?: boolean
  bezig?: boolean
  onJa: () => void
  onNee: () => void
}) => {
  const t = useTeksten().dialoog
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialoog = ref.current
    if (open && dialoog && !dialoog.open) dialoog.showModal()
    if (!open && dialoog?.open) dialoog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className="dialoog"
      aria-labelledby={id}
      onCancel={(gebeurtenis) => {
        gebeurtenis.preventDefault()
        onNee()
      }}
    >
      <p id={id} className="dialoog__vraag">
        {vraag}
      </p>
      {children && <div className="dialoog__uitleg">{children}</div>}
      <div className="knoppenrij">
        <Knop soort="primair" gevaar={gevaar ?? false} bezig={bezig ?? false} onClick={onJa}>
          {ja}
        </Knop>
        <Knop soort="rustig" onClick={onNee}>
          {t.nee}
        </Knop>
      </div>
    </dialog>
  )
}
