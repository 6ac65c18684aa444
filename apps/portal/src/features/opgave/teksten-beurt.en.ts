import type { beurt as nl } from './teksten-beurt.nl.ts'

const about = (regels: number): string => (regels === 1 ? 'about 1 line' : `about ${regels} lines`)
const disputed = (regels: number): string => (regels === 1 ? '1 disputed line' : `${regels} disputed lines`)

/** English texts of whose turn it is about lines, and of what happens after an act. */
export const beurt: typeof nl = {
  mijn: {
    budgethouder: (regels, bedrag) => `react to the answer ${about(regels)} (${bedrag})`,
    financien: (regels, bedrag) => `answer ${disputed(regels)} (${bedrag})`,
    contractmanager: (regels, bedrag) => `decide about ${disputed(regels)} (${bedrag})`,
  },
  naarRegel: {
    budgethouder: 'Go to the answer',
    financien: 'Go to the line',
    contractmanager: 'Go to the line',
  },
  daarna: {
    budgethouder: 'After that the answer counts.',
    financien: 'After that the loket gets a reminder. What is disputed is not paid until then.',
    contractmanager: 'After that you get a reminder. What is disputed is not paid until then.',
  },
  ander: {
    budgethouder: (op) => `The gemeente reacts to the answer by ${op}.`,
    financien: (op) => `Finance of the loket answers by ${op}.`,
    contractmanager: (op) => `The contractmanager of the loket decides by ${op}.`,
  },
  metRegels: (wie, regels) => `${wie} (${regels === 1 ? '1 line' : `${regels} lines`})`,
  gedaan: {
    betwist: 'You disputed this line. There is nothing you need to do now.',
    beantwoord: 'Your answer stands at the line. The gemeente gets a message.',
    aanvaard: 'You accepted the answer. The line stands.',
    houd_vol: 'You persisted in the dispute. There is nothing you need to do now.',
    beslis: 'You decided about this line. The gemeente gets a message.',
  },
  betwisthint: 'Choose “Dispute this line” at a line. The other lines just go on.',
  sluit: {
    op: (dag) => `The loket expects to close this quarter on ${dag}.`,
    beoordelen: (dag) => `The gemeente then judges the statement by ${dag}.`,
  },
}
