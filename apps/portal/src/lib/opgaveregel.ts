import type { Bestemming } from './bestemming.ts'

/** Where a line stands on the page of its opgave. */
export const ankerVan = (regelId: string): string => `regel-${regelId}`

/** The page of an opgave, and on it the line, when it is about one. */
export const naarOpgave = (opgaveId: string, regelId?: string | null): Bestemming => ({
  to: '/opgaven/$opgaveId',
  params: { opgaveId },
  ...(regelId && { hash: ankerVan(regelId) }),
})
