/** What became of the client (bbz.md §3.1, and `deeltijd_binnen_participatiewet` of §3.1b). */
export const UITKOMSTEN = [
  'geen_ondernemer_blijft_bijstand',
  'startklaar_maar_niet_direct',
  'start_met_bbz',
  'start_zonder_bbz',
  'loondienst',
  'deeltijd_binnen_participatiewet',
] as const
export type Uitkomst = (typeof UITKOMSTEN)[number]

/** Why the traject ended; apart from the outcome (bbz.md §3.1b). */
export const EINDREDENEN = [
  'afgerond',
  'no_go',
  'uitval',
  'max_duur_bereikt',
  'uitsluitingsgrond',
  'niet_meegewerkt',
] as const
export type Eindreden = (typeof EINDREDENEN)[number]

/**
 * Which outcomes can go with which reason. After a no-go, an exclusion ground or a lack of cooperation nobody starts
 * with Bbz from this traject; starting without it remains the client's own right. Who dropped out may have found a job
 * or started alone. At the end of the maximum everything is still possible.
 */
export const MOGELIJKE_UITKOMSTEN = {
  afgerond: UITKOMSTEN,
  no_go: ['geen_ondernemer_blijft_bijstand', 'start_zonder_bbz', 'loondienst', 'deeltijd_binnen_participatiewet'],
  uitval: ['geen_ondernemer_blijft_bijstand', 'start_zonder_bbz', 'loondienst', 'deeltijd_binnen_participatiewet'],
  max_duur_bereikt: UITKOMSTEN,
  uitsluitingsgrond: ['geen_ondernemer_blijft_bijstand', 'start_zonder_bbz', 'loondienst'],
  niet_meegewerkt: ['geen_ondernemer_blijft_bijstand', 'start_zonder_bbz', 'loondienst'],
} as const satisfies Record<Eindreden, readonly Uitkomst[]>

/** True when the reason and the outcome can stand in one besluit. */
export const magSamengaan = (eindreden: Eindreden, uitkomst: Uitkomst): boolean =>
  (MOGELIJKE_UITKOMSTEN[eindreden] as readonly Uitkomst[]).includes(uitkomst)

/** Endings that are a besluit on voortijdige beëindiging (bbz.md §3.1b); the other two are no decision of a person. */
export const VOORTIJDIGE_EINDREDENEN = [
  'no_go',
  'uitval',
  'uitsluitingsgrond',
  'niet_meegewerkt',
] as const satisfies readonly Eindreden[]

/**
 * What a besluit on voortijdige beëindiging can name as its reason: also that the goal was reached while phases still ran,
 * such as a client who starts before the plan was due.
 */
export const BEEINDIGINGSREDENEN = [...VOORTIJDIGE_EINDREDENEN, 'afgerond'] as const satisfies readonly Eindreden[]

/** The result of the selection, proposed by who carried it out and decided at toelating (bbz.md §3.1b). */
export const SELECTIE_UITKOMSTEN = ['toegelaten', 'afgewezen', 'directe_aanvraag'] as const
export type SelectieUitkomst = (typeof SELECTIE_UITKOMSTEN)[number]

/** What the ondernemingsplan waits for: delivered, then judged toetsbaar or returned with remarks (bbz.md §3.1b). */
export const PLANSTANDEN = ['verwacht', 'opgeleverd', 'teruggegeven', 'toetsbaar'] as const
export type Planstand = (typeof PLANSTANDEN)[number]

/** From each state of the plan, the states that may follow. Silence never makes a plan toetsbaar. */
export const PLANOVERGANGEN = {
  verwacht: ['opgeleverd'],
  opgeleverd: ['toetsbaar', 'teruggegeven'],
  teruggegeven: ['opgeleverd'],
  toetsbaar: [],
} as const satisfies Record<Planstand, readonly Planstand[]>
