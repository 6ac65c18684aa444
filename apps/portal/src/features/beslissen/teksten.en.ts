import { algemeen } from './teksten-algemeen.en.ts'
import { besluiten } from './teksten-besluiten.en.ts'
import { paginas } from './teksten-paginas.en.ts'
import { selectie } from './teksten-selectie.en.ts'
import type { BeslisTeksten } from './teksten.nl.ts'

/** English texts of deciding. Nouns of the law stay Dutch where English has no equal. */
export const en: BeslisTeksten = { algemeen, besluiten, paginas, selectie }
