import { z } from 'zod'
import { idVeld } from './velden.ts'

/** That rows of a table changed in a dossier: ids alone, the screen asks again for what it shows. */
export const wijzigingVeld = z.object({ gemeenteId: idVeld, dossierId: idVeld, tabel: z.string() })
export type Wijziging = z.output<typeof wijzigingVeld>

/** What a live connection sends. `herlaad`: something may have been missed, ask again for everything on the screen. */
export const liveBericht = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('herlaad') }),
  z.object({ soort: z.literal('wijzigingen'), wijzigingen: z.array(wijzigingVeld) }),
])
export type LiveBericht = z.output<typeof liveBericht>
