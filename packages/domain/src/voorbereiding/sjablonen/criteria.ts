import type { Criterium } from '../sjabloon.ts'

// Where the source names no criteria for a toetsmoment, these stand as an example: the questions that bbz.md §3.1 lists
// for admission, asked again with what the phase has shown. A gemeente fixes its own.

/** Is there an idea that is worth working out, and a person who can? */
export const CRITERIA_IDEE = [
  { code: 'idee_duidelijk', tekst: 'Het is duidelijk wat de cliënt gaat doen, voor wie en tegen welke prijs.' },
  { code: 'vaardigheden', tekst: 'De cliënt heeft de vaardigheden van een ondernemer of ontwikkelt ze snel genoeg.' },
  { code: 'inzet', tekst: 'De cliënt was aanwezig en deed wat was afgesproken.' },
  { code: 'belemmeringen', tekst: 'Niets in de situatie van de cliënt staat de start in de weg.' },
] as const satisfies readonly Criterium[]

/** Is the plan ready to be judged? */
export const CRITERIA_PLAN = [
  { code: 'plan_compleet', tekst: 'Het ondernemingsplan is compleet en kan worden getoetst.' },
  { code: 'markt', tekst: 'De cliënt laat zien dat er genoeg klanten zijn.' },
  { code: 'cijfers', tekst: 'De begroting laat zien dat de cliënt van het bedrijf kan leven.' },
  { code: 'vergunningen', tekst: 'De vergunningen, papieren en ruimte zijn er of komen op tijd.' },
] as const satisfies readonly Criterium[]

/** The sentence that goes with an example. */
export const OPMERKING_CRITERIA =
  'De bron noemt geen criteria per toetsmoment. De vragen hier zijn een voorbeeld; de gemeente stelt ze vast.'
