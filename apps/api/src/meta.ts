import type { Bevoegdheid } from '@loket/contracts'

/** What stands on every procedure: the permission that it asks. One without does not start (controleerLadder). */
export type Meta = { readonly bevoegdheid?: Bevoegdheid }
