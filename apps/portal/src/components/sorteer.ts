/** What a column is sorted by; null stands last, whatever the direction. */
export type Sorteerwaarde = string | number | null

export type Richting = 'op' | 'af'
export type Sortering = { kolom: string; richting: Richting }

// Dutch rules: "'t Hooft" and "Hooft" side by side, figures by their value, capitals equal to small letters.
const volgorde = new Intl.Collator('nl', { numeric: true, sensitivity: 'base', ignorePunctuation: true })

/** Rows by a value of each, without changing the list given; equal rows keep their order. */
export const sorteerRijen = <R>(
  rijen: readonly R[],
  waardeVan: (rij: R) => Sorteerwaarde,
  richting: Richting,
): readonly R[] =>
  rijen.toSorted((een, ander) => {
    const [a, b] = [waardeVan(een), waardeVan(ander)]
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
    const verschil = typeof a === 'number' && typeof b === 'number' ? a - b : volgorde.compare(String(a), String(b))
    return richting === 'op' ? verschil : -verschil
  })

/** What a click on a column heading asks: first ascending, then descending, then ascending again. */
export const volgendeSortering = (huidig: Sortering | undefined, kolom: string): Sortering => ({
  kolom,
  richting: huidig?.kolom === kolom && huidig.richting === 'op' ? 'af' : 'op',
})
