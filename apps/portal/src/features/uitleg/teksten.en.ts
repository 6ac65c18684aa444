import type { nl } from './teksten.nl.ts'

const duur = ({ aantal, eenheid }: { aantal: number; eenheid: 'dagen' | 'weken' | 'maanden' }): string => {
  const one = { dagen: 'day', weken: 'week', maanden: 'month' }[eenheid]
  return `${aantal} ${aantal === 1 ? one : `${one}s`}`
}

/** English texts of the page that explains how a traject goes. */
export const en: typeof nl = {
  titel: 'How it goes',
  onder:
    'Somebody with a benefit wants to start a business. During the preparation traject that person may work on it, with help. Here you see every step.',
  soort: 'Kind of traject',
  sjabloonNaam: (naam, fasen) => `As in ${naam}: ${fasen.join(', then ')}`,
  naam: (naam) => `The traject of ${naam}`,
  bron: 'Source',
  duur,
  naDuur: (d) => `after ${duur(d)}`,
  binnen: (d) => `within ${duur(d)}`,
  duurOpen: 'a person chooses',
  maximum: (d) => `at most ${duur(d)}`,
  knoop: {
    aanmelding: 'Registration',
    toelating: 'Admission',
    toets: 'Go or no-go',
    uitkomst: 'Outcome',
    begin: 'day 1',
  },
  stap: {
    aanmelding: 'Registration',
    voorwaarden: 'Conditions and selection',
    toelating: 'Besluit on admission',
    beslissen: 'Deciding after each phase',
    uitkomst: 'End and outcome',
  },
  fase: (nr, naam) => `Phase ${nr}: ${naam}`,
  aanmelding: 'The client registers, or a klantmanager or the UWV registers the client. Then a dossier begins.',
  oppakken: (d) => `The consulent takes up the registration within ${d}.`,
  voorwaarden:
    'The consulent checks whether the client meets the conditions, and whether anything stands in the way, such as debts or a permit that will not come.',
  selectie: {
    open: 'This source does not say whether there is a selection. A person chooses for each registration.',
    geen: 'There is no selection: who meets the conditions may take part.',
    vorm: (vorm) => `Then a selection follows: ${vorm}.`,
    door: (wie) => `It is done by ${wie}.`,
    adviseert: (wie) => `${wie} advises.`,
    beslist: (wie) => `${wie} decides on admission.`,
    maker: 'Who did the selection does not decide alone. A colleague decides.',
  },
  rol: {
    consulent: 'The consulent',
    klantmanager: 'The klantmanager',
    beslisser: 'The beslisser',
    begeleidingsorganisatie: 'The guidance organisation',
  },
  toelating: (wie) =>
    `${wie} decides in the name of the college of the client’s gemeente, or of the body that stands in its place there: admitted, not admitted, or straight on to an aanvraag.`,
  inHetNederlands: 'The names of products and phases, and what a source says, are kept in Dutch.',
  beslistermijn: (d) => `That besluit comes within ${d} of the registration.`,
  bekendmaken: (d) => `The client gets a letter within ${d}.`,
  bezwaar: (d) => `A client who disagrees can make bezwaar within ${d}.`,
  accepteren: (d) => `When a bureau guides the client, the bureau says within ${d} whether it accepts the assignment.`,
  faseDuur: (d) => `The phase takes ${d}.`,
  faseDuurOpen: 'The source gives no length. A person chooses it at admission.',
  uitvoerder: (wie) => `Carried out by ${wie}.`,
  uitvoerderOpen: 'The source does not say who carries this out. A person chooses at admission.',
  contacturen: (tekst) => `Time for the client: ${tekst}.`,
  groep: (n) => `At most ${n} people in a group.`,
  grond: {
    bbz_2_3:
      'In this phase the client need not look for work. The phase counts towards the maximum (Bbz article 2(3)).',
    participatiewet:
      'In this phase the client keeps looking for work. The phase does not count towards the maximum (Participatiewet).',
  },
  levert: (stukken) => `What is delivered: ${stukken}.`,
  rapportage: (d) => `The bureau submits its report ${d} before the decision.`,
  beslissen: 'On the last day of a phase the loket decides: go, no-go or put off.',
  toets: (vorm) => `At the end: ${vorm}.`,
  toetsOpen: 'At the end the loket looks at how it is going. The source does not say in which form.',
  vragen: (d) => `The question to decide comes ${d} before the last day.`,
  escaleren: (d) => `When nobody has decided ${d} after the last day, the team leader is told.`,
  keuzes: [
    'Go: the client goes on to the next step.',
    'No-go: the phases stop. A besluit on the end follows.',
    'Put off: something is missing. The decision gets a new date, within the maximum.',
  ],
  criteria: 'What the loket looks at',
  criteriaVoorbeeld: 'The source names no questions; these are an example.',
  aanwezigheid: 'Taking part is compulsory: whether the client was there counts.',
  einde: (d) => `The law gives at most ${d}, from the first day. An interruption does not make that longer.`,
  eindeBeleid: (d) => `This kind of traject takes at most ${d}.`,
  totaal: (d) => `The source names about ${d} in all.`,
  aankondigen: (d) => `The loket announces the end ${d} before.`,
  afronden: (d) => `After that the consulent records the outcome within ${d}.`,
  uitkomsten: 'How it can end',
  krediet:
    'A client with a voorbereidingskrediet gets a besluit on it: for a client who starts it becomes a loan with interest; for one who does not, it is mostly “om niet”: not to be repaid (Bbz article 29).',
  open: 'What the source leaves open',
  leegTitel: 'There are no kinds of trajecten yet',
  leegUitleg: 'As soon as an administrator has loaded them, they are explained here.',
}
