import {
  addAudit,
  findOpgavestand,
  type GemeenteTransactie,
  laatTeruggenomenVervallen,
  lockOpgaven,
  type Opgavestand,
  setWekkers,
} from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Omgeving } from '../proces/omgeving.ts'
import { type Opgaveplan, planOpgave } from './plan.ts'

/** Reads an opgave that must be there: its process runs, so its row exists. */
export async function readOpgave(trx: GemeenteTransactie, opgaveId: string): Promise<Opgavestand> {
  const opgave = await findOpgavestand(trx, opgaveId)
  if (opgave === undefined) throw new Error(`Opgave ${opgaveId} bestaat niet in deze gemeente`)
  return opgave
}

/**
 * After facts were written: what was taken back before it became final lapses, and the wekkers and the state of the
 * process follow the record.
 */
export async function volgOpgave(omgeving: Omgeving, opgaveId: string): Promise<Opgaveplan> {
  await ruimTeruggenomenOp(omgeving, opgaveId)
  const plan = planOpgave(await readOpgave(omgeving.trx, opgaveId), omgeving.regels)
  const workflowId = toWorkflowId('gemeentefactuur', opgaveId)
  await setWekkers(omgeving.trx, { dossierId: null, workflowId }, plan.wekkers)
  await omgeving.trx
    .updateTable('proces')
    .set({ stand: plan.stand })
    .where('workflow_id', '=', workflowId)
    .where('stand', '<>', plan.stand)
    .execute()
  return plan
}

/** Lets lapse what was taken back, under the lock that lets one at a time move lines; it holds to the end of the step. */
export async function ruimTeruggenomenOp(omgeving: Omgeving, opgaveId: string): Promise<void> {
  await lockOpgaven(omgeving.trx)
  const vervallen = await laatTeruggenomenVervallen(omgeving.trx, omgeving.gemeenteId)
  if (vervallen.length === 0) return
  await addAudit(omgeving.trx, {
    wat: 'regel_vervalt_na_terugname',
    onderwerpSoort: 'gemeentefactuur',
    onderwerpId: opgaveId,
    nieuw: { regels: [...vervallen] },
  })
}
