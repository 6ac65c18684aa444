import type { Clientwacht } from '@loket/contracts'

/** What a sentence about waiting is told; `dag` is written out, `fase` and `bureau` by name. */
export type Wachtfeiten = { fase: string; bureau: string | null; dag: string | null }

const tot = (dag: string | null): string => (dag === null ? '' : `, uiterlijk ${dag}`)

/** Dutch texts of the clients of a klantmanager. */
export const nl = {
  titel: 'Mijn cliënten',
  onder: (lopend: number) =>
    lopend === 0
      ? 'Geen van je cliënten zit nu in een traject.'
      : lopend === 1
        ? 'Eén cliënt zit nu in een traject of wordt beoordeeld.'
        : `${lopend} cliënten zitten nu in een traject of worden beoordeeld.`,
  meldAan: 'Meld een cliënt aan',
  leeg: 'Je hebt nog geen cliënten aangemeld',
  leegUitleg:
    'Wil iemand uit jouw caseload een bedrijf beginnen? Meld die persoon aan. Daarna volg je hier elke fase en de uitkomst.',
  taken: 'Dit wacht op jou',
  lopend: 'Nu bezig',
  geenLopend: 'Nu is niemand bezig.',
  gesloten: 'Afgelopen',
  client: 'Cliënt',
  fase: 'Fase',
  stand: 'Stand',
  waarOp: 'Waar het op wacht',
  einde: 'Laatste dag',
  beeindigd: 'Geëindigd',
  uitkomst: 'Uitkomst',
  reden: 'Reden van het einde',
  namens: (naam: string) => `cliënt van ${naam}`,
  geen: 'nog niet bekend',
  wacht: {
    toelating: ({ dag }) => `Het loket beslist over de toelating${tot(dag)}`,
    toelating_door_jou: ({ dag }) => `Het loket bereidt de toelating voor. Daarna beslis jij${tot(dag)}`,
    begin: ({ dag }) => (dag === null ? 'Het traject begint binnenkort' : `Het traject begint op ${dag}`),
    fase: ({ fase, bureau, dag }) =>
      `${fase} loopt bij ${bureau ?? 'het loket'}${dag === null ? '' : ` tot en met ${dag}`}`,
    toetsmoment: ({ fase, dag }) => `Het loket beslist over ${fase}${tot(dag)}`,
    hervatting: () => 'Het traject is onderbroken; het loket hervat het als de cliënt verder kan',
    afronding: () => 'Het loket legt de uitkomst vast',
    jou: ({ dag }) => `Wacht op jou${tot(dag)}`,
    niets: () => '',
  } satisfies Record<Clientwacht, (feiten: Wachtfeiten) => string>,
  lijst: 'Cliënten die nu bezig zijn',
  lijstGesloten: 'Cliënten van wie het traject is geëindigd',
}
