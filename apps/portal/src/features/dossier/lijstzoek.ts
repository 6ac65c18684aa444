import type { Lijstfilter, Lijstsortering } from '@loket/contracts'

/** What the URL of the list holds. */
export type Lijstzoek = {
  [
    K in 'q' | 'gemeente' | 'toestand' | 'fase' | 'consulent' | 'bureau' | 'uitkomst' | 'wacht' | 'sorteer' | 'richting'
  ]?: string | undefined
}

/** The columns of the filter, in their order. */
export const FILTERSLEUTELS = ['q', 'gemeente', 'toestand', 'fase', 'consulent', 'bureau', 'uitkomst', 'wacht'] as const

/** What the API is asked for this URL: a status 'lopend' or 'gesloten' is a group of them. */
export const toVraag = (zoek: Lijstzoek): { filter: Lijstfilter; sortering: Lijstsortering } => {
  const { sorteer, richting, toestand, ...rest } = zoek
  const groep = toestand === 'lopend' || toestand === 'gesloten'
  return {
    // The route let through only what the API knows; an id that is none is refused there.
    filter: {
      ...rest,
      ...(toestand !== undefined && (groep ? { stand: toestand } : { toestand })),
    } as Lijstfilter,
    sortering: { kolom: sorteer ?? 'uiterlijk', richting: richting ?? 'op' } as Lijstsortering,
  }
}

/** The address of the export with the same filter and order. */
export const toExport = (zoek: Lijstzoek, vorm: 'csv' | 'xlsx'): string => {
  const { filter, sortering } = toVraag(zoek)
  const vraag = new URLSearchParams({
    ...(filter as Record<string, string>),
    sorteer: sortering.kolom,
    richting: sortering.richting,
  })
  return `/export/dossiers.${vorm}?${vraag.toString()}`
}

/** The URL of a view as text, and back; the order of the keys does not matter. */
export const bewaarZoek = (zoek: Lijstzoek): string =>
  new URLSearchParams(
    Object.entries(zoek)
      .filter((paar): paar is [string, string] => paar[1] !== undefined)
      .toSorted(([een], [ander]) => een.localeCompare(ander)),
  ).toString()
export const leesZoek = (tekst: string): Lijstzoek => Object.fromEntries(new URLSearchParams(tekst))
