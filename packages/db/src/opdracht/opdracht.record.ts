import type { Levering } from '@loket/domain'

/** How an opdracht stands. */
export type Opdrachtstatus = 'aangeboden' | 'lopend' | 'geweigerd' | 'afgerond' | 'ingetrokken'

/** How one version of a levering stands. */
export type Leveringstatus = 'verwacht' | 'ingediend' | 'teruggestuurd' | 'geaccepteerd' | 'vervallen'

/** A phase of the traject that this bureau carries out, with its dates as they are now. Days are 'JJJJ-MM-DD'. */
export type Opdrachtfase = {
  readonly id: string
  readonly nr: number
  readonly naam: string
  readonly levert: readonly Levering[]
  readonly begin: string
  readonly einde: string
  readonly status: 'gepland' | 'loopt' | 'toetsmoment' | 'afgerond' | 'afgebroken' | 'vervallen'
  /** The day of its open toetsmoment: later than `einde` when the decision was put off. */
  readonly toetsUiterlijk: string | null
}

/** One version of something that the bureau delivers. Instants are ISO text in UTC. */
export type Leveringrecord = {
  readonly id: string
  readonly faseId: string | null
  readonly soort: Levering
  readonly nr: number
  readonly versie: number
  readonly uiterlijk: string
  readonly status: Leveringstatus
  readonly ingediendDoor: string | null
  readonly ingediendOp: string | null
  readonly beoordeeldDoor: string | null
  readonly beoordeeldOp: string | null
  readonly beoordeelUiterlijk: string | null
  readonly stilzwijgend: boolean
}

/** A whole opdracht as the record has it: what every rule about it reads. No text that a person wrote. */
export type Opdrachtrecord = {
  readonly id: string
  readonly gemeenteId: string
  readonly dossierId: string
  readonly trajectId: string
  readonly bureauId: string
  readonly nummer: string
  readonly dossiernummer: string
  readonly consulentId: string | null
  readonly begin: string
  readonly einde: string
  readonly accepteerUiterlijk: string
  readonly status: Opdrachtstatus
  readonly beantwoordDoor: string | null
  readonly beantwoordOp: string | null
  readonly beeindigdOp: string | null
  readonly fasen: readonly Opdrachtfase[]
  readonly leveringen: readonly Leveringrecord[]
  /** The interruptions of the traject; `tot` is the last day, null while it lasts. */
  readonly onderbrekingen: readonly { readonly van: string; readonly tot: string | null }[]
  readonly trajectLoopt: boolean
  /** Another bureau was asked for the same traject after this one. */
  readonly isOpgevolgd: boolean
}
