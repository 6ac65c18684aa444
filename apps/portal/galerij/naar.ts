import type { Bestemming } from '../src/lib/bestemming.ts'

/** The addresses of the gallery are not those of the portal, whose router types the links. */
export const naar = (pad: string): Bestemming => ({ to: pad }) as Bestemming
