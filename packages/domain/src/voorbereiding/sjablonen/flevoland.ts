import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_IDEE, CRITERIA_PLAN, OPMERKING_CRITERIA } from './criteria.ts'

/** Flevoland, ZLF: a workshop for at most twelve starters, an advice to client and gemeente, then coaching. */
export const flevoland: Sjabloon = {
  code: 'flevoland',
  naam: 'Flevoland (ZLF)',
  bron: { soort: 'beleid', beleid: 'Divosa, Haal meer uit het Bbz', artikel: '3.3', versie: '2017-04' },
  selectie: { vorm: 'geen' },
  fasen: [
    {
      code: 'workshop',
      naam: 'Workshop',
      duur: { aantal: 5, eenheid: 'weken' },
      rechtsgrond: 'bbz_2_3',
      toets: { criteria: CRITERIA_IDEE, criteriaZijnVoorbeeld: true },
      levert: ['voortgangsrapportage'],
      maximumDeelnemers: 12,
    },
    {
      code: 'afronding_plan',
      naam: 'Plan afmaken',
      duur: { aantal: 2, eenheid: 'weken' },
      rechtsgrond: 'bbz_2_3',
      toets: { vorm: 'advies', criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['ondernemingsplan', 'advies'],
    },
    {
      code: 'coaching',
      naam: 'Individuele coaching',
      duur: { aantal: 3, eenheid: 'maanden' },
      rechtsgrond: 'bbz_2_3',
      toets: { criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['voortgangsrapportage'],
    },
  ],
  opmerkingen: [
    OPMERKING_CRITERIA,
    'De bron noemt geen uitvoerder per fase en geen maximum. Een persoon kiest de uitvoerder; het wettelijke maximum geldt.',
    'Het advies gaat naar de cliënt en naar de contactpersoon van de gemeente. Het kan zijn: in deeltijd ondernemen met een uitkering.',
  ],
}
