import type { Rol } from '@loket/contracts'
import type { Dossierlezer } from '@loket/db'

const VOLGT_GEMEENTE: readonly Rol[] = ['contactpersoon', 'beleidsmedewerker', 'accountant']

/** Who is asking, as far as it matters for what is asked of the record. */
export type Wie = { readonly rollen: readonly Rol[]; readonly rolsoort: string }

/**
 * How somebody reads dossiers: a klantmanager only the own clients; whoever follows the whole gemeente all its dossiers,
 * of which row-level security hides the persons.
 */
export function toLezer({ rollen, rolsoort }: Wie): Dossierlezer {
  return { rollen, alleenEigen: rolsoort === 'lid' && !rollen.some((rol) => VOLGT_GEMEENTE.includes(rol)) }
}
