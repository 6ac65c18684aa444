import { isBevoegd, type Rol } from '@loket/contracts'

/** What the reader of an opgave may do with it; a vervanger of the budgethouder judges as that person does. */
export type Opgavelezer = {
  readonly beoordeelt: boolean
  readonly beantwoordt: boolean
  readonly beslist: boolean
  readonly corrigeert: boolean
}

/** The reader, by the roles of today and those of whom this person replaces. */
export function toOpgavelezer(wie: {
  readonly rollen: readonly Rol[]
  readonly namensRollen: readonly Rol[]
}): Opgavelezer {
  return {
    beoordeelt: isBevoegd([...wie.rollen, ...wie.namensRollen], 'opgave.beoordelen'),
    beantwoordt: isBevoegd(wie.rollen, 'opgave.beantwoorden'),
    beslist: isBevoegd(wie.rollen, 'opgave.beslissen'),
    corrigeert: isBevoegd(wie.rollen, 'prestatie.corrigeren'),
  }
}
