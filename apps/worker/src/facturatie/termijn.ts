import type { Bron } from '@loket/domain'
import { readGetal, type Regels } from '../proces/omgeving.ts'

/** A number of days that the parameters set, with where it comes from. Throws when it is not loaded. */
export function readDagen(regels: Regels, code: string): { readonly dagen: number; readonly bron: Bron } {
  const dagen = readGetal(regels, code)
  // readGetal threw when there is no such rule.
  return { dagen, bron: regels.parameters.get(code)?.bron as unknown as Bron }
}
