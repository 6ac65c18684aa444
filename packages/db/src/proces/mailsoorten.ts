/** Everything that the platform mails about. Each has a sentence in the worker, or the build fails. */
export const MAILSOORTEN = [
  // to the klantmanager of the member
  'toegelaten',
  'afgewezen',
  'naar_aanvraag',
  'besluit_bekendgemaakt',
  'no_go',
  'fase_verder',
  'fasen_afgerond',
  'beeindigd',
  'uitkomst',
  'max_duur_bereikt',
  // to everyone of the bureau
  'opdracht_aangeboden',
  'opdracht_herinnering',
  'opdracht_afgerond',
  'opdracht_ingetrokken',
  'toetsmoment_aangehouden',
  'levering_herinnering',
  'levering_geaccepteerd',
  'levering_teruggestuurd',
  // to the budgethouders of a gemeente
  'opgave_ter_beoordeling',
  'opgave_herinnering',
  'opgave_definitief',
  'regel_beantwoord',
  'regel_beslist',
  'regel_teruggenomen',
  // to the financieel medewerkers
  'opgave_geparkeerd',
  'opgave_zonder_budgethouder',
  'regel_betwist',
  'antwoord_te_laat',
  // to the contractmanagers
  'regel_volgehouden',
  'beslissing_te_laat',
] as const
export type Mailsoort = (typeof MAILSOORTEN)[number]
