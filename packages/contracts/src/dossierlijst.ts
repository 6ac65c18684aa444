import { TOESTANDEN, UITKOMSTEN } from '@loket/domain'
import { z } from 'zod'
import { genoemdeVeld } from './bewijs.ts'
import { LIJSTKOLOMMEN, WACHT_OP } from './dossierwaarden.ts'
import { idVeld, ruweTekstVeld } from './velden.ts'

/** The filter of the list of dossiers; the same for its export. */
export const lijstFilter = z.strictObject({
  q: ruweTekstVeld(100).optional(),
  gemeente: idVeld.optional(),
  toestand: z.enum(TOESTANDEN).optional(),
  stand: z.enum(['lopend', 'gesloten']).optional(),
  fase: ruweTekstVeld(100).optional(),
  consulent: z.union([z.enum(['ik', 'geen']), idVeld]).optional(),
  bureau: idVeld.optional(),
  uitkomst: z.enum(UITKOMSTEN).optional(),
  wacht: z.enum(WACHT_OP).optional(),
})
export type Lijstfilter = z.output<typeof lijstFilter>
export const lijstSortering = z.strictObject({ kolom: z.enum(LIJSTKOLOMMEN), richting: z.enum(['op', 'af']) })
export type Lijstsortering = z.output<typeof lijstSortering>

/** A task as lists show it: for whom, what and until when. */
export const wachtVeld = z.object({
  soort: z.string(),
  gegevens: z.record(z.string(), z.unknown()),
  rol: z.string().nullable(),
  persoon: z.string().nullable(),
  bureau: z.string().nullable(),
  voorMij: z.boolean(),
  uiterlijk: z.string().nullable(),
})

/** One row of the list. Without the right to read personal data `naam` and `onderneming` are null. */
export const dossierRij = z.object({
  id: idVeld,
  nummer: z.string(),
  naam: z.string().nullable(),
  onderneming: z.string().nullable(),
  gemeente: z.object({ id: idVeld, naam: z.string(), code: z.string() }),
  toestand: z.enum(TOESTANDEN),
  fase: z.object({ nr: z.int(), naam: z.string() }).nullable(),
  bureau: z.string().nullable(),
  consulent: z.string().nullable(),
  uitkomst: z.enum(UITKOMSTEN).nullable(),
  eindreden: z.string().nullable(),
  aangemeldOp: z.string(),
  laatsteDag: z.string().nullable(),
  beeindigdOp: z.string().nullable(),
  wacht: wachtVeld.nullable(),
})
export type DossierRij = z.output<typeof dossierRij>
export const dossierLijst = z.object({
  rijen: z.array(dossierRij),
  totaal: z.int(),
  volgende: z.string().nullable(),
})
/** The choices of the filter that come from the record. */
export const filterkeuzes = z.object({
  gemeenten: z.array(genoemdeVeld),
  consulenten: z.array(genoemdeVeld),
  bureaus: z.array(genoemdeVeld),
  fasen: z.array(z.string()),
})
