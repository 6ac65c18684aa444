import type { Meldingsoort, Taaksoort, Tijdlijngroep, Tijdlijnsoort, Wekkersoort } from '@loket/contracts/waarden'

/** The facts that a sentence can name, each already in words of the reader; empty where the record has none. */
export type Feit = {
  readonly [K in (typeof FEITSLEUTELS)[number]]: string
}

/** The keys of `gegevens` that a sentence can name. */
export const FEITSLEUTELS = [
  'aantal',
  'aanwezig',
  'advies',
  'antwoord',
  'begint',
  'besluit',
  'bureau',
  'datum',
  'einde',
  'eindreden',
  'fase',
  'grond',
  'kanaal',
  'laatsteDag',
  'levering',
  'naam',
  'namens',
  'naar',
  'nietVoldaan',
  'nieuwEinde',
  'onbekend',
  'ontbrekend',
  'oudEinde',
  'plaats',
  'rol',
  'tijd',
  'uiterlijk',
  'uitkomst',
  'van',
  'velden',
  'vorm',
] as const

/** A sentence about a fact. */
export type Zin = (feit: Feit) => string

/** What somebody must do: `doe` begins with a verb ("Beslis over fase 2"), `wacht` ends "Wacht op Bureau Noord: …". */
export type Taakzinnen = { readonly doe: Zin; readonly wacht: Zin }

/** Every sentence about what happened, must happen and will happen. */
export type Gebeurtenissen = {
  readonly tijdlijn: Readonly<Record<Tijdlijnsoort, Zin>>
  readonly taken: Readonly<Record<Taaksoort, Taakzinnen>>
  /** What happens at an instant if nobody does anything; `op` is "na di 8 december" or "op di 8 december". */
  readonly wekkers: Readonly<Record<Wekkersoort, (op: string, feit: Feit) => string>>
  readonly meldingen: Readonly<Record<Meldingsoort, Zin>>
  readonly groepen: Readonly<Record<Tijdlijngroep, string>>
  readonly onbekend: string
  readonly op: (dag: string) => string
  readonly na: (dag: string) => string
  readonly levering: (soort: string, nr: string) => string
}
