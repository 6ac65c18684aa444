import type { BeslisserFout } from '../fouten.ts'

/**
 * Whether a person may take a decision to which others reported: who reported may not decide alone (maker ≠ checker).
 * A second person who did not report makes it right. Policy can lift the rule in words; silence of policy does not.
 */
export const magBeslissen = (invoer: {
  actor: string
  rapporteurs: readonly string[]
  medebeslissers?: readonly string[]
  beleid: { rapporteurMagAlleenBeslissen?: boolean }
}): { mag: true } | { mag: false; code: BeslisserFout } => {
  const { actor, rapporteurs, medebeslissers = [], beleid } = invoer
  const onafhankelijk = [actor, ...medebeslissers].some((persoon) => !rapporteurs.includes(persoon))
  if (onafhankelijk || beleid.rapporteurMagAlleenBeslissen === true) return { mag: true }
  return { mag: false, code: 'RapporteurBeslistNietAlleen' }
}
