import type { ReactNode } from 'react'
import { useOpmaak } from '../lib/opmaak.ts'
import { useTeksten } from '../teksten/teksten.ts'
import { Waarom, type WaaromUitleg } from './waarom.tsx'
import './wachtregel.css'

/**
 * The sentence at the top of every dossier, opdracht and bill: for whom it waits, for what, until when, and what
 * happens then. The parts come from the record; the sentence is made here, never typed.
 */
export const WachtRegel = ({
  wachtOp,
  titel,
  uiterlijk,
  daarna,
  gevolg,
  waarom = [],
  actie,
}: {
  /** A name, 'jou' when it waits for the reader, or 'niemand' when nothing is awaited (then only `titel` is said). */
  wachtOp: 'jou' | 'niemand' | { naam: string }
  /** What is awaited, as the rest of a sentence: "voortgangsrapportage 2", "beslis over fase 2". */
  titel: ReactNode
  uiterlijk?: string
  /** What happens at the deadline if nobody does anything, as what follows "Daarna:". */
  daarna?: ReactNode
  /** The same as whole sentences of their own. */
  gevolg?: ReactNode
  /** Of each date in the sentence. */
  waarom?: readonly WaaromUitleg[]
  /** The button or link that does what is awaited; at most two. */
  actie?: ReactNode
}) => {
  const t = useTeksten().wacht
  const { dag, relatief, toon } = useOpmaak()
  return (
    <div className="wachtregel" role="group" aria-label={t.naam}>
      <div className="wachtregel__zin">
        <p className="wachtregel__hoofd">
          {wachtOp === 'niemand' ? (
            titel
          ) : (
            <>
              {t.wachtOp} <strong>{wachtOp === 'jou' ? t.jou : wachtOp.naam}</strong>: {titel}
            </>
          )}
          {uiterlijk && (
            <>
              , {t.uiterlijk} <strong>{dag(uiterlijk)}</strong>{' '}
              <span className={`toon toon--${toon(uiterlijk)}`}>({relatief(uiterlijk)})</span>
            </>
          )}
          .
        </p>
        {(daarna || gevolg || waarom.length > 0) && (
          <div className="wachtregel__daarna">
            {gevolg && <>{gevolg} </>}
            {daarna && (
              <>
                {t.daarna} {daarna}{' '}
              </>
            )}
            {waarom.length > 0 && <Waarom uitleg={waarom} onderwerp={waarom.length > 1 ? t.dezeDatums : t.dezeDatum} />}
          </div>
        )}
      </div>
      {actie && <div className="wachtregel__actie knoppenrij niet-afdrukken">{actie}</div>}
    </div>
  )
}
