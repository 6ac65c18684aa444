import { useQueryClient } from '@tanstack/react-query'
import type { FieldValues } from 'react-hook-form'
import type { Serverfout } from '../../components/formulier.tsx'
import { serverfoutenVan } from '../../lib/serverfout.ts'
import { useFouten } from '../../teksten/fouten.ts'

/**
 * Sends a form: what the API refuses comes back as sentences at their fields; when it went well everything that is on the
 * screen is asked again.
 */
export const useVerzend = () => {
  const fouten = useFouten()
  const client = useQueryClient()
  return async <T extends FieldValues>(werk: () => Promise<unknown>): Promise<readonly Serverfout<T>[]> => {
    try {
      await werk()
    } catch (fout) {
      return serverfoutenVan<T>(fout, fouten)
    }
    await client.invalidateQueries()
    return []
  }
}

/** The values of a form without its empty texts, which the API does not take. */
export const zonderLegeTekst = <T extends Record<string, unknown>>(waarden: T): T =>
  Object.fromEntries(Object.entries(waarden).filter(([, waarde]) => waarde !== '')) as T
