import type { nl } from './teksten.nl.ts'

/** English texts of the trajecten of one's own gemeente. */
export const en: typeof nl = {
  titel: 'Our trajecten',
  onder: (gemeente) =>
    `The preparation trajecten that the loket carries out for ${gemeente}. Only yours, without names.`,
  lopen: (aantal) => (aantal === 1 ? 'traject runs now' : 'trajecten run now'),
  totaal: (aantal) =>
    aantal === 1 ? 'So far 1 resident has been registered.' : `So far ${aantal} residents have been registered.`,
  inSelectie: (aantal) =>
    aantal === 1 ? '1 registration is not decided yet.' : `${aantal} registrations are not decided yet.`,
  geenUitkomst: 'No traject has an outcome yet.',
  metUitkomst: (aantal, meest) =>
    aantal === 1
      ? `One traject has an outcome: ${meest}.`
      : `${aantal} trajecten have an outcome; most often: ${meest}.`,
  totBegin: (dagen, aantal) =>
    `From registration to the first day it mostly takes ${dagen} days (the middle of ${aantal} trajecten).`,
  totEinde: (dagen, aantal) =>
    `From the first day to the end it mostly takes ${dagen} days (the middle of ${aantal} trajecten).`,
  leeg: 'No trajecten yet',
  leegUitleg:
    'As soon as a klantmanager of yours or the loket registers a resident, the traject appears here: its phase, its dates and its outcome.',
  standen: 'Where they stand now',
  uitkomsten: 'Outcomes',
  fasen: 'Progress per phase',
  fasenUitleg: 'Go and no-go are decisions of the loket at the end of a phase. Who is still busy does not count.',
  lijst: 'All trajecten',
  gefilterd: (aantal) => (aantal === 1 ? '1 traject' : `${aantal} trajecten`),
  filterStand: 'Status',
  alleStanden: 'Every status',
  alleUitkomsten: 'Every outcome',
  geenMet: 'No traject with this status.',
  meer: 'Filter further and download',
  kolom: {
    nummer: 'Dossier',
    stand: 'Status',
    fase: 'Phase',
    aangemeld: 'Registered',
    begin: 'First day',
    einde: 'Last day',
    uitkomst: 'Outcome',
    sjabloon: 'Kind of traject',
    begonnen: 'Began',
    lopend: 'Busy now',
    go: 'Go',
    noGo: 'No-go',
    door: 'Went on',
    aantal: 'Number',
  },
  percentage: (go, besloten) => `${Math.round((100 * go) / besloten)}%`,
  nogNiets: 'nothing decided yet',
}
