import type { ReactNode } from 'react'

/** A point of the process with the record on it. A `ruit` is a decision (go or no-go), a `punt` anything else. */
export type ProcesKnoop = {
  id: string
  vorm: 'punt' | 'ruit'
  stand: 'gedaan' | 'nu' | 'straks'
  titel: string
  datum: string
  /** What stands there instead of the date, in a process that nobody is in: "na 6 weken". */
  datumTekst?: string
  /** What the date is: when it happened, its deadline, or what is expected. */
  datumsoort: 'op' | 'uiterlijk' | 'verwacht'
  onder?: string
  /** The name of the stretch that begins here. */
  fase?: string
  /** What happened there: who decided, on which evidence, under which policy. Opens below the line. */
  detail?: ReactNode
}

/** A stretch in which the process stood still; without `tot` it still does. */
export type ProcesOnderbreking = { van: string; tot?: string; reden?: string }

/** What both drawings need of a node: its words, and whether it opens. */
export type GetekendeKnoop = ProcesKnoop & { datumTekst: string }
export type GetekendeOnderbreking = ProcesOnderbreking & { tekst: string }
