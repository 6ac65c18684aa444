import { DomainError } from '../fouten.ts'

/**
 * The states of a voorbereidingstraject and every road between them (bbz.md §3.1, §3.1b). `aangehouden` is a decision
 * of a toetsmoment that waits for its new date; `onderbroken` moves phases and never the maximum; `afronding` waits
 * for the outcome, for the besluit on early ending and for the conversion of the krediet. The ondernemingsplan has
 * states of its own (`Planstand`), since it may come before, at or after the last toetsmoment. A state that leads to itself
 * is one in which something of it is recorded again: the conditions, the plan of the selection, another phase, another
 * date, the outcome while the krediet still waits.
 *
 * The drawing is compared with the table by a test.
 *
 * ```mermaid
 * stateDiagram-v2
 *   [*] --> aangemeld
 *   aangemeld --> voorwaarden_getoetst
 *   aangemeld --> afgewezen
 *   aangemeld --> ingetrokken
 *   voorwaarden_getoetst --> voorwaarden_getoetst
 *   voorwaarden_getoetst --> selectie_gepland
 *   voorwaarden_getoetst --> toegelaten
 *   voorwaarden_getoetst --> fase_loopt
 *   voorwaarden_getoetst --> afgewezen
 *   voorwaarden_getoetst --> doorgestuurd
 *   voorwaarden_getoetst --> ingetrokken
 *   selectie_gepland --> selectie_gepland
 *   selectie_gepland --> selectie_uitgevoerd
 *   selectie_gepland --> afgewezen
 *   selectie_gepland --> ingetrokken
 *   selectie_uitgevoerd --> selectie_gepland
 *   selectie_uitgevoerd --> toegelaten
 *   selectie_uitgevoerd --> fase_loopt
 *   selectie_uitgevoerd --> afgewezen
 *   selectie_uitgevoerd --> doorgestuurd
 *   selectie_uitgevoerd --> ingetrokken
 *   toegelaten --> fase_loopt
 *   toegelaten --> onderbroken
 *   toegelaten --> afronding
 *   toegelaten --> afgesloten
 *   fase_loopt --> fase_loopt
 *   fase_loopt --> toetsmoment
 *   fase_loopt --> aangehouden
 *   fase_loopt --> onderbroken
 *   fase_loopt --> afronding
 *   fase_loopt --> afgesloten
 *   toetsmoment --> fase_loopt
 *   toetsmoment --> aangehouden
 *   toetsmoment --> onderbroken
 *   toetsmoment --> afronding
 *   toetsmoment --> afgesloten
 *   aangehouden --> toetsmoment
 *   aangehouden --> fase_loopt
 *   aangehouden --> aangehouden
 *   aangehouden --> onderbroken
 *   aangehouden --> afronding
 *   aangehouden --> afgesloten
 *   onderbroken --> toegelaten
 *   onderbroken --> fase_loopt
 *   onderbroken --> toetsmoment
 *   onderbroken --> aangehouden
 *   onderbroken --> afronding
 *   onderbroken --> afgesloten
 *   afronding --> afronding
 *   afronding --> afgesloten
 *   afgewezen --> [*]
 *   doorgestuurd --> [*]
 *   ingetrokken --> [*]
 *   afgesloten --> [*]
 * ```
 */
export const TOESTANDEN = [
  'aangemeld',
  'voorwaarden_getoetst',
  'selectie_gepland',
  'selectie_uitgevoerd',
  'toegelaten',
  'fase_loopt',
  'toetsmoment',
  'aangehouden',
  'onderbroken',
  'afronding',
  'afgesloten',
  'afgewezen',
  'doorgestuurd',
  'ingetrokken',
] as const
export type Toestand = (typeof TOESTANDEN)[number]

/** The states in which a traject can begin. */
export const BEGINTOESTAND = 'aangemeld' satisfies Toestand

/** From each state, the states that may follow. An empty list is an end. */
export const OVERGANGEN = {
  aangemeld: ['voorwaarden_getoetst', 'afgewezen', 'ingetrokken'],
  voorwaarden_getoetst: [
    'voorwaarden_getoetst',
    'selectie_gepland',
    'toegelaten',
    'fase_loopt',
    'afgewezen',
    'doorgestuurd',
    'ingetrokken',
  ],
  selectie_gepland: ['selectie_gepland', 'selectie_uitgevoerd', 'afgewezen', 'ingetrokken'],
  selectie_uitgevoerd: ['selectie_gepland', 'toegelaten', 'fase_loopt', 'afgewezen', 'doorgestuurd', 'ingetrokken'],
  toegelaten: ['fase_loopt', 'onderbroken', 'afronding', 'afgesloten'],
  fase_loopt: ['fase_loopt', 'toetsmoment', 'aangehouden', 'onderbroken', 'afronding', 'afgesloten'],
  toetsmoment: ['fase_loopt', 'aangehouden', 'onderbroken', 'afronding', 'afgesloten'],
  aangehouden: ['toetsmoment', 'fase_loopt', 'aangehouden', 'onderbroken', 'afronding', 'afgesloten'],
  onderbroken: ['toegelaten', 'fase_loopt', 'toetsmoment', 'aangehouden', 'afronding', 'afgesloten'],
  afronding: ['afronding', 'afgesloten'],
  afgesloten: [],
  afgewezen: [],
  doorgestuurd: [],
  ingetrokken: [],
} as const satisfies Record<Toestand, readonly Toestand[]>

/** What the workflow knows of the state: coarse, so that a change of the fine states does not touch running processes. */
export const PROCESSTANDEN = ['selectie', 'fase', 'toetsmoment', 'afronding', 'gesloten'] as const
export type Processtand = (typeof PROCESSTANDEN)[number]

/** The process state that belongs to each state of the traject. */
export const PROCESSTAND = {
  aangemeld: 'selectie',
  voorwaarden_getoetst: 'selectie',
  selectie_gepland: 'selectie',
  selectie_uitgevoerd: 'selectie',
  toegelaten: 'fase',
  fase_loopt: 'fase',
  toetsmoment: 'toetsmoment',
  aangehouden: 'toetsmoment',
  onderbroken: 'fase',
  afronding: 'afronding',
  afgesloten: 'gesloten',
  afgewezen: 'gesloten',
  doorgestuurd: 'gesloten',
  ingetrokken: 'gesloten',
} as const satisfies Record<Toestand, Processtand>

/** Refuses with `OvergangNietMogelijk` when the table has no road from one state to the other. */
export const checkOvergang = (van: Toestand, naar: Toestand): void => {
  if (!(OVERGANGEN[van] as readonly Toestand[]).includes(naar)) {
    throw new DomainError('OvergangNietMogelijk', `${van} --> ${naar}`)
  }
}

/** True when no road leads out of the state. */
export const isEindtoestand = (toestand: Toestand): boolean => OVERGANGEN[toestand].length === 0

/** The states in which the process is closed. */
export const EINDTOESTANDEN: readonly Toestand[] = TOESTANDEN.filter(isEindtoestand)

/** True while the client is selected or guided: what comes after is the outcome and what follows from it. */
export const isTrajectLopend = (toestand: Toestand): boolean =>
  PROCESSTAND[toestand] !== 'afronding' && !isEindtoestand(toestand)
