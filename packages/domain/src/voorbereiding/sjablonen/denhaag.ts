import type { Sjabloon } from '../sjabloon.ts'
import { CRITERIA_PLAN, OPMERKING_CRITERIA } from './criteria.ts'

const bron: Sjabloon['bron'] = {
  soort: 'beleid',
  beleid: 'Divosa, Haal meer uit het Bbz',
  artikel: '3.3',
  versie: '2017-04',
}
const selectie: Sjabloon['selectie'] = { vorm: 'gesprek' }
const OPMERKING_SELECTIE =
  'De intake is een gesprek van een uur, met een e-scan als dat nodig is. De uitkomst kan ook zijn: direct een aanvraag doen.'

/** Den Haag, the long traject of at most six months. */
export const denhaagLang: Sjabloon = {
  code: 'denhaag_lang',
  naam: 'Den Haag, lang traject',
  bron,
  selectie,
  fasen: [
    {
      code: 'traject',
      naam: 'Lang traject',
      rechtsgrond: 'bbz_2_3',
      uitvoerder: 'begeleidingsorganisatie',
      toets: { vorm: 'planbeoordeling', criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['trajectplan', 'voortgangsrapportage', 'ondernemingsplan'],
    },
  ],
  maximumMaanden: 6,
  opmerkingen: [
    OPMERKING_CRITERIA,
    OPMERKING_SELECTIE,
    'De bron geeft alleen een maximum. De fase duurt tot het einde van de voorbereidingsperiode, tenzij een persoon een kortere duur kiest.',
  ],
}

/** Den Haag, the short traject of six to eight weeks. */
export const denhaagKort: Sjabloon = {
  code: 'denhaag_kort',
  naam: 'Den Haag, kort traject',
  bron,
  selectie,
  fasen: [
    {
      code: 'traject',
      naam: 'Kort traject',
      duur: { aantal: 8, eenheid: 'weken' },
      rechtsgrond: 'bbz_2_3',
      uitvoerder: 'begeleidingsorganisatie',
      toets: { vorm: 'planbeoordeling', criteria: CRITERIA_PLAN, criteriaZijnVoorbeeld: true },
      levert: ['trajectplan', 'voortgangsrapportage', 'ondernemingsplan'],
    },
  ],
  opmerkingen: [
    OPMERKING_CRITERIA,
    OPMERKING_SELECTIE,
    'De bron noemt hoogstens zes tot acht weken. Hier staan acht weken; een persoon kan minder kiezen.',
    'Een maximum in maanden noemt de bron voor dit traject niet. Het wettelijke maximum geldt.',
  ],
}
