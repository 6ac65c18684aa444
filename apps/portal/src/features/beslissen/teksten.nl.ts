import { algemeen } from './teksten-algemeen.nl.ts'
import { besluiten } from './teksten-besluiten.nl.ts'
import { paginas } from './teksten-paginas.nl.ts'
import { selectie } from './teksten-selectie.nl.ts'

/** Dutch texts of deciding and of the besluiten; the source of the keys. */
export const nl = { algemeen, besluiten, paginas, selectie }

/** The texts of this feature; both languages have them all, or the build fails. */
export type BeslisTeksten = typeof nl
