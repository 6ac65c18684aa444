/** A rule as data: its value, its source, and the day from which it counts. */
export type Parameterdata = {
  readonly code: string
  readonly waarde: unknown
  readonly bron: Readonly<Record<string, string>>
  readonly geldigVan: string
}

const wet = (regeling: string, artikel: string, lid: string | undefined, versie: string) => ({
  soort: 'wet',
  regeling,
  artikel,
  ...(lid === undefined ? {} : { lid }),
  versie,
})
const WERKWIJZE = { soort: 'beleid', beleid: 'Werkafspraken van het loket (voorbeeld)', versie: '2026-1' }
const PLATFORM = { soort: 'beleid', beleid: 'Eigen grens van het platform, geen wet (voorbeeld)', versie: '2026-1' }
const CONTRACT = { soort: 'contract', contract: 'Raamcontract begeleiding (voorbeeld)', versie: '2026-1' }

/** What counts for everyone: the law, then the working arrangements, the limits of the platform and the contract. */
export const PARAMETERS: readonly Parameterdata[] = [
  {
    code: 'bbz.voorbereiding_maximum_maanden',
    waarde: 12,
    bron: wet('Bbz 2004', '2', '3', '2026-01-01'),
    geldigVan: '2004-01-01',
  },
  {
    // Who is younger is no zelfstandige in the sense of the Bbz, and so cannot prepare for it.
    code: 'bbz.minimumleeftijd_jaren',
    waarde: 18,
    bron: wet('Bbz 2004', '1, onder b', undefined, '2026-01-01'),
    geldigVan: '2004-01-01',
  },
  {
    code: 'awb.beslistermijn_toelating',
    waarde: { aantal: 8, eenheid: 'weken' },
    bron: wet('Algemene wet bestuursrecht', '4:13', '2', '2026-08-01'),
    geldigVan: '1994-01-01',
  },
  {
    code: 'awb.bezwaartermijn',
    waarde: { aantal: 6, eenheid: 'weken' },
    bron: wet('Algemene wet bestuursrecht', '6:7', undefined, '2026-08-01'),
    geldigVan: '1994-01-01',
  },
  ...(
    [
      ['werkwijze.aanmelding_oppakken_dagen', 5],
      ['werkwijze.beslistermijn_herinneren_dagen', 7],
      ['werkwijze.toets_vragen_dagen', 7],
      ['werkwijze.toets_escaleren_dagen', 3],
      ['werkwijze.einde_aankondigen_weken', 4],
      ['werkwijze.bekendmaken_dagen', 2],
      ['werkwijze.afronden_dagen', 14],
      ['werkwijze.aanvraag_uitnodigen_dagen', 5],
      // What the published policies of ISD Bollenstreek and ROZ Twente have as their maximum.
      ['werkwijze.krediet_bevestigen_centen', 300_000],
    ] as const
  ).map(([code, waarde]) => ({ code, waarde, bron: WERKWIJZE, geldigVan: '2025-01-01' })),
  // The law names no maximum since 2010. This is above what art. 24 Bbz lends a starter for the whole business, so that it
  // stops a slip of the finger and nothing else.
  { code: 'platform.krediet_hoogstens_centen', waarde: 5_000_000, bron: PLATFORM, geldigVan: '2025-01-01' },
  // How long one can be away at once, and how far ahead that can end.
  { code: 'platform.waarneming_hoogstens_dagen', waarde: 366, bron: PLATFORM, geldigVan: '2025-01-01' },
  { code: 'contract.opdracht_accepteren_dagen', waarde: 5, bron: CONTRACT, geldigVan: '2025-01-01' },
]
