import { MOMENTWOORDEN } from '@loket/contracts/waarden'

/** Dutch texts of the page that moves the clock of the region ahead, and of the strip that says that it did. */
export const nl = {
  strip: (dag: string) => `Voorbeeldregio: het is hier ${dag}.`,
  stripLaadt: (dag: string) =>
    `De voorbeeldregio laadt haar afgelopen jaar: het is hier nu ${dag}. Wacht met werken tot zij vandaag bereikt.`,
  titel: 'Tijd vooruit',
  onder: 'Zet de hele oefenregio vooruit in de tijd en zie wat er dan gebeurt. Terug kan niet.',
  staatVast:
    'De klok van dit platform staat vast. Vooruit in de tijd kan alleen in een oefenomgeving op één machine, met de database en Temporal van npm start.',
  nu: 'In de regio',
  echt: 'In het echt',
  hoever: 'Hoe ver vooruit?',
  keuzes: {
    '1w': '1 week',
    '2w': '2 weken',
    '6w': '6 weken',
    '3m': '3 maanden',
    '6m': '6 maanden',
    '1j': '1 jaar',
    dag: 'Naar een dag die je zelf kiest',
  },
  dag: 'Naar welke dag?',
  naVandaag: 'De klok gaat alleen vooruit. Kies een dag na vandaag.',
  voorbeeld: (dag: string) => `Tot en met ${dag} gebeurt er:`,
  voorbeeldNiets: (dag: string) => `Tot en met ${dag} loopt er nog geen termijn af.`,
  voorbehoud:
    'Dit is wat nu bekend is. Wat daar weer uit volgt, zoals een herinnering aan een opdracht die onderweg begint, staat er nog niet bij.',
  perDag: 'Bekijk het per dag',
  kolomDag: 'Dag',
  kolomWat: 'Wat er gebeurt',
  start: 'Zet de klok vooruit',
  onderweg: 'De klok gaat vooruit',
  onderwegNaar: (dag: string) => `Het is nu ${dag}.`,
  doel: (dag: string) => `De klok gaat naar ${dag}. Je kunt deze pagina sluiten; hij gaat door.`,
  voortgang: 'Hoe ver de klok is',
  stop: 'Stop na deze stap',
  stopt: 'De klok stopt na deze stap.',
  klaar: (dag: string) => `De klok staat op ${dag}`,
  gestopt: (dag: string) => `De klok is gestopt op ${dag}`,
  mislukt: (dag: string) => `De klok kon niet verder dan ${dag}`,
  gebeurd: 'Onderweg:',
  nietsGebeurd: 'Onderweg liep er geen termijn af.',
  bleefLiggen: (aantal: number) =>
    aantal === 1 ? 'Eén ding kwam niet tot rust:' : `${aantal} dingen kwamen niet tot rust:`,
  liggend: (wat: string, soort: string) => `${wat} (${soort})`,
  kijkBijBeheer: 'Op de pagina Beheer staat wat er stilstaat.',
  moment: MOMENTWOORDEN,
}
