import {
  addAudit,
  findOpdracht,
  type GemeenteTransactie,
  type Leveringrecord,
  meldBureau,
  type Opdrachtrecord,
  setTaken,
  setWekkers,
} from '@loket/db'
import { toWorkflowId } from '@loket/workflows/berichten'
import type { Omgeving } from '../proces/omgeving.ts'
import { listLaatsteVersies, planLeveringwijziging } from './leveringen.ts'
import { noteerOpdracht } from './melden.ts'
import { type Opdrachtplan, planOpdracht } from './plan.ts'

/** Reads an opdracht that must be there: its process runs, so its row exists. */
export async function readOpdracht(trx: GemeenteTransactie, opdrachtId: string): Promise<Opdrachtrecord> {
  const record = await findOpdracht(trx, opdrachtId)
  if (record === undefined) throw new Error(`Opdracht ${opdrachtId} bestaat niet in deze gemeente`)
  return record
}

/**
 * After facts were written, here or by the traject: leveringen follow the phases, the opdracht ends when nothing is left
 * of it, and tasks, wekkers and the state of the process follow the record. The actor did the tasks of the kinds `gedaan`.
 */
export async function volgOpdracht(
  omgeving: Omgeving,
  opdrachtId: string,
  gedaan: readonly string[],
): Promise<Opdrachtplan> {
  const { trx, regels, vandaag } = omgeving
  await volgFasen(omgeving, await readOpdracht(trx, opdrachtId))
  await rondAf(omgeving, await readOpdracht(trx, opdrachtId))
  const record = await readOpdracht(trx, opdrachtId)
  await meldEinde(omgeving, record)
  const plan = planOpdracht(record, regels, vandaag)
  const plek = { dossierId: record.dossierId, workflowId: toWorkflowId('begeleidingsopdracht', opdrachtId) }
  await setTaken(trx, plek, `opdracht:${opdrachtId}`, plan.taken, gedaan)
  await setWekkers(trx, plek, plan.wekkers)
  await trx
    .updateTable('proces')
    .set({ stand: plan.stand })
    .where('workflow_id', '=', plek.workflowId)
    .where('stand', '<>', plan.stand)
    .execute()
  return plan
}

/** Makes the leveringen follow the phases: new ones are expected, open ones move, what lost its phase lapses. */
async function volgFasen(omgeving: Omgeving, record: Opdrachtrecord): Promise<void> {
  const { trx } = omgeving
  const { nieuw, verschoven, vervallen } = planLeveringwijziging(record, omgeving.regels)
  for (const v of nieuw) {
    await trx
      .insertInto('levering')
      .values({
        dossier_id: record.dossierId,
        opdracht_id: record.id,
        bureau_id: record.bureauId,
        fase_id: v.faseId,
        soort: v.soort,
        nr: v.nr,
        uiterlijk: v.uiterlijk,
        uitleg: JSON.stringify(v.uitleg),
        status: 'verwacht',
      })
      .execute()
  }
  for (const v of verschoven) {
    await trx
      .updateTable('levering')
      .set({ uiterlijk: v.uiterlijk, uitleg: JSON.stringify(v.uitleg), status: 'verwacht' })
      .where('id', '=', v.id)
      .execute()
    await noteerOpdracht(omgeving, record, {
      soort: 'levering_verschoven',
      sleutel: `levering_verschoven:${v.id}:${v.van}:${v.uiterlijk}`,
      gegevens: { leveringId: v.id, soort: v.soort, nr: v.nr, van: v.van, naar: v.uiterlijk },
    })
  }
  if (vervallen.length > 0) {
    await trx
      .updateTable('levering')
      .set({ status: 'vervallen' })
      .where('id', 'in', [...vervallen])
      .execute()
  }
  if (nieuw.length + verschoven.length + vervallen.length === 0) return
  await addAudit(trx, {
    wat: 'leveringen_volgen_fasen',
    onderwerpSoort: 'begeleidingsopdracht',
    onderwerpId: record.id,
    nieuw: {
      nieuw: nieuw.map((v) => `${v.soort} ${v.nr}: ${v.uiterlijk}`),
      verschoven: verschoven.map((v) => `${v.soort} ${v.nr}: ${v.van} → ${v.uiterlijk}`),
      vervallen: [...vervallen],
    },
  })
}

const KLAAR: readonly Leveringrecord['status'][] = ['geaccepteerd', 'vervallen']

/** An opdracht ends by itself when its phases are over and everything it asked was accepted. */
async function rondAf(omgeving: Omgeving, record: Opdrachtrecord): Promise<void> {
  const fasenVoorbij = record.fasen.every(
    (f) => f.status !== 'gepland' && f.status !== 'loopt' && f.status !== 'toetsmoment',
  )
  const allesKlaar = listLaatsteVersies(record).every((l) => KLAAR.includes(l.status))
  if (record.status !== 'lopend' || !fasenVoorbij || !allesKlaar) return
  await omgeving.trx
    .updateTable('opdracht')
    .set({ status: 'afgerond', beeindigd_op: omgeving.vandaag })
    .where('id', '=', record.id)
    .execute()
  await addAudit(omgeving.trx, {
    wat: 'opdracht_afgerond',
    onderwerpSoort: 'begeleidingsopdracht',
    onderwerpId: record.id,
    oud: { status: 'lopend' },
    nieuw: { status: 'afgerond' },
  })
}

/** The bureau hears once that its opdracht ended, by its own work or with the traject. */
async function meldEinde(omgeving: Omgeving, record: Opdrachtrecord): Promise<void> {
  if (record.status !== 'afgerond' && record.status !== 'ingetrokken') return
  const soort = `opdracht_${record.status}` as const
  await noteerOpdracht(omgeving, record, { soort, sleutel: `${soort}:${record.id}` })
  await meldBureau(omgeving.trx, record, soort, `${soort}:${record.id}`)
}
