import type { Contractlijst } from '@loket/contracts'

export type { Contractlijst } from '@loket/contracts'

/** The lists of the contract board, in the order of its columns. */
export const CONTRACTLIJSTEN = [
  'aangeboden',
  'antwoord_te_laat',
  'lopend',
  'levering_te_laat',
  'te_beoordelen',
  'afgerond',
  'geweigerd',
  'ingetrokken',
] as const satisfies readonly Contractlijst[]

/** The statuses of a krediet, in the order of the columns. */
export const KREDIETSTATUSSEN = ['verstrekt_renteloos', 'omgezet_rentedragend', 'omgezet_om_niet'] as const
export type Kredietstatus = (typeof KREDIETSTATUSSEN)[number]

/** The roles of the team board. */
export const TEAMROLLEN = [
  'consulent',
  'beslisser',
  'administratief_medewerker',
  'teamleider',
  'contractmanager',
] as const

/** Which number of the team board is open. */
export type Teamzoek = { rol?: (typeof TEAMROLLEN)[number]; wie?: string; laat?: true }
