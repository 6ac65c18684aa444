import type { BeslisserFout } from '../fouten.ts'

/**
 * Whether a person may take a decision to which others reported: who reported does not decide about it (maker ≠ checker).
 * Policy can lift the rule in words; silence of policy does not.
 */
export const magBeslissen = (invoer: {
  actor: string
  rapporteurs: readonly string[]
  beleid: { rapporteurMagAlleenBeslissen?: boolean }
}): { mag: true } | { mag: false; code: BeslisserFout } => {
  const { actor, rapporteurs, beleid } = invoer
  if (!rapporteurs.includes(actor) || beleid.rapporteurMagAlleenBeslissen === true) return { mag: true }
  return { mag: false, code: 'RapporteurBeslistNietAlleen' }
}
