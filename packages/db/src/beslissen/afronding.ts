import { VOORTIJDIGE_EINDREDENEN } from '@loket/domain'
import type { Trajectrecord } from '../traject/traject.record.ts'

/** True while an early ending still waits for its besluit (bbz.md §3.1b). */
export function wachtOpBeeindiging(record: Pick<Trajectrecord, 'eindreden' | 'besluiten'>): boolean {
  return (
    (VOORTIJDIGE_EINDREDENEN as readonly (string | null)[]).includes(record.eindreden) &&
    !record.besluiten.some((b) => b.soort === 'voortijdige_beeindiging')
  )
}

/** The kredieten that still wait for their conversion. */
export function listOpenKredieten(record: Pick<Trajectrecord, 'kredieten'>): Trajectrecord['kredieten'] {
  return record.kredieten.filter((k) => k.status === 'verstrekt_renteloos')
}

/**
 * The day from which the client is to be invited to apply: that of the outcome when it is a start with Bbz, or of the decision
 * that sent the client straight to an aanvraag. Null where no aanvraag follows.
 */
export function vraagtAanvraagSinds(
  record: Pick<Trajectrecord, 'status' | 'uitkomst' | 'uitkomstOp' | 'beeindigdOp'>,
): string | null {
  if (record.status === 'doorgestuurd') return record.beeindigdOp
  return record.uitkomst === 'start_met_bbz' ? (record.uitkomstOp ?? record.beeindigdOp) : null
}
