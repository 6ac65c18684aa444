import type { nl } from './teksten.nl.ts'

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
const by = (bureaus: readonly string[]): string => (bureaus.length === 0 ? 'A bureau' : list(bureaus))
const at = (names: readonly string[]): string =>
  names.length > 3 ? ` (${names.length} gemeenten)` : ` (${list(names)})`

/** English texts of the start page of who handles dossiers. */
export const en: typeof nl = {
  titel: 'Today',
  eersteBezoek: 'From now on you read here what happened since you were last here.',
  sinds: (dag, tijd) => `Since ${dag} ${tijd}:`,
  nietsNieuws: (dag, tijd) => `Nothing new happened since ${dag} ${tijd}.`,
  feiten: {
    signaal: ({ aantal, bureaus }) =>
      aantal === 1 ? `${by(bureaus)} gave a signal` : `${aantal} signals from bureaus (${list(bureaus)})`,
    no_show: ({ aantal, bureaus }) =>
      aantal === 1
        ? `a client did not come to ${list(bureaus) || 'the bureau'}`
        : `${aantal} times a client did not come to the bureau`,
    opdracht_geweigerd: ({ aantal, bureaus }) =>
      aantal === 1 ? `${by(bureaus)} refused an assignment` : `${aantal} assignments were refused (${list(bureaus)})`,
    levering_ingediend: ({ aantal, bureaus }) =>
      aantal === 1 ? `${by(bureaus)} submitted a document` : `${aantal} documents submitted (${list(bureaus)})`,
    toetsmoment_verstreken: ({ aantal, gemeenten }) =>
      aantal === 1
        ? `one phase is still undecided while its day has passed${at(gemeenten)}`
        : `${aantal} phases are still undecided while their day has passed`,
    beslistermijn_nadert: ({ aantal, gemeenten }) =>
      aantal === 1
        ? `for one registration the legal term to decide has almost ended${at(gemeenten)}`
        : `for ${aantal} registrations the legal term to decide has almost ended`,
    max_duur_bereikt: ({ aantal, gemeenten }) =>
      aantal === 1 ? `one preparation period has ended${at(gemeenten)}` : `${aantal} preparation periods have ended`,
    aangemeld: ({ aantal, gemeenten }) =>
      aantal === 1 ? `one new registration${at(gemeenten)}` : `${aantal} new registrations${at(gemeenten)}`,
    toetsmoment_no_go: ({ aantal, gemeenten }) =>
      aantal === 1 ? `a no-go in one dossier${at(gemeenten)}` : `a no-go in ${aantal} dossiers`,
    toetsmoment_go: ({ aantal, gemeenten }) =>
      aantal === 1 ? `a go in one dossier${at(gemeenten)}` : `a go in ${aantal} dossiers`,
    opdracht_aangenomen: ({ aantal, bureaus }) =>
      aantal === 1 ? `${by(bureaus)} accepted an assignment` : `${aantal} assignments were accepted (${list(bureaus)})`,
    besluit_toelating: ({ aantal, gemeenten }) =>
      aantal === 1 ? `one client was admitted${at(gemeenten)}` : `${aantal} clients were admitted`,
  },
  neemtWaar: (namen) => `You cover for ${list(namen)}. Those tasks are in the list too.`,
  tot: (naam, dag) => `${naam} up to and including ${dag}`,
  namens: (naam) => `for ${naam}`,
  opgepakt: 'picked up by you',
  opgepaktStrip: (titel) => `You picked up: ${titel}.`,
  wacht: (wie, wat) => `${wie}: ${wat}`,
  leeg: 'Nothing waits for you',
  leegUitleg:
    'Tasks come here by themselves when a dossier asks something of you: after a registration, a report, or when a phase ends.',
  mijnDossiers: 'My dossiers',
  geenDossiers: 'You have no dossiers yet. They come here as soon as somebody assigns a registration to you.',
  bron: {
    wet: (artikel) => `law (${artikel})`,
    beleid: (gemeente) => `policy of ${gemeente}`,
    werkafspraak: 'working arrangement',
    contract: 'contract',
  },
}
