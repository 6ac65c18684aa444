// Lists of deciding that the portal needs as values, without zod.

/** The besluiten of a member's college in a voorbereidingstraject. */
export const BESLUITSOORTEN = [
  'toelating',
  'afwijzing',
  'wijziging_periode',
  'voortijdige_beeindiging',
  'krediet',
  'omzetting',
] as const
export type Besluitsoort = (typeof BESLUITSOORTEN)[number]

/** What a person can decide about a traject: the kinds of commands that have a page of their own. */
export const BESLISSOORTEN = [
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
export type Beslissoort = (typeof BESLISSOORTEN)[number]

/** The ways in which a besluit is made known. */
export const BEKENDMAKINGSWIJZEN = ['post', 'uitgereikt', 'digitaal'] as const

/** How many besluiten one page of the list has. */
export const BESLUITEN_PER_PAGINA = 50
