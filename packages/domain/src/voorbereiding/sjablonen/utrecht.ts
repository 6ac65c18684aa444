import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_PLAN, OPMERKING_CRITERIA } from './criteria.ts'

/** Utrecht: a traject that ends with a toetsbaar ondernemingsplan and gives access to the startersregeling. */
export const utrecht: Sjabloon = {
  code: 'utrecht',
  naam: 'Utrecht',
  bron: { soort: 'beleid', beleid: 'Divosa, Haal meer uit het Bbz', artikel: '3.4', versie: '2017-04' },
  selectie: {},
  fasen: [
    {
      code: 'traject',
      naam: 'Traject tot ondernemingsplan',
      rechtsgrond: 'bbz_2_3',
      uitvoerder: 'begeleidingsorganisatie',
      toets: { vorm: 'planbeoordeling', criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['trajectplan', 'voortgangsrapportage', 'ondernemingsplan'],
    },
  ],
  opmerkingen: [
    OPMERKING_CRITERIA,
    'De bron noemt geen selectie, geen duur en geen maximum. Een persoon kiest; het wettelijke maximum geldt.',
    'Wie het traject afrondt, kan gebruikmaken van de startersregeling van Utrecht.',
  ],
}
