import {
  findOpgavestand,
  type GemeenteTransactie,
  laatTeruggenomenVervallen,
  lockOpgaven,
  type Opgavestand,
  setWekkers,
} from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Omgeving } from '../proces/omgeving.ts'
import { meldOverOpgave } from './melden.ts'
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
  await ruimTeruggenomenOp(omgeving)
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

/**
 * Lets lapse what was taken back, under the lock that lets one at a time move lines; it holds to the end of the step. Who
 * looks at such a line is told: no answer or decision says so.
 */
export async function ruimTeruggenomenOp(omgeving: Omgeving): Promise<void> {
  await lockOpgaven(omgeving.trx)
  for (const opgave of await laatTeruggenomenVervallen(omgeving.trx, omgeving.gemeenteId)) {
    if (!opgave.wordtBekeken) continue
    await meldOverOpgave(omgeving, opgave, 'budgethouder', {
      soort: 'regel_teruggenomen',
      sleutel: `regel_teruggenomen:${opgave.regels[0]}`,
      gegevens: { aantal: opgave.regels.length },
    })
  }
}
