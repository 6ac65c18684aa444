import { sql } from 'kysely'
import { registreerFeit } from '../dossier/feit.ts'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'

/** That a client was invited to apply: on which day ('JJJJ-MM-DD') and how. `id` is made by who sends it. */
export type NieuweUitnodiging = {
  readonly id: string
  readonly dossierId: string
  readonly trajectId: string
  readonly op: string
  readonly wijze: 'telefoon' | 'gesprek' | 'mail' | 'post'
}

/** Locks the process of a traject, so that no task is planned from the record as it was. */
export async function lockTrajectproces(trx: GemeenteTransactie, workflowId: string): Promise<void> {
  await trx.selectFrom('proces').select('stand').where('workflow_id', '=', workflowId).forUpdate().execute()
}

/**
 * Registers the invitation with its timeline and audit, and does its task; the same one under the same id again changes
 * nothing. Out: 'al_uitgenodigd' when another was registered before, 'id_gebruikt' when the id was used for something else.
 */
export async function addUitnodiging(
  trx: GemeenteTransactie,
  uitnodiging: NieuweUitnodiging,
): Promise<'vastgelegd' | 'al_uitgenodigd' | 'id_gebruikt'> {
  const { id, dossierId, trajectId, op, wijze } = uitnodiging
  const nieuw = await trx
    .insertInto('uitnodiging')
    .values({ id, dossier_id: dossierId, traject_id: trajectId, op, wijze })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (nieuw === undefined) return await vergelijk(trx, uitnodiging)
  await trx
    .updateTable('taak')
    .set({ status: 'gedaan', afgerond_door: sql<string>`app.persoon()`, afgerond_op: sql<string>`app.nu()` })
    .where('dossier_id', '=', dossierId)
    .where('soort', '=', 'neem_aanvraag_in')
    .where('status', '=', 'open')
    .execute()
  await registreerFeit(trx, {
    dossierId,
    soort: 'uitgenodigd_voor_aanvraag',
    sleutel: `uitnodiging:${id}`,
    feitDag: op,
    gegevens: { vorm: wijze },
    deelbaar: true,
  })
  await addAudit(trx, {
    wat: 'uitgenodigd_voor_aanvraag',
    onderwerpSoort: 'dossier',
    onderwerpId: dossierId,
    nieuw: { op, wijze },
  })
  return 'vastgelegd'
}

async function vergelijk(
  trx: GemeenteTransactie,
  { id, trajectId, op, wijze }: NieuweUitnodiging,
): Promise<'vastgelegd' | 'al_uitgenodigd' | 'id_gebruikt'> {
  const eerder = await trx
    .selectFrom('uitnodiging')
    .select(['id', 'op', 'wijze'])
    .where('traject_id', '=', trajectId)
    .executeTakeFirst()
  if (eerder === undefined) return 'id_gebruikt'
  if (eerder.id !== id) return 'al_uitgenodigd'
  return eerder.op === op && eerder.wijze === wijze ? 'vastgelegd' : 'id_gebruikt'
}
