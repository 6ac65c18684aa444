import type { Bestemming } from '../lib/bestemming.ts'

/** One thing found: where it goes, what it is called, and under which heading it stands. */
export type Zoekresultaat = { id: string; groep: string; titel: string; onder?: string; naar: Bestemming }

/** What the search list needs of the frame. */
export type ZoeklijstProps = {
  onSluit: () => void
  /** Asks the API; a newer question aborts the older one. */
  zoek: (vraag: string, signaal: AbortSignal) => Promise<readonly Zoekresultaat[]>
  onKies: (resultaat: Zoekresultaat) => void
}
