import { REGELSTANDEN, type Regelstand, type Uitleg } from '@loket/domain'
import { z } from 'zod'
import { REGELOORDELEN } from './commando.ts'
import { idVeld, momentVeld, uitlegVeld as uitlegMetLeeg } from './velden.ts'

/** An explanation as domain makes it: so deep in an answer the portal would get `undefined` for a source that is not there. */
export const opgaveUitlegVeld = uitlegMetLeeg as z.ZodType<Uitleg>

/** The states of a line (bbz.md §3.9): betwist is a state of the line, never of the opgave. */
export const REGELSTATUSSEN = REGELSTANDEN
export type Regelstatus = Regelstand

/** The steps that can be billed. */
export const AFNAMESTAPPEN = ['selectie', 'start', 'fase', 'plan', 'krediet'] as const
export type Afnamestap = (typeof AFNAMESTAPPEN)[number]

/** Who acts on a line that is being talked about. */
export const OPGAVEPARTIJEN = ['budgethouder', 'financien', 'contractmanager'] as const
export type Opgavepartij = (typeof OPGAVEPARTIJEN)[number]

/** A quarter as it is written: '2026-K3'. */
export const kwartaalVeld = z.string()

/** For whom something waits: who they are, until when, and why then. */
export const aanZetVeld = z.object({
  partij: z.enum(OPGAVEPARTIJEN),
  /** The budgethouder by name; the loket works as a group. */
  namen: z.array(z.string()),
  uiterlijk: z.string(),
  uitleg: opgaveUitlegVeld.nullable(),
})

/** What was said at a line. People of the loket and the budgethouder by name; never a client. */
const regelberichtVeld = z.object({
  id: idVeld,
  soort: z.enum(['betwist', 'antwoord', 'aanvaard', 'volgehouden', 'beslissing']),
  oordeel: z.enum(REGELOORDELEN).nullable(),
  tekst: z.string().nullable(),
  isStilzwijgend: z.boolean(),
  door: z.object({ naam: z.string(), organisatie: z.string() }),
  op: momentVeld,
})

/** That the fact of a line was taken back: by whom, when, and why. */
const terugnameVeld = z.object({
  op: momentVeld,
  reden: z.string(),
  door: z.object({ naam: z.string(), organisatie: z.string() }),
})

/** A line: the step that caused it, by dossier number, and what it costs. Amounts in whole cents. */
export const opgaveregelVeld = z.object({
  /** Null in the running quarter: then the fact is all there is. */
  id: idVeld.nullable(),
  prestatieId: idVeld,
  dossierId: idVeld,
  dossiernummer: z.string(),
  product: z.string(),
  stap: z.enum(AFNAMESTAPPEN),
  stapNaam: z.string().nullable(),
  isAfgebroken: z.boolean(),
  datum: z.string(),
  soort: z.enum(['afname', 'terugname']),
  /** The part that counts. */
  teller: z.int(),
  noemer: z.int(),
  tariefCenten: z.int(),
  vastgesteldOp: z.string().nullable(),
  bedragCenten: z.int(),
  memoCenten: z.int().nullable(),
  uitleg: opgaveUitlegVeld,
  status: z.enum(REGELSTATUSSEN),
  isBeslecht: z.boolean(),
  /** The quarter it comes from, when that is another one: it came late, or was betwist there. */
  uitKwartaal: kwartaalVeld.nullable(),
  /** The quarter where it stands now, when it went on to another opgave. */
  naarKwartaal: kwartaalVeld.nullable(),
  reden: z.string().nullable(),
  /** Of a line whose fact was taken back: it lapses, or when it is final a later opgave has the credit. */
  teruggenomen: terugnameVeld.nullable(),
  aanZet: aanZetVeld.nullable(),
  /** What the reader may do with it now. */
  mag: z.array(z.enum(['betwist', 'beantwoord', 'aanvaard', 'houd_vol', 'beslis', 'neem_terug'])),
  gesprek: z.array(regelberichtVeld),
})
export type Opgaveregel = z.output<typeof opgaveregelVeld>
