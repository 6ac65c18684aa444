import type { Processoort } from '@loket/workflows/berichten'
import { kwartaalproces } from '../facturatie/kwartaalproces.ts'
import { opgaveproces } from '../facturatie/opgaveproces.ts'
import { opdrachtproces } from '../opdracht/proces.ts'
import { trajectproces } from '../traject/proces.ts'
import type { Processoortwerk } from './werk.ts'

/** Every kind of process with its work. */
export const PROCESWERK = {
  voorbereidingstraject: trajectproces,
  begeleidingsopdracht: opdrachtproces,
  kwartaalfacturatie: kwartaalproces,
  gemeentefactuur: opgaveproces,
} as const satisfies Record<Processoort, Processoortwerk>
