import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_IDEE, CRITERIA_PLAN } from './criteria.ts'

/** Rotterdam, RBZ: in-house, under the Participatiewet, since sollicitatieplicht and tegenprestatie stay. */
export const rotterdam: Sjabloon = {
  code: 'rotterdam',
  naam: 'Rotterdam (RBZ)',
  bron: { soort: 'beleid', beleid: 'Divosa, Haal meer uit het Bbz', artikel: '3.3', versie: '2017-04' },
  selectie: { vorm: 'competentietest', uitvoerder: 'loket' },
  fasen: [
    {
      code: 'voorlichting',
      naam: 'Voorlichting, competentietest en gesprek',
      rechtsgrond: 'participatiewet',
      uitvoerder: 'loket',
      toets: { vorm: 'gesprek', criteria: CRITERIA_IDEE, criteriaZijnVoorbeeld: true },
      levert: [],
    },
    {
      code: 'onderzoeksfase',
      naam: 'Onderzoeksfase',
      rechtsgrond: 'participatiewet',
      uitvoerder: 'loket',
      toets: { vorm: 'pitch', criteria: CRITERIA_IDEE, criteriaZijnVoorbeeld: true, jury: true },
      levert: ['voortgangsrapportage'],
      contacturen: 'zes workshops',
    },
    {
      code: 'planfase',
      naam: 'Ondernemingsplan met begeleiding op maat',
      rechtsgrond: 'participatiewet',
      uitvoerder: 'loket',
      toets: { vorm: 'planbeoordeling', criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['voortgangsrapportage', 'ondernemingsplan'],
    },
  ],
  totaalduur: { aantal: 14, eenheid: 'weken' },
  opmerkingen: [
    'Rotterdam publiceert criteria per toetsmoment. Die tekst is hier niet; de vragen zijn een voorbeeld.',
    'De bron noemt ongeveer 14 weken in totaal en geen duur per fase. Een persoon kiest de duur van elke fase.',
    'De sollicitatieplicht en de tegenprestatie blijven gelden. De fasen tellen niet mee voor het maximum van het Bbz.',
    'In deze fasen is geen voorbereidingskrediet mogelijk.',
  ],
}
