import type { Sindssoort } from '@loket/contracts'

const door = (bureaus: readonly string[]): string => (bureaus.length === 0 ? 'Een bureau' : som(bureaus))
const som = (namen: readonly string[]): string =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`
const bij = (namen: readonly string[]): string =>
  namen.length > 3 ? ` (${namen.length} gemeenten)` : ` (${som(namen)})`

/** What a sentence about the time since the last visit is told. */
export type Sindsfeiten = { aantal: number; bureaus: readonly string[]; gemeenten: readonly string[] }

/** Dutch texts of the start page of who handles dossiers. */
export const nl = {
  titel: 'Vandaag',
  eersteBezoek: 'Hier lees je voortaan wat er gebeurde sinds je er het laatst was.',
  sinds: (dag: string, tijd: string) => `Sinds ${dag} ${tijd}:`,
  nietsNieuws: (dag: string, tijd: string) => `Sinds ${dag} ${tijd} gebeurde er niets nieuws.`,
  feiten: {
    signaal: ({ aantal, bureaus }) =>
      aantal === 1 ? `${door(bureaus)} gaf een signaal` : `${aantal} signalen van bureaus (${som(bureaus)})`,
    no_show: ({ aantal, bureaus }) =>
      aantal === 1
        ? `een cliënt kwam niet bij ${som(bureaus) || 'het bureau'}`
        : `${aantal} keer kwam een cliënt niet bij het bureau`,
    opdracht_geweigerd: ({ aantal, bureaus }) =>
      aantal === 1 ? `${door(bureaus)} weigerde een opdracht` : `${aantal} opdrachten zijn geweigerd (${som(bureaus)})`,
    levering_ingediend: ({ aantal, bureaus }) =>
      aantal === 1 ? `${door(bureaus)} leverde een stuk in` : `${aantal} stukken ingeleverd (${som(bureaus)})`,
    toetsmoment_verstreken: ({ aantal, gemeenten }) =>
      aantal === 1
        ? `over één fase is nog niet beslist, terwijl de dag voorbij is${bij(gemeenten)}`
        : `over ${aantal} fasen is nog niet beslist, terwijl de dag voorbij is`,
    beslistermijn_nadert: ({ aantal, gemeenten }) =>
      aantal === 1
        ? `voor één aanmelding loopt de wettelijke beslistermijn bijna af${bij(gemeenten)}`
        : `voor ${aantal} aanmeldingen loopt de wettelijke beslistermijn bijna af`,
    max_duur_bereikt: ({ aantal, gemeenten }) =>
      aantal === 1
        ? `één voorbereidingsperiode is voorbij${bij(gemeenten)}`
        : `${aantal} voorbereidingsperiodes zijn voorbij`,
    aangemeld: ({ aantal, gemeenten }) =>
      aantal === 1 ? `één nieuwe aanmelding${bij(gemeenten)}` : `${aantal} nieuwe aanmeldingen${bij(gemeenten)}`,
    toetsmoment_no_go: ({ aantal, gemeenten }) =>
      aantal === 1 ? `in één dossier een no-go${bij(gemeenten)}` : `in ${aantal} dossiers een no-go`,
    toetsmoment_go: ({ aantal, gemeenten }) =>
      aantal === 1 ? `in één dossier een go${bij(gemeenten)}` : `in ${aantal} dossiers een go`,
    opdracht_aangenomen: ({ aantal, bureaus }) =>
      aantal === 1 ? `${door(bureaus)} nam een opdracht aan` : `${aantal} opdrachten zijn aangenomen (${som(bureaus)})`,
    besluit_toelating: ({ aantal, gemeenten }) =>
      aantal === 1 ? `één cliënt is toegelaten${bij(gemeenten)}` : `${aantal} cliënten zijn toegelaten`,
  } satisfies Record<Sindssoort, (feiten: Sindsfeiten) => string>,
  neemtWaar: (namen: readonly string[]) => `Je neemt waar voor ${som(namen)}. Die taken staan er ook bij.`,
  tot: (naam: string, dag: string) => `${naam} tot en met ${dag}`,
  namens: (naam: string) => `voor ${naam}`,
  opgepakt: 'door jou opgepakt',
  opgepaktStrip: (titel: string) => `Je pakte op: ${titel}.`,
  wacht: (wie: string, wat: string) => `${wie}: ${wat}`,
  leeg: 'Er wacht niets op je',
  leegUitleg:
    'Taken komen hier vanzelf te staan zodra een dossier iets van je vraagt: na een aanmelding, een rapport, of als een fase afloopt.',
  mijnDossiers: 'Mijn dossiers',
  geenDossiers: 'Je hebt nog geen dossiers. Ze komen hier te staan zodra iemand je een aanmelding toewijst.',
  bron: {
    wet: (artikel: string) => `wet (${artikel})`,
    beleid: (gemeente: string) => `beleid ${gemeente}`,
    werkafspraak: 'werkafspraak',
    contract: 'contract',
  },
}
