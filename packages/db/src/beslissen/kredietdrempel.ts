import type { Regels } from '../regels/lees.ts'

/**
 * The amount, in cents over all grants, above which a krediet without a maximum of policy asks a person to confirm. A loket
 * that agreed on none confirms every amount.
 */
export function readKredietdrempel(regels: Regels): number {
  const waarde = regels.parameters.get('werkwijze.krediet_bevestigen_centen')?.waarde
  return typeof waarde === 'number' ? waarde : 0
}

/** What the platform lets one client have, in cents over all grants; null where none is loaded: then a person decides. */
export function readKredietgrens(regels: Regels): number | null {
  const waarde = regels.parameters.get('platform.krediet_hoogstens_centen')?.waarde
  return typeof waarde === 'number' ? waarde : null
}
