import type { Parameterdata } from './parameters.ts'

const CONTRACT = { soort: 'contract', contract: 'Raamcontract begeleiding (voorbeeld)', versie: '2026-1' }

/**
 * What the example contract says about opdrachten and leveringen; no public contract gives these numbers, so they are an
 * example. That silence of the reviewer accepts is no contract but a beleidsregel of a gemeente
 * (`begeleiding.stilzwijgend_akkoord`), absent by default.
 */
export const PARAMETERS_OPDRACHT: readonly Parameterdata[] = [
  {
    code: 'werkwijze.signaal_bekijken_dagen',
    waarde: 2,
    bron: { soort: 'beleid', beleid: 'Werkafspraken van het loket (voorbeeld)', versie: '2026-1' },
    geldigVan: '2025-01-01',
  },
  ...(
    [
      ['contract.opdracht_escaleren_dagen', 3, '4.2'],
      ['contract.trajectplan_weken', 3, '5.1'],
      ['contract.rapportage_dagen_voor_toets', 7, '5.2'],
      ['contract.levering_herstellen_dagen', 7, '5.4'],
      ['contract.levering_escaleren_dagen', 7, '5.5'],
      ['contract.beoordelen_dagen', 5, '5.3'],
    ] as const
  ).map(([code, waarde, artikel]) => ({ code, waarde, bron: { ...CONTRACT, artikel }, geldigVan: '2025-01-01' })),
]
