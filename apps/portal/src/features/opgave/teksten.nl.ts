import type { Opgavepartij, Opgaveregel, Opgavestatus, Parkeerreden, Regelstatus } from '@loket/contracts'
import { OPGAVESTATUSWOORDEN, REGELSTATUSWOORDEN, STAPWOORDEN } from '@loket/contracts/waarden'
import { beurt } from './teksten-beurt.nl.ts'
import { paginas } from './teksten-paginas.nl.ts'

const keer = (aantal: number, een: string, meer: string): string => (aantal === 1 ? `1 ${een}` : `${aantal} ${meer}`)

/** Dutch texts of the kwartaalopgaven. */
export const nl = {
  kwartaal: (nr: string) => `kwartaal ${nr}`,
  kwartaalVan: (nr: string, jaar: string) => `Kwartaal ${nr} van ${jaar}`,
  ditKwartaal: 'Dit kwartaal',
  opgaveVan: (gemeente: string) => `Kwartaalopgave van ${gemeente}`,
  alleOpgaven: 'Alle kwartaalopgaven',
  status: OPGAVESTATUSWOORDEN as Record<Opgavestatus, string>,
  regelstatus: REGELSTATUSWOORDEN as Record<Regelstatus, string>,
  partij: {
    budgethouder: 'de gemeente',
    financien: 'Financiën van het loket',
    contractmanager: 'de contractmanager van het loket',
  } satisfies Record<Opgavepartij, string>,
  begrippen: {
    'stilzwijgend akkoord': {
      uitleg:
        'Wie voor de laatste dag niets laat weten, is het eens met de opgave. Zo is dat tussen de gemeenten afgesproken.',
    },
  },
  wacht: {
    jou: 'beoordeel de opgave',
    gemeente: (namen: string) => (namen === '' ? 'beoordeling van de opgave' : `beoordeling door ${namen}`),
    daarna: 'Daarna geldt de opgave, ook zonder reactie, als',
    daarnaFout: 'Klopt er later toch iets niet, dan komt de correctie in een volgend kwartaal.',
    loopt: (tot: string) => `Dit kwartaal loopt nog tot en met ${tot}. Alle bedragen zijn voorlopig`,
    looptDaarna:
      'Sluit het loket het kwartaal, dan krijgt de gemeente de opgave om te beoordelen. Een tarief dat nog niet is vastgesteld, telt niet mee.',
    definitief: (nummer: string) => `Deze opgave is definitief en verandert niet meer: nummer ${nummer}.`,
    akkoordDoor: (naam: string, op: string) => `${naam} ging akkoord op ${op}.`,
    stilzwijgend: (op: string) =>
      `Niemand reageerde voor de laatste dag. Daardoor geldt de opgave sinds ${op} als akkoord.`,
    inGesprek: (aantal: number, bedrag: string) =>
      `${keer(aantal, 'regel staat', 'regels staan')} er nog naast: ${bedrag} is betwist en wordt nog niet betaald.`,
    naarGesprek: 'Bekijk wat betwist is',
    geparkeerd: 'de opgave kan nog niet worden gemaakt',
    parkeerreden: {
      factuurafspraak_ontbreekt:
        'er is geen afspraak hoe deze gemeente betaalt. Ligt die er, dan komt de opgave de volgende ochtend',
      eerder_kwartaal_geparkeerd:
        'de opgave van een eerder kwartaal is er ook nog niet. Deze komt vanzelf zodra die er is',
      fout: 'bij het maken ging iets mis. Het loket probeert het elke ochtend opnieuw',
    } satisfies Record<Parkeerreden, string>,
    loket: 'het loket',
  },
  akkoord: {
    knop: (regels: number) =>
      regels === 0 ? 'Ga akkoord met deze nulopgave' : `Ga akkoord met ${keer(regels, 'regel', 'regels')}`,
    titel: 'Akkoord met deze opgave',
    gevolgDefinitief: (regels: number, bedrag: string) =>
      `${keer(regels, 'regel wordt', 'regels worden')} definitief: samen ${bedrag};`,
    gevolgNul: 'De opgave van € 0,00 wordt definitief en krijgt een nummer;',
    gevolgBetwist: (regels: number) =>
      `${keer(regels, 'betwiste regel gaat', 'betwiste regels gaan')} daar niet in mee en ${regels === 1 ? 'wordt' : 'worden'} nog niet betaald;`,
    gevolgVast: 'Daarna verandert er niets meer aan deze opgave. Een fout wordt hersteld in een volgend kwartaal;',
    bevestig: (bedrag: string) => `Akkoord met ${bedrag}`,
    betwistNaar: 'Een regel betwisten',
    annuleer: 'Nog niet',
  },
  cijfer: {
    meer: (bedrag: string, dan: string) => `${bedrag} meer dan ${dan}`,
    minder: (bedrag: string, dan: string) => `${bedrag} minder dan ${dan}`,
    gelijk: (dan: string) => `evenveel als ${dan}`,
    meerTotNu: (bedrag: string, dan: string, tot: string) => `${bedrag} meer dan in ${dan} (tot en met ${tot})`,
    minderTotNu: (bedrag: string, dan: string, tot: string) => `${bedrag} minder dan in ${dan} (tot en met ${tot})`,
    gelijkTotNu: (dan: string, tot: string) => `evenveel als in ${dan} (tot en met ${tot})`,
    zelfdeTijd: (kwartaal: string) => `dezelfde tijd van ${kwartaal}`,
    heel: (kwartaal: string, bedrag: string) => `Heel ${kwartaal} was ${bedrag}.`,
    eerste: 'Dit is de eerste opgave. Er is nog geen kwartaal om mee te vergelijken.',
    jaarplan: (procent: number, jaar: number) => `${procent}% van het jaarplan ${jaar} is gebruikt`,
    meerDanGepland: 'Meer dan gepland:',
    geenJaarplan: 'Er is geen jaarplan voor dit jaar.',
    voorlopig: 'tot nu toe, voorlopig',
    oorzaken: 'Waardoor het verschilt',
    oorzakenTotNu: 'Waardoor het tot nu toe verschilt',
    zonderTarief: (aantal: number) =>
      `${keer(aantal, 'afgenomen product wacht', 'afgenomen producten wachten')} op een vastgesteld tarief en ${aantal === 1 ? 'telt' : 'tellen'} nog niet mee.`,
    waarvanBetwist: (bedrag: string) => `Daarvan is ${bedrag} betwist.`,
  },
  deel: {
    meer: (product: string, verschil: number, nu: number, eerder: number, dan: string) =>
      `${product}: ${verschil} meer dan in ${dan} (${nu} in plaats van ${eerder})`,
    minder: (product: string, verschil: number, nu: number, eerder: number, dan: string) =>
      `${product}: ${verschil} minder dan in ${dan} (${nu} in plaats van ${eerder})`,
    deel: (product: string, nu: number, eerder: number, dan: string) =>
      nu === 0
        ? `${product}: in ${dan} ${eerder === 1 ? 'stond een afgebroken fase die niet helemaal meetelde' : `stonden ${eerder} afgebroken fasen die niet helemaal meetelden`}, nu niet`
        : `${product}: ${nu === 1 ? 'een afgebroken fase telt' : `${nu} afgebroken fasen tellen`} niet helemaal mee${eerder === 0 ? '' : `, in ${dan} ${eerder}`}`,
    prijs: (product: string, van: string, naar: string, vanaf: string, vastgesteld: string) =>
      `${product} kost ${naar} in plaats van ${van}${vanaf === '' ? '' : `, vanaf ${vanaf}`}${vastgesteld === '' ? '' : ` (vastgesteld op ${vastgesteld})`}`,
    correctie: (nu: number, eerder: number, dan: string) =>
      nu === 0
        ? `in ${dan} ${eerder === 1 ? 'stond een correctie' : `stonden ${eerder} correcties`}, nu niet`
        : `${keer(nu, 'correctie', 'correcties')} van een eerder kwartaal${eerder === 0 ? '' : `, in ${dan} ${eerder}`}`,
    nagekomen: (nu: number, eerder: number, dan: string) =>
      nu === 0
        ? `in ${dan} ${eerder === 1 ? 'stond een regel' : `stonden ${eerder} regels`} die later bekend werd${eerder === 1 ? '' : 'en'}, nu niet`
        : `${keer(nu, 'regel', 'regels')} uit een eerder kwartaal die later bekend ${nu === 1 ? 'werd' : 'werden'}${eerder === 0 ? '' : `, in ${dan} ${eerder}`}`,
    doorgeschoven: (nu: number, eerder: number, dan: string) =>
      nu === 0
        ? `in ${dan} ${eerder === 1 ? 'stond een regel' : `stonden ${eerder} regels`} die eerst betwist ${eerder === 1 ? 'was' : 'waren'}, nu niet`
        : `${keer(nu, 'regel', 'regels')} die eerst betwist ${nu === 1 ? 'was' : 'waren'} en blijft staan${eerder === 0 ? '' : `, in ${dan} ${eerder}`}`,
    samen: (aantal: number, meer: string, minder: string) =>
      `${aantal} kleinere verschillen samen: ${meer} erbij en ${minder} eraf`,
  },
  tabel: {
    titel: 'Afgenomen producten',
    uitleg:
      'Kies een product om de regels te zien. Elke regel toont het dossiernummer, de stap en de datum. Namen en BSN staan er niet bij.',
    product: 'Product',
    aantal: 'Aantal',
    tarief: 'Tarief',
    bedrag: 'Bedrag',
    jaarplan: 'Jaarplan',
    jaarplanStand: (totNu: number, gepland: number) => `${totNu} van ${gepland}`,
    resterend: (over: number) => (over < 0 ? `${-over} meer dan gepland` : `nog ${over}`),
    correctie: 'Correcties uit een eerder kwartaal',
    memo: 'ter informatie',
    totaal: (regels: number) => `Totaal, ${keer(regels, 'regel', 'regels')}`,
    leeg: 'In dit kwartaal is niets afgenomen.',
    leegLoopt:
      'Er is dit kwartaal nog niets afgenomen. Zodra het loket een selectie, fase of plan afrondt, staat het hier.',
    betwist: (aantal: number) => `${aantal} betwist`,
    vorigTot: (kwartaal: string, tot: string) => `${kwartaal}, tot en met ${tot}`,
    alles: 'Klap alles open',
    niets: 'Klap alles dicht',
  },
  regel: {
    dossier: (nummer: string) => `Dossier ${nummer}`,
    stap: STAPWOORDEN as Record<Opgaveregel['stap'], string>,
    afgebroken: 'fase afgebroken',
    teruggenomen: (stap: string) => `teruggenomen: ${stap}`,
    deel: (teller: number, noemer: number) => `afgebroken na ${teller} van ${noemer} dagen`,
    teltNiet: 'telt niet mee',
    uit: (kwartaal: string) => `uit ${kwartaal}`,
    naar: (kwartaal: string) => `staat nu op ${kwartaal}`,
    krediet: (bedrag: string) => `${bedrag} krediet`,
    waarom: (nummer: string) => `dit bedrag van dossier ${nummer}`,
    wacht: {
      financien: 'een antwoord op de betwisting',
      budgethouder: 'aanvaard het antwoord of houd de betwisting vol',
      contractmanager: 'een beslissing over deze regel',
    } satisfies Record<Opgavepartij, string>,
    daarna: {
      financien: 'Daarna krijgt het loket een herinnering; de regel wordt zolang niet betaald.',
      budgethouder: 'Daarna geldt het antwoord als aanvaard.',
      contractmanager: 'Daarna krijgt de contractmanager een herinnering; de regel wordt zolang niet betaald.',
    } satisfies Record<Opgavepartij, string>,
    binnen: (dagen: number | null) => (dagen === null ? '' : ` binnen ${dagen} dagen`),
  },
  gesprek: {
    titel: (nummer: string) => `Gesprek over dossier ${nummer}`,
    betwist: 'betwist deze regel',
    antwoord: { blijft: 'antwoordt: de regel blijft staan', vervalt: 'antwoordt: de regel vervalt' },
    aanvaard: 'aanvaardt het antwoord',
    stilzwijgend: 'Er kwam op tijd geen reactie. Daardoor geldt het antwoord als aanvaard.',
    volgehouden: 'houdt de betwisting vol',
    beslissing: { blijft: 'beslist: de regel blijft staan', vervalt: 'beslist: de regel vervalt' },
    teruggenomen: {
      vervalt: 'nam dit feit terug: de regel vervalt',
      definitief: 'nam dit feit terug: de correctie komt op een volgende opgave',
    },
  },
  doe: {
    betwist: 'Betwist deze regel',
    beantwoord: 'Beantwoord de betwisting',
    aanvaard: 'Aanvaard het antwoord',
    houd_vol: 'Houd de betwisting vol',
    beslis: 'Beslis over deze regel',
    neem_terug: 'Neem dit feit terug',
    annuleer: 'Annuleer',
  },
  formulier: {
    reden: 'Waarom klopt deze regel niet?',
    redenHulp: 'Schrijf geen namen of andere gegevens van de cliënt. Het dossiernummer staat er al bij.',
    redenLeeg: 'Schrijf waarom de regel niet klopt.',
    volhouden: 'Waarom ben je het niet eens met het antwoord?',
    volhoudenLeeg: 'Schrijf waarom je het niet eens bent met het antwoord.',
    oordeel: 'Wat gebeurt er met de regel?',
    oordeelLeeg: 'Kies of de regel blijft staan of vervalt.',
    blijft: 'De regel blijft staan',
    blijftAntwoord: 'De gemeente kan het antwoord aanvaarden of de betwisting volhouden.',
    blijftBeslissing: 'De gemeente betaalt de regel: op deze opgave als die nog open is, anders op de volgende.',
    vervalt: 'De regel vervalt',
    vervaltGevolg: 'De gemeente betaalt deze regel niet.',
    antwoord: 'Antwoord aan de gemeente',
    antwoordLeeg: 'Schrijf een antwoord aan de gemeente.',
    beslissing: 'Motivering',
    beslissingLeeg: 'Schrijf waarom je zo beslist.',
    terugReden: 'Waarom was dit feit niet goed?',
    terugRedenLeeg: 'Schrijf waarom het feit niet goed was.',
    terugDatum: 'Wanneer was het wel?',
    terugDatumHulp: 'Laat dit leeg als de stap helemaal niet telt.',
  },
  gevolg: {
    betwist: (dagen: string) =>
      `Deze regel wordt nog niet betaald. Financiën van het loket antwoordt${dagen}. De andere regels gaan gewoon door.`,
    aanvaard: 'De regel blijft staan en kan daarna niet opnieuw worden betwist.',
    houd_vol: (dagen: string) =>
      `De contractmanager van het loket beslist${dagen}. Tot dan wordt de regel niet betaald.`,
    beantwoord: (dagen: string) => `De gemeente krijgt bericht. Blijft de regel staan, dan reageert zij${dagen}.`,
    beslis: 'Dit is het laatste woord over deze regel. De gemeente krijgt bericht.',
    neem_terug:
      'Is de regel nog niet definitief, dan vervalt hij. Is hij definitief, dan komt er een correctie op de volgende opgave.',
    neem_terug_afgebroken:
      'De fase is afgebroken; wat daarvan telt, hangt af van de dag waarop zij eindigde. Je kunt haar alleen terugnemen. Is de regel nog niet definitief, dan vervalt hij. Is hij definitief, dan komt er een correctie op de volgende opgave.',
  },
  ernaast: {
    titel: 'Naast deze opgave',
    uitleg: 'Deze regels begonnen op deze opgave en tellen niet mee in het totaal.',
  },
  wordtVerwerkt: 'Dit wordt verwerkt',
  wordtVerwerktUitleg: 'Je keuze is vastgelegd en wordt één keer uitgevoerd. Je hoeft niets opnieuw te doen.',
  wasEerst: (door: string, op: string) => `${door} ging al akkoord, op ${op}. Je hoeft niets meer te doen.`,
  zelfBeantwoord: 'Je beantwoordde deze regel zelf. Een andere contractmanager moet erover beslissen.',
  lijst: {
    titel: 'Alle opgaven',
    kwartaal: 'Kwartaal',
    stand: 'Stand',
    nummer: 'Nummer',
    regels: 'Regels',
    bedrag: 'Bedrag',
    wacht: 'Wacht op',
    leeg: 'Er is nog geen opgave',
    leegUitleg:
      'Na afloop van een kwartaal maakt het loket de opgave. Dan staat hier wat het kost en tot wanneer je kunt reageren.',
    resultaten: 'Bekijk de resultaten',
    productenboek: 'Bekijk de tarieven',
    wachtTot: (wie: string, dag: string, over: string) => `${wie}, uiterlijk ${dag} (${over})`,
  },
  beurt,
  ...paginas,
}
