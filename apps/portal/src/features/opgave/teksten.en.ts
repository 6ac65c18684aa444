import type { nl } from './teksten.nl.ts'
import { beurt } from './teksten-beurt.en.ts'
import { paginas } from './teksten-paginas.en.ts'

const keer = (aantal: number, een: string, meer: string): string => (aantal === 1 ? `1 ${een}` : `${aantal} ${meer}`)

/** English texts of the quarterly statements. */
export const en: typeof nl = {
  kwartaal: (nr) => `quarter ${nr}`,
  kwartaalVan: (nr, jaar) => `Quarter ${nr} of ${jaar}`,
  ditKwartaal: 'This quarter',
  opgaveVan: (gemeente) => `Quarterly statement of ${gemeente}`,
  alleOpgaven: 'All quarterly statements',
  status: {
    loopt: 'still running',
    ter_beoordeling: 'to be judged',
    definitief: 'final',
    geparkeerd: 'not made yet',
  },
  regelstatus: {
    open: 'not agreed yet',
    betwist: 'disputed',
    beantwoord: 'answered',
    volgehouden: 'with the contractmanager',
    doorgeschoven: 'to the next statement',
    definitief: 'agreed',
    vervallen: 'lapsed',
  },
  partij: {
    budgethouder: 'the gemeente',
    financien: 'Finance of the loket',
    contractmanager: 'the contractmanager of the loket',
  },
  begrippen: {
    'stilzwijgend akkoord': {
      uitleg: 'Who says nothing before the last day agrees with the statement. The gemeenten agreed on this.',
    },
  },
  wacht: {
    jou: 'judge the statement',
    gemeente: (namen) => (namen === '' ? 'judgement of the statement' : `judgement by ${namen}`),
    daarna: 'After that the statement counts, also without a reaction, as',
    daarnaFout: 'If something turns out wrong later, the correction comes in a later quarter.',
    loopt: (tot) => `This quarter runs until ${tot}. All amounts are provisional`,
    looptDaarna:
      'When the loket closes the quarter, the gemeente gets the statement to judge. A price that was not set yet does not count.',
    definitief: (nummer) => `This statement is final and does not change any more: number ${nummer}.`,
    akkoordDoor: (naam, op) => `${naam} agreed on ${op}.`,
    stilzwijgend: (op) => `Nobody reacted before the last day. So the statement counts as agreed since ${op}.`,
    inGesprek: (aantal, bedrag) =>
      `${keer(aantal, 'line stands', 'lines stand')} beside it: ${bedrag} is disputed and not paid yet.`,
    naarGesprek: 'Look at what is disputed',
    geparkeerd: 'the statement cannot be made yet',
    parkeerreden: {
      factuurafspraak_ontbreekt:
        'there is no agreement on how this gemeente pays. Once there is, the statement comes the next morning',
      eerder_kwartaal_geparkeerd:
        'the statement of an earlier quarter is not there yet either. This one comes by itself once that one is',
      fout: 'something went wrong while it was made. The loket tries again every morning',
    },
    loket: 'the loket',
  },
  akkoord: {
    knop: (regels) =>
      regels === 0 ? 'Agree with this statement of nil' : `Agree with ${keer(regels, 'line', 'lines')}`,
    titel: 'Agree with this statement',
    gevolgDefinitief: (regels, bedrag) => `${keer(regels, 'line becomes', 'lines become')} final: ${bedrag} together;`,
    gevolgNul: 'The statement of € 0.00 becomes final and gets a number;',
    gevolgBetwist: (regels) =>
      `${keer(regels, 'disputed line does', 'disputed lines do')} not go along and ${regels === 1 ? 'is' : 'are'} not paid yet;`,
    gevolgVast: 'After that nothing of this statement changes. A mistake is repaired in a later quarter;',
    bevestig: (bedrag) => `Agree with ${bedrag}`,
    betwistNaar: 'Dispute a line',
    annuleer: 'Not yet',
  },
  cijfer: {
    meer: (bedrag, dan) => `${bedrag} more than ${dan}`,
    minder: (bedrag, dan) => `${bedrag} less than ${dan}`,
    gelijk: (dan) => `as much as ${dan}`,
    meerTotNu: (bedrag, dan, tot) => `${bedrag} more than in ${dan} (until ${tot})`,
    minderTotNu: (bedrag, dan, tot) => `${bedrag} less than in ${dan} (until ${tot})`,
    gelijkTotNu: (dan, tot) => `as much as in ${dan} (until ${tot})`,
    zelfdeTijd: (kwartaal) => `the same time of ${kwartaal}`,
    heel: (kwartaal, bedrag) => `The whole of ${kwartaal} was ${bedrag}.`,
    eerste: 'This is the first statement. There is no quarter to compare it with yet.',
    jaarplan: (procent, jaar) => `${procent}% of the year plan ${jaar} was used`,
    meerDanGepland: 'More than planned:',
    geenJaarplan: 'There is no year plan for this year.',
    voorlopig: 'so far, provisional',
    oorzaken: 'Why it differs',
    oorzakenTotNu: 'Why it differs so far',
    zonderTarief: (aantal) =>
      `${keer(aantal, 'product waits', 'products wait')} for a price to be set and ${aantal === 1 ? 'does' : 'do'} not count yet.`,
    waarvanBetwist: (bedrag) => `Of this ${bedrag} is disputed.`,
  },
  deel: {
    meer: (product, verschil, nu, eerder, dan) =>
      `${product}: ${verschil} more than in ${dan} (${nu} instead of ${eerder})`,
    minder: (product, verschil, nu, eerder, dan) =>
      `${product}: ${verschil} fewer than in ${dan} (${nu} instead of ${eerder})`,
    deel: (product, nu, eerder, dan) =>
      nu === 0
        ? `${product}: ${keer(eerder, 'phase', 'phases')} that broke off did not count in full in ${dan}, none now`
        : `${product}: ${keer(nu, 'phase', 'phases')} that broke off ${nu === 1 ? 'does' : 'do'} not count in full${eerder === 0 ? '' : `, ${eerder} in ${dan}`}`,
    prijs: (product, van, naar, vanaf, vastgesteld) =>
      `${product} costs ${naar} instead of ${van}${vanaf === '' ? '' : `, from ${vanaf}`}${vastgesteld === '' ? '' : ` (set on ${vastgesteld})`}`,
    correctie: (nu, eerder, dan) =>
      nu === 0
        ? `${keer(eerder, 'correction', 'corrections')} in ${dan}, none now`
        : `${keer(nu, 'correction', 'corrections')} of an earlier quarter${eerder === 0 ? '' : `, ${eerder} in ${dan}`}`,
    nagekomen: (nu, eerder, dan) =>
      nu === 0
        ? `${keer(eerder, 'line', 'lines')} in ${dan} that became known late, none now`
        : `${keer(nu, 'line', 'lines')} of an earlier quarter that became known late${eerder === 0 ? '' : `, ${eerder} in ${dan}`}`,
    doorgeschoven: (nu, eerder, dan) =>
      nu === 0
        ? `${keer(eerder, 'line', 'lines')} in ${dan} that had been disputed, none now`
        : `${keer(nu, 'line', 'lines')} that had been disputed and ${nu === 1 ? 'stands' : 'stand'}${eerder === 0 ? '' : `, ${eerder} in ${dan}`}`,
    samen: (aantal, meer, minder) => `${aantal} smaller differences together: ${meer} more and ${minder} less`,
  },
  tabel: {
    titel: 'Products used',
    uitleg:
      'Choose a product to see its lines. Each shows the dossier number, the step and the date. No names, no BSN.',
    product: 'Product',
    aantal: 'Number',
    tarief: 'Price',
    bedrag: 'Amount',
    jaarplan: 'Year plan',
    jaarplanStand: (totNu, gepland) => `${totNu} of ${gepland}`,
    resterend: (over) => (over < 0 ? `${-over} more than planned` : `${over} left`),
    correctie: 'Corrections of an earlier quarter',
    memo: 'for information',
    totaal: (regels) => `Total, ${keer(regels, 'line', 'lines')}`,
    leeg: 'Nothing was used in this quarter.',
    leegLoopt:
      'Nothing was used in this quarter so far. As soon as the loket finishes a selection, phase or plan, it appears here.',
    betwist: (aantal) => `${aantal} disputed`,
    vorigTot: (kwartaal, tot) => `${kwartaal}, until ${tot}`,
    alles: 'Open everything',
    niets: 'Close everything',
  },
  regel: {
    dossier: (nummer) => `Dossier ${nummer}`,
    stap: {
      selectie: 'selection done',
      start: 'traject begun',
      fase: 'phase completed',
      plan: 'business plan can be assessed',
      krediet: 'credit granted',
    },
    afgebroken: 'phase broken off',
    teruggenomen: (stap) => `taken back: ${stap}`,
    deel: (teller, noemer) => `broken off after ${teller} of ${noemer} days`,
    teltNiet: 'does not count',
    uit: (kwartaal) => `of ${kwartaal}`,
    naar: (kwartaal) => `now on ${kwartaal}`,
    krediet: (bedrag) => `${bedrag} credit`,
    waarom: (nummer) => `this amount of dossier ${nummer}`,
    wacht: {
      financien: 'an answer to the dispute',
      budgethouder: 'accept the answer or persist',
      contractmanager: 'a decision about this line',
    },
    daarna: {
      financien: 'After that the loket gets a reminder; the line is not paid until then.',
      budgethouder: 'After that the answer counts as accepted.',
      contractmanager: 'After that the contractmanager gets a reminder; the line is not paid until then.',
    },
    binnen: (dagen) => (dagen === null ? '' : ` within ${dagen} days`),
  },
  gesprek: {
    titel: (nummer) => `Conversation about dossier ${nummer}`,
    betwist: 'disputes this line',
    antwoord: { blijft: 'answers: the line stands', vervalt: 'answers: the line lapses' },
    aanvaard: 'accepts the answer',
    stilzwijgend: 'There was no reaction in time. So the answer counts as accepted.',
    volgehouden: 'persists in the dispute',
    beslissing: { blijft: 'decides: the line stands', vervalt: 'decides: the line lapses' },
    teruggenomen: {
      vervalt: 'took this fact back: the line lapses',
      definitief: 'took this fact back: a later statement has the correction',
    },
  },
  doe: {
    betwist: 'Dispute this line',
    beantwoord: 'Answer the dispute',
    aanvaard: 'Accept the answer',
    houd_vol: 'Persist in the dispute',
    beslis: 'Decide about this line',
    neem_terug: 'Take this fact back',
    annuleer: 'Cancel',
  },
  formulier: {
    reden: 'Why is this line not right?',
    redenHulp: 'Write no names or other data of the client. The dossier number is there already.',
    redenLeeg: 'Write why the line is not right.',
    volhouden: 'Why do you not agree with the answer?',
    volhoudenLeeg: 'Write why you do not agree with the answer.',
    oordeel: 'What happens to the line?',
    oordeelLeeg: 'Choose whether the line stands or lapses.',
    blijft: 'The line stands',
    blijftAntwoord: 'The gemeente can accept the answer or persist.',
    blijftBeslissing: 'The gemeente pays the line: on this statement when it is still open, else on the next one.',
    vervalt: 'The line lapses',
    vervaltGevolg: 'The gemeente does not pay this line.',
    antwoord: 'Answer to the gemeente',
    antwoordLeeg: 'Write an answer to the gemeente.',
    beslissing: 'Reasons',
    beslissingLeeg: 'Write why you decide so.',
    terugReden: 'Why was this fact not right?',
    terugRedenLeeg: 'Write why the fact was not right.',
    terugDatum: 'When did it happen?',
    terugDatumHulp: 'Leave this empty when the step does not count at all.',
  },
  gevolg: {
    betwist: (dagen) =>
      `This line is not paid yet. Finance of the loket answers${dagen}. The other lines simply go on.`,
    aanvaard: 'The line stands and cannot be disputed again.',
    houd_vol: (dagen) => `The contractmanager of the loket decides${dagen}. Until then the line is not paid.`,
    beantwoord: (dagen) => `The gemeente is told. When the line stands, it reacts${dagen}.`,
    beslis: 'This is the last word about this line. The gemeente is told.',
    neem_terug: 'When the line is not final yet, it lapses. When it is final, the next statement has a correction.',
    neem_terug_afgebroken:
      'The phase was broken off; what counts of it depends on the day on which it ended. You can only take it back. When the line is not final yet, it lapses. When it is final, the next statement has a correction.',
  },
  ernaast: {
    titel: 'Beside this statement',
    uitleg: 'These lines began on this statement and do not count in its total.',
  },
  wordtVerwerkt: 'This is being processed',
  wordtVerwerktUitleg: 'Your choice is recorded and will be carried out once. You need not do anything again.',
  wasEerst: (door, op) => `${door} agreed already, on ${op}. You need not do anything more.`,
  zelfBeantwoord: 'You answered about this line yourself. Another contractmanager must decide about it.',
  lijst: {
    titel: 'All statements',
    kwartaal: 'Quarter',
    stand: 'Status',
    nummer: 'Number',
    regels: 'Lines',
    bedrag: 'Amount',
    wacht: 'Waits for',
    leeg: 'There is no statement yet',
    leegUitleg:
      'After a quarter the loket makes the statement. It then says here what it costs and until when you can react.',
    resultaten: 'Look at the results',
    productenboek: 'Look at the prices',
    wachtTot: (wie, dag, over) => `${wie}, by ${dag} (${over})`,
  },
  beurt,
  ...paginas,
}
