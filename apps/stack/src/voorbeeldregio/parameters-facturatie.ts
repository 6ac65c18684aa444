import type { Parameterdata } from './parameters.ts'

const AFSPRAAK = { soort: 'contract', contract: 'Dienstverleningsovereenkomst (voorbeeld)', versie: '2026-1' }

/**
 * What the gemeenten agreed about the quarter's bill; an example. No law gives these terms: that silence is approval, and
 * after how many days, is theirs to arrange.
 */
export const PARAMETERS_FACTURATIE: readonly Parameterdata[] = (
  [
    // The first day of the first quarter that is closed.
    ['facturatie.vanaf', '2026-10-01', '7.1'],
    ['facturatie.sluiten_na_dagen', 0, '7.1'],
    ['facturatie.beoordelen_dagen', 14, '7.2'],
    ['facturatie.herinneren_dagen', 5, '7.2'],
    ['facturatie.antwoord_dagen', 7, '7.3'],
    ['facturatie.reactie_dagen', 7, '7.4'],
    ['facturatie.beslissing_dagen', 7, '7.5'],
    // Below so many gemeenten, or so many clients, a mean would tell of one of them.
    ['facturatie.regio_minimum', 5, '8.2'],
  ] as const
).map(([code, waarde, artikel]) => ({ code, waarde, bron: { ...AFSPRAAK, artikel }, geldigVan: '2025-01-01' }))
