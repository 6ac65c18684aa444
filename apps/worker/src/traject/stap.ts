import {
  addMelding,
  addOutbox,
  addTijdlijn,
  findTraject,
  type GemeenteTransactie,
  type JsonWaarde,
  type Mailsoort,
  meldBureau,
  setTaken,
  setWekkers,
  type Trajectrecord,
} from '@loket/db'
import { checkOvergang, type Toestand } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { sql } from 'kysely'
import type { Omgeving } from '../proces/omgeving.ts'
import { planTraject, type Trajectplan } from './plan.ts'

/** Reads a traject that must be there: its process runs, so its row exists. */
export async function readTraject(trx: GemeenteTransactie, trajectId: string): Promise<Trajectrecord> {
  const record = await findTraject(trx, trajectId)
  if (record === undefined) throw new Error(`Traject ${trajectId} bestaat niet in deze gemeente`)
  return record
}

/**
 * After facts were written: reads the record again and makes tasks, wekkers and the state of the process follow it.
 * `vandaag` is the legal today, since a task is asked by what day it is now, not by when the command was entered. The actor
 * did the tasks of the kinds `gedaan`.
 */
export async function volgRecord(
  omgeving: Omgeving,
  trajectId: string,
  gedaan: readonly string[],
): Promise<Trajectplan> {
  const record = await readTraject(omgeving.trx, trajectId)
  const plan = planTraject(record, omgeving.regels, omgeving.vandaag)
  const plek = { dossierId: record.dossierId, workflowId: toWorkflowId('voorbereidingstraject', trajectId) }
  await setTaken(omgeving.trx, plek, `traject:${trajectId}`, plan.taken, gedaan)
  await setWekkers(omgeving.trx, plek, plan.wekkers)
  await omgeving.trx
    .updateTable('proces')
    .set({ stand: plan.stand })
    .where('workflow_id', '=', plek.workflowId)
    .where('stand', '<>', plan.stand)
    .execute()
  return plan
}

/** Changes columns of the traject. A new state must be one to which a road leads: throws OvergangNietMogelijk. */
export async function updateTraject(
  trx: GemeenteTransactie,
  trajectId: string,
  waarden: Partial<{
    status: Trajectrecord['status']
    sjabloon_id: string
    begin: string
    eerste_bbz_dag: string | null
    laatste_dag: string
    maximum_dag: string
    maximum_uitleg: string
    eindreden: string
    uitkomst: string
    uitkomst_op: string
    beeindigd_op: string
    plan_stand: string
    plan_op: string
  }>,
): Promise<void> {
  if (waarden.status !== undefined) {
    const { status } = await trx
      .selectFrom('traject')
      .select('status')
      .where('id', '=', trajectId)
      .executeTakeFirstOrThrow()
    checkOvergang(status as Toestand, waarden.status)
  }
  await trx.updateTable('traject').set(waarden).where('id', '=', trajectId).execute()
}

/**
 * A step of the traject on its timeline, at the instant of the step; seen by the klantmanager and the bureau as well unless
 * it is internal.
 */
export async function noteer(
  { trx, gebeurdOp }: Omgeving,
  record: Trajectrecord,
  feit: { soort: string; sleutel: string; tekst?: string; gegevens?: Record<string, JsonWaarde>; intern?: boolean },
): Promise<void> {
  await addTijdlijn(trx, {
    dossierId: record.dossierId,
    soort: feit.soort,
    sleutel: feit.sleutel,
    feitOp: gebeurdOp,
    tekst: feit.tekst ?? null,
    ...(feit.gegevens === undefined ? {} : { gegevens: feit.gegevens }),
    deelbaar: feit.intern !== true,
  })
}

/** Tells the klantmanager of the member (bbz.md §3.1b: a no-go and every ending informs). */
export async function meldKlantmanager(
  trx: GemeenteTransactie,
  record: Trajectrecord,
  soort: Mailsoort,
  sleutel: string,
): Promise<void> {
  if (record.klantmanagerId === null) return
  await addMelding(trx, { dossierId: record.dossierId, persoonId: record.klantmanagerId, soort, sleutel })
  await addOutbox(trx, {
    soort: 'mail',
    sleutel: `mail:${record.klantmanagerId}:${sleutel}`,
    gegevens: {
      persoonId: record.klantmanagerId,
      mailsoort: soort,
      dossiernummer: record.dossiernummer,
      pad: `/dossiers/${record.dossierId}`,
    },
  })
}

/** Tells the bureau that guides the client in this phase, in the product and by mail; without one it tells nobody. */
export async function meldBureauVanFase(
  { trx }: Omgeving,
  record: Trajectrecord,
  faseId: string,
  bericht: { soort: Mailsoort; sleutel: string; gegevens: Record<string, JsonWaarde> },
): Promise<void> {
  const opdrachten = await trx
    .selectFrom('opdracht')
    .select(['id', 'bureau_id'])
    .where('traject_id', '=', record.id)
    .where('status', '=', 'lopend')
    .where(sql<boolean>`fasen @> ${JSON.stringify([{ id: faseId }])}::jsonb`)
    .execute()
  for (const { id, bureau_id: bureauId } of opdrachten) {
    const { dossierId, dossiernummer } = record
    await meldBureau(trx, { id, dossierId, dossiernummer, bureauId }, bericht.soort, bericht.sleutel, bericht.gegevens)
  }
}
