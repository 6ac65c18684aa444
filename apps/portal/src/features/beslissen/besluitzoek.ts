import type { Besluitsoort } from '@loket/contracts/waarden'

/** What the list of besluiten is narrowed by, as it stands in the URL; `gemeente` is a CBS code. */
export type Besluitzoek = {
  zoek?: string
  gemeente?: string
  soort?: Besluitsoort
  bekendmaking?: 'open' | 'gedaan'
  pagina?: number
}
