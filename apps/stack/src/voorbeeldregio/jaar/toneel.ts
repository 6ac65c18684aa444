import type { Plek, Verteller } from '../verteller.ts'
import type { Mensen } from './mensen.ts'

/** Where an act happens: who tells, about which dossier, with which people, and where files stand. */
export type Toneel = {
  readonly v: Verteller
  readonly plek: Plek
  readonly mensen: Mensen
  readonly documenten: string
}
