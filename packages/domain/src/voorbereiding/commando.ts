import type { Toestand } from './toestand.ts'

/** What a person can do to a running voorbereidingstraject; each is a Temporal Update of the same name. */
export const COMMANDOSOORTEN = [
  'leg_voorwaarden_vast',
  'plan_selectie',
  'leg_selectie_vast',
  'beslis_toelating',
  'trek_aanmelding_in',
  'beslis_toetsmoment',
  'onderbreek',
  'hervat',
  'wijzig_periode',
  'verleen_krediet',
  'beeindig_voortijdig',
  'rond_af',
  'zet_krediet_om',
  'leg_plan_vast',
] as const
export type CommandoSoort = (typeof COMMANDOSOORTEN)[number]

const LOPEND = ['toegelaten', 'fase_loopt', 'toetsmoment', 'aangehouden', 'onderbroken'] as const

/**
 * In which state of the traject each kind of command is allowed. The process hears this list with its state, and the
 * activity checks it again under its lock. A toetsmoment may be decided before its date, since the gesprek is held in the
 * last week of a phase; that is why `fase_loopt` stands there too.
 */
const TOEGESTAAN_IN = {
  leg_voorwaarden_vast: ['aangemeld', 'voorwaarden_getoetst'],
  plan_selectie: ['voorwaarden_getoetst', 'selectie_gepland', 'selectie_uitgevoerd'],
  leg_selectie_vast: ['selectie_gepland'],
  // From `aangemeld` and `selectie_gepland` only a refusal follows: conditions not met, or the client never came.
  beslis_toelating: ['aangemeld', 'voorwaarden_getoetst', 'selectie_gepland', 'selectie_uitgevoerd'],
  trek_aanmelding_in: ['aangemeld', 'voorwaarden_getoetst', 'selectie_gepland', 'selectie_uitgevoerd'],
  beslis_toetsmoment: ['fase_loopt', 'toetsmoment', 'aangehouden'],
  onderbreek: ['toegelaten', 'fase_loopt', 'toetsmoment', 'aangehouden'],
  hervat: ['onderbroken'],
  wijzig_periode: LOPEND,
  verleen_krediet: LOPEND,
  beeindig_voortijdig: [...LOPEND, 'afronding'],
  // To stop before the phases are over is a besluit of the college, whatever the outcome (bbz.md §3.1b).
  rond_af: ['afronding'],
  zet_krediet_om: ['afronding'],
  leg_plan_vast: [...LOPEND, 'afronding'],
} as const satisfies Record<CommandoSoort, readonly Toestand[]>

/** True when the traject, in this state, allows the command. */
export const isToegestaanIn = (soort: CommandoSoort, toestand: Toestand): boolean =>
  (TOEGESTAAN_IN[soort] as readonly Toestand[]).includes(toestand)
