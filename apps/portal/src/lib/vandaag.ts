import { createContext, use } from 'react'

// Apart from `opmaak`: the frame needs this alone, and must not bring the dates of the domain to the first page.

/** The date of today in the region; the frame sets it from the session. */
export const VandaagContext = createContext<string | undefined>(undefined)

/** Today in the region. Throws outside of the frame: a screen must never fall back on the computer's own clock. */
export const useVandaag = (): string => {
  const vandaag = use(VandaagContext)
  if (!vandaag) throw new Error('VandaagContext ontbreekt: een scherm met datums staat altijd binnen het kader')
  return vandaag
}
