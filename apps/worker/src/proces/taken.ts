import type { Commandosoort } from '@loket/contracts'

/**
 * The kinds of task that each command does, in the name of who gave it. A task of another kind that disappears in the same
 * step (an escalation, a question that lost its sense) was done by nobody and lapses.
 */
export const TAKEN_VAN_COMMANDO = {
  leg_voorwaarden_vast: ['toets_voorwaarden'],
  plan_selectie: ['plan_selectie'],
  leg_selectie_vast: ['leg_selectie_vast'],
  beslis_toelating: ['beslis_toelating'],
  trek_aanmelding_in: [],
  beslis_toetsmoment: ['beslis_toetsmoment', 'regel_ontbrekende'],
  onderbreek: [],
  hervat: ['hervat_traject'],
  wijzig_periode: [],
  verleen_krediet: [],
  beeindig_voortijdig: ['beeindig_voortijdig'],
  rond_af: ['rond_af'],
  zet_krediet_om: ['zet_krediet_om'],
  leg_plan_vast: [],
  accepteer_opdracht: ['beantwoord_opdracht'],
  weiger_opdracht: ['beantwoord_opdracht'],
  dien_levering_in: ['lever_in', 'verbeter_levering'],
  beoordeel_levering: ['beoordeel_levering'],
  // Who is at turn about an opgave stands on its lines; it is nobody's task of a dossier.
  keur_opgave_goed: [],
  betwist_regel: [],
  beantwoord_regel: [],
  aanvaard_antwoord: [],
  houd_betwisting_vol: [],
  beslis_regel: [],
} as const satisfies Record<Commandosoort, readonly string[]>
