import type { ReactNode } from 'react'
import './brief.css'

/**
 * A letter as it will be sent: a sheet in the letters' own type. The reader of the letter is "u".
 * Always Dutch, whatever the language of the portal. `alineas` are plain text, so that nothing typed in a reason can become markup.
 */
export const BesluitBrief = ({
  naam,
  afzender,
  kenmerk,
  datum,
  betreft,
  alineas,
  ondertekening,
  onder,
}: {
  /** What this preview is, for who does not see it: "De brief zoals die verstuurd wordt". */
  naam: string
  afzender: string
  kenmerk?: string
  datum: string
  betreft: string
  alineas: readonly string[]
  ondertekening?: string
  /** The clause on bezwaar, or an appendix. */
  onder?: ReactNode
}) => (
  <article className="brief" lang="nl" aria-label={naam}>
    <p className="brief__afzender">{afzender}</p>
    <dl className="brief__kop">
      <div>
        <dt>Datum</dt>
        <dd>{datum}</dd>
      </div>
      {kenmerk && (
        <div>
          <dt>Kenmerk</dt>
          <dd>{kenmerk}</dd>
        </div>
      )}
      <div>
        <dt>Betreft</dt>
        <dd>{betreft}</dd>
      </div>
    </dl>
    {alineas.map((alinea, nr) => (
      <p key={nr}>{alinea}</p>
    ))}
    {ondertekening && <p className="brief__ondertekening">{ondertekening}</p>}
    {onder && <div className="brief__onder">{onder}</div>}
  </article>
)
