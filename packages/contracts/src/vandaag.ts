import { TOESTANDEN } from '@loket/domain'
import { z } from 'zod'
import { idVeld, momentVeld, uitlegVeld } from './velden.ts'

/** Codes and numbers beside a task or a message, for its sentence: the phase, the kind of levering, its number. */
export const gegevensVeld = z.record(z.string(), z.json())

/** A gemeente as a row names it; the code picks its colour. */
export const gemeenteNaamVeld = z.object({ naam: z.string(), code: z.string() })

/** An open task. `soort` has a sentence in the portal. */
export const vandaagTaakVeld = z.object({
  id: idVeld,
  soort: z.string(),
  gegevens: gegevensVeld,
  onderwerpId: idVeld.nullable(),
  dossierId: idVeld,
  dossiernummer: z.string(),
  gemeente: gemeenteNaamVeld,
  /** The client by name, for who handles dossiers; else the dossier number says which it is. */
  client: z.string().nullable(),
  uiterlijk: z.string().nullable(),
  /** The first day on which it can be done; null when that is any day. */
  vanaf: z.string().nullable(),
  uitleg: uitlegVeld.nullable(),
  sinds: momentVeld,
  /** False: it waits for somebody else. */
  isVoorMij: z.boolean(),
  voorRol: z.string().nullable(),
  isOppakbaar: z.boolean(),
  isOpgepaktDoorMij: z.boolean(),
  /** For whom it is done, by a waarnemer. */
  namens: z.string().nullable(),
  /** The bureau or person that has it; null when it is a role's. */
  door: z.string().nullable(),
})
export type Vandaagtaak = z.output<typeof vandaagTaakVeld>

/** The tasks of a person, and for whom this person takes over today. */
export const takenVeld = z.object({
  taken: z.array(vandaagTaakVeld),
  waarneming: z.array(z.object({ voor: z.string(), tot: z.string() })),
})

/** What happened since the last visit, in the order of what matters most; at most three. */
export const SINDSSOORTEN = [
  'signaal',
  'no_show',
  'opdracht_geweigerd',
  'levering_ingediend',
  'toetsmoment_verstreken',
  'beslistermijn_nadert',
  'max_duur_bereikt',
  'aangemeld',
  'toetsmoment_no_go',
  'toetsmoment_go',
  'opdracht_aangenomen',
  'besluit_toelating',
] as const
export type Sindssoort = (typeof SINDSSOORTEN)[number]

/** How many sentences stand above the tasks. */
export const MAX_SINDS = 3

/** The facts for the sentences above the tasks; `sinds` is null at a first visit. */
export const sindsVeld = z.object({
  sinds: momentVeld.nullable(),
  feiten: z.array(
    z.object({
      soort: z.enum(SINDSSOORTEN),
      aantal: z.int().positive(),
      bureaus: z.array(z.string()),
      gemeenten: z.array(z.string()),
      dossierId: idVeld.nullable(),
    }),
  ),
  /** The dossiers of this person by state, in the order of the process; empty for who handles none. */
  dossiers: z.array(z.object({ toestand: z.enum(TOESTANDEN), aantal: z.int().positive() })),
})

/** A number behind a word of the navigation. */
export const tellingVeld = z.object({ aantal: z.int().nonnegative() })
