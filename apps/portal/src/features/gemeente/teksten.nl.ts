/** Dutch texts of the trajecten of one's own gemeente. */
export const nl = {
  titel: 'Onze trajecten',
  onder: (gemeente: string) =>
    `De voorbereidingstrajecten die het loket uitvoert voor ${gemeente}. Alleen die van jullie, zonder namen.`,
  lopen: (aantal: number): string => (aantal === 1 ? 'traject loopt nu' : 'trajecten lopen nu'),
  totaal: (aantal: number) =>
    aantal === 1 ? 'Tot nu toe is 1 inwoner aangemeld.' : `Tot nu toe zijn ${aantal} inwoners aangemeld.`,
  inSelectie: (aantal: number) =>
    aantal === 1 ? 'Over 1 aanmelding is nog niet beslist.' : `Over ${aantal} aanmeldingen is nog niet beslist.`,
  geenUitkomst: 'Nog geen traject heeft een uitkomst.',
  metUitkomst: (aantal: number, meest: string) =>
    aantal === 1
      ? `Eén traject heeft een uitkomst: ${meest}.`
      : `${aantal} trajecten hebben een uitkomst; het vaakst: ${meest}.`,
  totBegin: (dagen: number, aantal: number) =>
    `Van aanmelding tot de eerste dag duurt het meestal ${dagen} dagen (middelste van ${aantal} trajecten).`,
  totEinde: (dagen: number, aantal: number) =>
    `Van de eerste dag tot het einde duurt het meestal ${dagen} dagen (middelste van ${aantal} trajecten).`,
  leeg: 'Nog geen trajecten',
  leegUitleg:
    'Zodra een klantmanager van jullie of het loket een inwoner aanmeldt, staat het traject hier: de fase, de data en de uitkomst.',
  standen: 'Waar ze nu staan',
  uitkomsten: 'Uitkomsten',
  fasen: 'Doorstroom per fase',
  fasenUitleg:
    'Go en no-go zijn beslissingen van het loket aan het einde van een fase. Wie nog bezig is, telt niet mee.',
  lijst: 'Alle trajecten',
  gefilterd: (aantal: number) => (aantal === 1 ? '1 traject' : `${aantal} trajecten`),
  filterStand: 'Stand',
  alleStanden: 'Alle standen',
  alleUitkomsten: 'Alle uitkomsten',
  geenMet: 'Geen traject met deze stand.',
  meer: 'Verder filteren en downloaden',
  kolom: {
    nummer: 'Dossier',
    stand: 'Stand',
    fase: 'Fase',
    aangemeld: 'Aangemeld',
    begin: 'Eerste dag',
    einde: 'Laatste dag',
    uitkomst: 'Uitkomst',
    sjabloon: 'Soort traject',
    begonnen: 'Begonnen',
    lopend: 'Nu bezig',
    go: 'Go',
    noGo: 'No-go',
    door: 'Ging door',
    aantal: 'Aantal',
  },
  percentage: (go: number, besloten: number) => `${Math.round((100 * go) / besloten)}%`,
  nogNiets: 'nog niets besloten',
}
