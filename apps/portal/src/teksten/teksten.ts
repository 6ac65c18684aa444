import { use } from 'react'
import { useVoorkeuren } from '../lib/voorkeuren.ts'
import { nl, type Teksten } from './nl.ts'

/**
 * Texts of one part of the portal. Dutch comes with the part itself and is the source of the keys; English is fetched
 * only by who reads it. Returns a hook that gives the texts in the language of the reader.
 */
export const defineTeksten = <T>(nederlands: T, haalEngels: () => Promise<T>): (() => T) => {
  let engels: Promise<T> | undefined
  return () => {
    const { taal } = useVoorkeuren()
    if (taal === 'nl') return nederlands
    // Forget a failed fetch, so that the next render tries again.
    engels ??= haalEngels().catch((fout: unknown) => {
      engels = undefined
      throw fout
    })
    return use(engels)
  }
}

export type { Teksten } from './nl.ts'

/** The texts of frame and components in the language of the reader. */
export const useTeksten = defineTeksten<Teksten>(nl, async () => (await import('./en.ts')).en)
