import type { Regels } from '../regels/lees.ts'

/**
 * The amount, in cents over all grants, above which a krediet without a maximum of policy asks a person to confirm. A loket
 * that agreed on none confirms every amount.
 */
export function readKredietdrempel(regels: Regels): number {
  const waarde = regels.parameters.get('werkwijze.krediet_bevestigen_centen')?.waarde
  return typeof waarde === 'number' ? waarde : 0
}
