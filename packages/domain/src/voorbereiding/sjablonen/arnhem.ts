import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_IDEE, OPMERKING_CRITERIA } from './criteria.ts'

/** Arnhem: everybody is admitted in principle, attendance is compulsory, a driegesprek decides go or no-go. */
export const arnhem: Sjabloon = {
  code: 'arnhem',
  naam: 'Arnhem',
  bron: { soort: 'beleid', beleid: 'Divosa, Haal meer uit het Bbz', artikel: '3.3', versie: '2017-04' },
  selectie: { vorm: 'geen' },
  fasen: [
    {
      code: 'orientatie',
      naam: 'Oriëntatie',
      duur: { aantal: 6, eenheid: 'weken' },
      rechtsgrond: 'bbz_2_3',
      toets: {
        vorm: 'driegesprek',
        criteria: [
          { code: 'eindconcept', tekst: 'De cliënt heeft het eindconcept gepresenteerd.' },
          { code: 'aanwezig', tekst: 'De cliënt was bij de bijeenkomsten; dat is verplicht.' },
          ...CRITERIA_IDEE.filter(({ code }) => code !== 'inzet'),
        ],
        criteriaZijnVoorbeeld: true,
        aanwezigheidTelt: true,
      },
      levert: ['voortgangsrapportage', 'ondernemingsplan'],
      contacturen: '2 dagdelen (halve dagen) per week',
    },
  ],
  opmerkingen: [
    OPMERKING_CRITERIA,
    'De bron noemt geen uitvoerder en geen maximum. Een persoon kiest de uitvoerder; het wettelijke maximum geldt.',
    'De bron zegt niet wat er na de go gebeurt. Een persoon kan een tweede fase aan het sjabloon toevoegen.',
  ],
}
