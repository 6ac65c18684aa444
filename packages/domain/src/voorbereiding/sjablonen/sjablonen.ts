import type { Sjabloon } from '../sjabloon.ts'
import { amsterdam } from './amsterdam.ts'
import { arnhem } from './arnhem.ts'
import { denhaagKort, denhaagLang } from './denhaag.ts'
import { flevoland } from './flevoland.ts'
import { isd } from './isd.ts'
import { rotterdam } from './rotterdam.ts'
import { utrecht } from './utrecht.ts'

/** The templates of bbz.md §3.1 and Utrecht, to be loaded into the database as examples; nothing runs from here. */
export const SJABLONEN: readonly Sjabloon[] = [
  amsterdam,
  arnhem,
  rotterdam,
  flevoland,
  denhaagLang,
  denhaagKort,
  isd,
  utrecht,
]
