import { isBevoegd, type Rol, WeigeringError } from '@loket/contracts'
import type { Leveringplek } from '@loket/db'

/**
 * Refuses who takes no part in the conversation about a levering: that are the ones who write it and the ones who review
 * it. Also refuses when the opdracht is over.
 */
export function checkMagMeepraten(rollen: readonly Rol[], plek: Leveringplek): void {
  if (!isBevoegd(rollen, 'levering.schrijven') && !isBevoegd(rollen, 'levering.beoordelen')) {
    throw new WeigeringError('GeenBevoegdheid')
  }
  if (!plek.opdrachtLoopt) throw new WeigeringError('LeveringNietOpen')
}
