/** The gemeenten of the example region (B§4.10) and its bureaus; short names make the numbers of dossiers. */
export const GEMEENTEN = [
  ['GM0361', 'Alkmaar', 'ALK'],
  ['GM0373', 'Bergen (NH.)', 'BER'],
  ['GM0383', 'Castricum', 'CAS'],
  ['GM0400', 'Den Helder', 'HEL'],
  ['GM1980', 'Dijk en Waard', 'DEW'],
  ['GM0385', 'Edam-Volendam', 'EDV'],
  ['GM0399', 'Heiloo', 'HLO'],
  ['GM1911', 'Hollands Kroon', 'HKR'],
  ['GM0415', 'Landsmeer', 'LAN'],
  ['GM0431', 'Oostzaan', 'OOS'],
  ['GM0439', 'Purmerend', 'PUR'],
  ['GM0441', 'Schagen', 'SCH'],
  ['GM0448', 'Texel', 'TEX'],
  ['GM0450', 'Uitgeest', 'UIT'],
  ['GM0852', 'Waterland', 'WAT'],
  ['GM0880', 'Wormerland', 'WOR'],
  ['GM0479', 'Zaanstad', 'ZAA'],
] as const

/** Since when a code counts, where it is younger than the region's membership. */
export const GELDIG_VAN: Readonly<Record<string, string>> = { GM1980: '2022-01-01', GM1911: '2012-01-01' }

/** The gemeente that executes for all. */
export const CENTRALE_GEMEENTE = 'GM0361'

export const BUREAUS = [
  ['bureau-noord', 'Bureau Noord', 'NRD', 'begeleidingsorganisatie'],
  ['startkracht', 'Startkracht', 'STK', 'begeleidingsorganisatie'],
  ['van-dam', 'Van Dam Bedrijfsadvies', 'VDB', 'adviesbureau'],
] as const

/** The besluiten for which the colleges gave mandaat in the example region, and to which roles. */
export const MANDAAT = {
  bron: 'Mandaatbesluit Bbz Voorbeeldregio 2025',
  geldigVan: '2025-01-01',
  besluiten: ['toelating', 'afwijzing', 'wijziging_periode', 'voortijdige_beeindiging', 'krediet', 'omzetting'],
  rollen: ['beslisser', 'teamleider'],
} as const

/** Where the member's own policy lets its klantmanager decide on toelating, its college gives that role mandaat for it. */
export const MANDAAT_KLANTMANAGER = {
  bron: 'Mandaatbesluit toelating door klantmanagers 2025 (voorbeeld)',
  geldigVan: '2025-01-01',
  besluiten: ['toelating', 'afwijzing'],
  rol: 'klantmanager',
} as const
