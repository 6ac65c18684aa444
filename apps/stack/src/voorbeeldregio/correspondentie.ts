import type { Parameterdata } from './parameters.ts'

const BRON = { soort: 'beleid', beleid: 'Correspondentie van de deelnemende gemeenten (voorbeeld)', versie: '2026-1' }

/** Where a bezwaar goes and who answers questions, for the letters of one gemeente. Postbus and number do not exist. */
export const makeCorrespondentie = (gemeente: string): readonly Parameterdata[] => [
  {
    code: 'besluit.bezwaaradres',
    waarde: `Postbus 00, 0000 AA ${gemeente}`,
    bron: BRON,
    geldigVan: '2025-01-01',
  },
  {
    code: 'besluit.contact',
    waarde: `het Zelfstandigenloket voor ${gemeente}, telefoon 072 000 00 00`,
    bron: BRON,
    geldigVan: '2025-01-01',
  },
]
