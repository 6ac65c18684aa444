import { defineSignal, defineUpdate } from '@temporalio/workflow'

// All that a client may touch: ids, the task queue, the messages. Plain values; no schema library enters here.

/** The task queue on which the worker listens. */
export const TAAKRIJ = 'loket'

/** The workflows, by the name under which the worker registers them. */
export const PROCESSOORTEN = [
  'voorbereidingstraject',
  'begeleidingsopdracht',
  'kwartaalfacturatie',
  'gemeentefactuur',
] as const
export type Processoort = (typeof PROCESSOORTEN)[number]

/** The workflow id of a process: its kind and the id of what it is about, so that a second start is refused. */
export function toWorkflowId(soort: Processoort, onderwerpId: string): string {
  return `${soort}/${onderwerpId}`
}

/** The acts of a person in a voorbereidingstraject, as Updates of the same name. */
export const TRAJECTBERICHTEN = [
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

/** The acts of a person in a begeleidingsopdracht. */
export const OPDRACHTBERICHTEN = [
  'accepteer_opdracht',
  'weiger_opdracht',
  'dien_levering_in',
  'beoordeel_levering',
] as const

/** The acts of a person about the quarter's bill of a gemeente. */
export const OPGAVEBERICHTEN = [
  'keur_opgave_goed',
  'betwist_regel',
  'beantwoord_regel',
  'aanvaard_antwoord',
  'houd_betwisting_vol',
  'beslis_regel',
] as const

export type Bericht =
  (typeof TRAJECTBERICHTEN)[number] | (typeof OPDRACHTBERICHTEN)[number] | (typeof OPGAVEBERICHTEN)[number]

/** What an Update answers: done, or refused with a code. Who and why stand in the command's row, never in history. */
export type Antwoord = { readonly status: 'verwerkt' } | { readonly status: 'geweigerd'; readonly code: string }

/** The Update of this name: its only argument is the id of the command row, which is its update id as well. */
export function toUpdate(bericht: Bericht): ReturnType<typeof defineUpdate<Antwoord, [commandoId: string]>> {
  return defineUpdate<Antwoord, [commandoId: string]>(bericht)
}

/** From the system: something in the record changed that this process waits for; it reads its state again. */
export const herlees = defineSignal('herlees')

/** The code of a validator's refusal when the state of the process does not allow the act. */
export const NIET_IN_DEZE_STAND = 'StandVeranderd'
