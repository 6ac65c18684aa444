import type { nl } from './teksten.nl.ts'

const tel =
  (een: string, meer: string) =>
  (aantal: number): string =>
    `${aantal} ${aantal === 1 ? een : meer}`

const kwartaal =
  (nr: number) =>
  (aantal: number): string =>
    aantal === 1 ? `closing of quarter ${nr}` : `closing of quarter ${nr}, ${aantal} times`

/** English texts of the page that moves the clock of the region ahead. */
export const en: typeof nl = {
  strip: (dag) => `Example region: here it is ${dag}.`,
  stripLaadt: (dag) =>
    `The example region is loading its past year: here it is ${dag} now. Wait with your work until it reaches today.`,
  titel: 'Move time ahead',
  onder: 'Move the whole trial region ahead in time and see what happens then. There is no way back.',
  staatVast:
    'The clock of this platform stands fast. Moving ahead in time works only in a trial environment on one machine, with the database and the Temporal of npm start.',
  nu: 'In the region',
  echt: 'In reality',
  hoever: 'How far ahead?',
  keuzes: {
    '1w': '1 week',
    '2w': '2 weeks',
    '6w': '6 weeks',
    '3m': '3 months',
    '6m': '6 months',
    '1j': '1 year',
    dag: 'To a day of your choice',
  },
  dag: 'To which day?',
  naVandaag: 'The clock moves ahead only. Choose a day after today.',
  voorbeeld: (dag) => `Up to and including ${dag} this will happen:`,
  voorbeeldNiets: (dag) => `Up to and including ${dag} no term ends yet.`,
  voorbehoud:
    'This is what is known now. What follows from it, such as a reminder of an opdracht that begins on the way, is not in it yet.',
  perDag: 'See it day by day',
  kolomDag: 'Day',
  kolomWat: 'What happens',
  start: 'Move the clock ahead',
  onderweg: 'The clock is moving ahead',
  onderwegNaar: (dag) => `It is ${dag} now.`,
  doel: (dag) => `The clock is going to ${dag}. You can close this page; it goes on.`,
  voortgang: 'How far the clock is',
  stop: 'Stop after this step',
  stopt: 'The clock stops after this step.',
  klaar: (dag) => `The clock stands at ${dag}`,
  gestopt: (dag) => `The clock stopped at ${dag}`,
  mislukt: (dag) => `The clock could not go beyond ${dag}`,
  gebeurd: 'On the way:',
  nietsGebeurd: 'On the way no term ended.',
  bleefLiggen: (aantal) =>
    aantal === 1 ? 'One thing did not come to rest:' : `${aantal} things did not come to rest:`,
  liggend: (wat, soort) => `${wat} (${soort})`,
  kijkBijBeheer: 'The page System shows what stands still.',
  moment: {
    toetsmoment_vragen: tel('request to decide on a fase', 'requests to decide on a fase'),
    toetsmoment_verstreken: tel('toetsmoment without a decision in time', 'toetsmomenten without a decision in time'),
    toetsmoment_escalatie: tel('toetsmoment to the team leader', 'toetsmomenten to the team leader'),
    fase_begint: tel('new fase', 'new fasen'),
    einde_nadert: tel('reminder that a period is about to end', 'reminders that a period is about to end'),
    einde_periode: tel('end of a period with its traject', 'ends of a period with its traject'),
    afronding_te_laat: tel('late completion', 'late completions'),
    beslistermijn_nadert: tel('reminder of a decision term', 'reminders of a decision term'),
    beslistermijn_verstreken: tel('decision term that ran out', 'decision terms that ran out'),
    opdracht_herinnering: tel('reminder of an opdracht', 'reminders of an opdracht'),
    opdracht_escalatie: tel('opdracht to the contract manager', 'opdrachten to the contract manager'),
    levering_herinnering: tel('reminder of a report', 'reminders of a report'),
    levering_escalatie: tel('late report to the contract manager', 'late reports to the contract manager'),
    beoordeling_herinnering: tel('reminder to review a report', 'reminders to review a report'),
    stilzwijgend_akkoord: tel('report accepted by silence', 'reports accepted by silence'),
    opgave_herinnering: tel('reminder of an opgave', 'reminders of an opgave'),
    opgave_verstreken: tel('opgave approved by silence', 'opgaven approved by silence'),
    antwoord_te_laat: tel('late answer to a gemeente', 'late answers to a gemeente'),
    reactie_verstreken: tel('answer accepted by silence', 'answers accepted by silence'),
    beslissing_te_laat: tel('late decision on a disputed line', 'late decisions on a disputed line'),
    kwartaal_1: kwartaal(1),
    kwartaal_2: kwartaal(2),
    kwartaal_3: kwartaal(3),
    kwartaal_4: kwartaal(4),
    geparkeerd: tel('new try to make a statement', 'new tries to make a statement'),
    anders: tel('other term that ran out', 'other terms that ran out'),
  },
}
