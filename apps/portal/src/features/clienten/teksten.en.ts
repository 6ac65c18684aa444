import type { nl } from './teksten.nl.ts'

const by = (dag: string | null): string => (dag === null ? '' : `, by ${dag} at the latest`)

/** English texts of the clients of a klantmanager. */
export const en: typeof nl = {
  titel: 'My clients',
  onder: (lopend) =>
    lopend === 0
      ? 'None of your clients is in a traject now.'
      : lopend === 1
        ? 'One client is in a traject or is being assessed.'
        : `${lopend} clients are in a traject or are being assessed.`,
  meldAan: 'Register a client',
  leeg: 'You have not registered any clients yet',
  leegUitleg:
    'Does somebody of your caseload want to start a business? Register that person. After that you follow each phase and the outcome here.',
  taken: 'This waits for you',
  lopend: 'Under way',
  geenLopend: 'Nobody is under way now.',
  gesloten: 'Ended',
  client: 'Client',
  fase: 'Phase',
  stand: 'Status',
  waarOp: 'What it waits for',
  einde: 'Last day',
  beeindigd: 'Ended',
  uitkomst: 'Outcome',
  reden: 'Reason of the end',
  namens: (naam) => `client of ${naam}`,
  geen: 'not known yet',
  wacht: {
    toelating: ({ dag }) => `The loket decides on admission${by(dag)}`,
    toelating_door_jou: ({ dag }) => `The loket prepares the admission. After that you decide${by(dag)}`,
    begin: ({ dag }) => (dag === null ? 'The traject begins soon' : `The traject begins on ${dag}`),
    fase: ({ fase, bureau, dag }) => `${fase} is with ${bureau ?? 'the loket'}${dag === null ? '' : ` until ${dag}`}`,
    toetsmoment: ({ fase, dag }) => `The loket decides on ${fase}${by(dag)}`,
    hervatting: () => 'The traject is interrupted; the loket resumes it when the client can go on',
    afronding: () => 'The loket records the outcome',
    jou: ({ dag }) => `Waits for you${by(dag)}`,
    niets: () => '',
  },
  lijst: 'Clients under way',
  lijstGesloten: 'Clients whose traject has ended',
}
