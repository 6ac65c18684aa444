import type {
  Eindreden,
  Faseduur,
  Levering,
  Planstand,
  Rechtsgrond,
  Toestand,
  Toets,
  Uitkomst,
  Uitleg,
  Uitvoerder,
} from '@loket/domain'
import type { JsonWaarde } from '../schema.ts'

/** One phase of a traject as planned and as it went. Days are 'JJJJ-MM-DD'. */
export type Faserecord = {
  readonly id: string
  readonly nr: number
  readonly code: string
  readonly naam: string
  readonly rechtsgrond: Rechtsgrond
  readonly uitvoerder: Uitvoerder
  readonly bureauId: string | null
  readonly begin: string
  readonly einde: string
  readonly ingekort: boolean
  readonly toets: Toets
  readonly duur: Faseduur | null
  readonly levert: readonly Levering[]
  readonly status: 'gepland' | 'loopt' | 'toetsmoment' | 'afgerond' | 'afgebroken' | 'vervallen'
  readonly uitslag: 'go' | 'no_go' | null
}

/** The toetsmoment that is open now. */
export type Toetsmomentrecord = {
  readonly id: string
  readonly faseId: string
  /** From the second on its day was chosen by a person, at aanhouden. */
  readonly ronde: number
  readonly uiterlijk: string
  readonly uitleg: Uitleg
  /** What was missing when the decision was put off; null in the first round. */
  readonly ontbrekend: string | null
  /** Who reported about this phase, in a levering, a note or the report of an appointment: not who decides about it. */
  readonly rapporteurs: readonly string[]
}

/** A whole traject as the record has it: what every rule about it reads. */
export type Trajectrecord = {
  readonly id: string
  readonly gemeenteId: string
  readonly dossierId: string
  readonly dossiernummer: string
  readonly aangemeldOp: string
  readonly klantmanagerId: string | null
  readonly consulentId: string | null
  readonly status: Toestand
  readonly sjabloonId: string | null
  readonly begin: string | null
  readonly eersteBbzDag: string | null
  readonly laatsteDag: string | null
  readonly maximumDag: string | null
  readonly eindreden: Eindreden | null
  readonly uitkomst: Uitkomst | null
  readonly uitkomstOp: string | null
  readonly beeindigdOp: string | null
  /** The day on which the client was invited to apply; null while that was not registered. */
  readonly uitgenodigdOp: string | null
  readonly planStand: Planstand
  readonly fasen: readonly Faserecord[]
  readonly toetsmoment: Toetsmomentrecord | null
  readonly onderbrekingen: readonly {
    readonly id: string
    readonly grond: string
    readonly van: string
    readonly tot: string | null
    /** The state that was interrupted, in which the traject goes on. */
    readonly vanuit: Toestand
  }[]
  readonly kredieten: readonly {
    readonly id: string
    readonly doel: string
    readonly bedragCenten: number
    readonly status: string
  }[]
  readonly besluiten: readonly {
    readonly id: string
    readonly soort: string
    readonly beslotenOp: string
    readonly bekendgemaaktOp: string | null
  }[]
  readonly toelating: {
    readonly voorwaarden: JsonWaarde | null
    readonly voorwaardenDoor: string | null
    readonly selectie: JsonWaarde | null
    readonly selectieDoor: string | null
  }
}
