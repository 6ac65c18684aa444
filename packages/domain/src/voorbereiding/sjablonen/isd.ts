import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_PLAN, OPMERKING_CRITERIA } from './criteria.ts'

/** ISD Bollenstreek: one individual trajectplan; the entreetoets lies before the period (toelichting art. 2). */
export const isd: Sjabloon = {
  code: 'isd',
  naam: 'ISD Bollenstreek',
  bron: { soort: 'beleid', beleid: 'Uitvoeringsregels Bbz ISD Bollenstreek', artikel: '2-6', versie: '2022-07-07' },
  selectie: { vorm: 'entreetoets' },
  fasen: [
    {
      code: 'traject',
      naam: 'Individueel traject',
      rechtsgrond: 'bbz_2_3',
      uitvoerder: 'begeleidingsorganisatie',
      toets: { vorm: 'planbeoordeling', criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['trajectplan', 'voortgangsrapportage', 'ondernemingsplan'],
    },
  ],
  maximumMaanden: 6,
  opmerkingen: [
    OPMERKING_CRITERIA,
    'Vooraf is er een oriëntatiegesprek of een entreetoets. Een persoon kiest; wie die uitvoert, zegt de bron niet.',
    'De duur staat in het trajectplan. Zonder keuze duurt de fase tot het einde van de voorbereidingsperiode.',
    'Het dagelijks bestuur van de ISD besluit waar elders het college besluit.',
  ],
}
