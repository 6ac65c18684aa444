import { LEVERINGSOORTEN } from '@loket/contracts/waarden'
import type { Uitvoer } from '../../lib/trpc.ts'

/** How an opdracht can stand, in the order of the filter. */
export const OPDRACHTSTANDEN = ['aangeboden', 'lopend', 'geweigerd', 'afgerond', 'ingetrokken'] as const

export type Opdracht = Uitvoer['opdracht']['haal']
export type Opdrachtregel = Uitvoer['opdracht']['lijst']['opdrachten'][number]
export type Leveringregel = Opdrachtregel['leveringen'][number]
export type Leveringstuk = Uitvoer['levering']['haal']

/** The last version of each levering, by due day; what lapsed is left out. */
export const listHuidige = (leveringen: readonly Leveringregel[]): readonly Leveringregel[] =>
  leveringen
    .filter((l) => !leveringen.some((m) => m.soort === l.soort && m.nr === l.nr && m.versie > l.versie))
    .filter((l) => l.status !== 'vervallen')
    .toSorted(
      (een, ander) =>
        een.uiterlijk.localeCompare(ander.uiterlijk) ||
        LEVERINGSOORTEN.indexOf(een.soort) - LEVERINGSOORTEN.indexOf(ander.soort),
    )

/** The version before this one: for a returned levering the one with the remarks. */
export const vorigeVersie = (
  leveringen: readonly Leveringregel[],
  { soort, nr, versie }: Leveringregel,
): Leveringregel | undefined => leveringen.find((l) => l.soort === soort && l.nr === nr && l.versie === versie - 1)

/** True when this version was sent back to the bureau and waits for its improvement. */
export const isTeruggestuurd = ({ status, versie }: Leveringregel): boolean => status === 'verwacht' && versie > 1
