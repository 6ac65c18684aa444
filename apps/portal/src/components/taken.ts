import { dagenTussen } from '../lib/datum.ts'
import type { Bestemming } from '../lib/bestemming.ts'

/** One thing to do, or that others must do, as a row shows it. */
export type Taak = {
  id: string
  /** Verb first: "Beslis over fase 2". */
  titel: string
  naar: Bestemming
  /** Client and what else tells this one apart: "M. El Amrani, cateringbedrijf · rapport binnen". */
  over?: string
  /** Since when it waits: a date. */
  sinds?: string
  gemeente?: string
  /** The deadline: a date. */
  uiterlijk?: string
  /** The first day on which it can be done, when that is not any day. */
  vanaf?: string
  /** What sets the deadline: "beleid Purmerend", "wet (Awb 4:13)". */
  grondslag?: string
  wachtOpAnderen?: boolean
  /** Nobody picked it up yet: the key e and a button do so. */
  oppakbaar?: boolean
}

/** The groups of the start page, in their order. */
export const taakgroepen = ['te laat', 'vandaag en morgen', 'deze week', 'later', 'wacht op anderen'] as const
export type Taakgroep = (typeof taakgroepen)[number]

/** Whether the first day on which a task can be done is still to come. */
export const isNogNiet = ({ vanaf }: { vanaf?: string | null }, vandaag: string): boolean =>
  typeof vanaf === 'string' && vanaf > vandaag

const groepVan = (taak: Taak, vandaag: string): Taakgroep => {
  if (taak.wachtOpAnderen) return 'wacht op anderen'
  // What cannot be done yet asks for nothing today, however near its day is.
  if (!taak.uiterlijk || isNogNiet(taak, vandaag)) return 'later'
  const dagen = dagenTussen(vandaag, taak.uiterlijk)
  if (dagen < 0) return 'te laat'
  if (dagen <= 1) return 'vandaag en morgen'
  return dagen <= 7 ? 'deze week' : 'later'
}

/**
 * Tasks in the groups of the start page, each group by deadline, those without one last. "Deze week" is the next seven
 * days. An empty group is left out.
 */
export const groepeerTaken = (
  taken: readonly Taak[],
  vandaag: string,
): readonly { groep: Taakgroep; taken: readonly Taak[] }[] =>
  taakgroepen
    .map((groep) => ({
      groep,
      taken: taken
        .filter((taak) => groepVan(taak, vandaag) === groep)
        .toSorted((een, ander) => (een.uiterlijk ?? '9999').localeCompare(ander.uiterlijk ?? '9999')),
    }))
    .filter((deel) => deel.taken.length > 0)
