import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_IDEE, CRITERIA_PLAN, OPMERKING_CRITERIA } from './criteria.ts'

/** Amsterdam, Eigen Werk: the phases are carried out in-house and the klantmanager decides about admission. */
export const amsterdam: Sjabloon = {
  code: 'amsterdam',
  naam: 'Amsterdam (Eigen Werk)',
  bron: { soort: 'beleid', beleid: 'Divosa, Haal meer uit het Bbz', artikel: '3.3 en 2.3', versie: '2017-04' },
  selectie: { vorm: 'entreetoets', uitvoerder: 'loket', beslist: 'klantmanager' },
  fasen: [
    {
      code: 'orientatie',
      naam: 'Oriëntatie',
      duur: { aantal: 4, eenheid: 'weken' },
      rechtsgrond: 'bbz_2_3',
      uitvoerder: 'loket',
      toets: { criteria: CRITERIA_IDEE, criteriaZijnVoorbeeld: true },
      levert: ['voortgangsrapportage'],
      contacturen: '2 dagdelen (halve dagen) per week',
    },
    {
      code: 'ontwikkelfase',
      naam: 'Ontwikkelfase',
      duur: { aantal: 22, eenheid: 'weken' },
      rechtsgrond: 'bbz_2_3',
      uitvoerder: 'loket',
      toets: { criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['voortgangsrapportage', 'ondernemingsplan'],
    },
  ],
  maximumMaanden: 6,
  opmerkingen: [
    OPMERKING_CRITERIA,
    'De bron zegt niet hoe de toetsmomenten worden gehouden. Een persoon kiest de vorm.',
    'De twee fasen duren samen 26 weken. Dat kan langer zijn dan zes maanden; dan stopt de laatste fase eerder.',
  ],
}
