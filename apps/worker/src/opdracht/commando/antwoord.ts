import { WeigeringError } from '@loket/contracts'
import type { Opdrachtrecord } from '@loket/db'
import type { Omgeving } from '../../proces/omgeving.ts'
import { checkZelfdeOpdracht, type Opdrachtbehandelaar, readNaam } from '../behandeling.ts'
import { meldConsulent, noteerOpdracht } from '../melden.ts'

/** The bureau takes the opdracht: its phases are carried out by it, and what it delivers is expected from now on. */
export const accepteerOpdracht: Opdrachtbehandelaar<'accepteer_opdracht'> = async (behandeling) => {
  const { omgeving, record, commandoId, gegevens } = behandeling
  checkZelfdeOpdracht(record, gegevens.opdrachtId)
  await checkAangeboden(omgeving, record)
  await omgeving.trx
    .updateTable('opdracht')
    .set({
      status: 'lopend',
      beantwoord_door: omgeving.actorId,
      beantwoord_op: omgeving.gebeurdOp,
    })
    .where('id', '=', record.id)
    .execute()
  if (record.fasen.length > 0) {
    // After a refusal the phases still name the first bureau.
    await omgeving.trx
      .updateTable('fase')
      .set({ bureau_id: record.bureauId })
      .where(
        'id',
        'in',
        record.fasen.map((f) => f.id),
      )
      .execute()
  }
  // The klantmanager follows own clients (bbz.md §3.1b): that somebody guides them now, not what is written about them.
  await noteerOpdracht(omgeving, record, {
    soort: 'opdracht_aangenomen',
    sleutel: `commando:${commandoId}`,
    deelbaar: true,
  })
  await meldConsulent(omgeving, record, 'opdracht_aangenomen', `commando:${commandoId}`)
  return { status: 'lopend' }
}

/** The bureau refuses, with a reason; the consulent gets the task to ask another one. */
export const weigerOpdracht: Opdrachtbehandelaar<'weiger_opdracht'> = async (behandeling) => {
  const { omgeving, record, commandoId, gegevens } = behandeling
  checkZelfdeOpdracht(record, gegevens.opdrachtId)
  await checkAangeboden(omgeving, record)
  await omgeving.trx
    .updateTable('opdracht')
    .set({
      status: 'geweigerd',
      reden: gegevens.reden,
      beantwoord_door: omgeving.actorId,
      beantwoord_op: omgeving.gebeurdOp,
      beeindigd_op: omgeving.vandaag,
    })
    .where('id', '=', record.id)
    .execute()
  await noteerOpdracht(omgeving, record, {
    soort: 'opdracht_geweigerd',
    sleutel: `commando:${commandoId}`,
    tekst: gegevens.reden,
  })
  await meldConsulent(omgeving, record, 'opdracht_geweigerd', `commando:${commandoId}`)
  return { status: 'geweigerd' }
}

async function checkAangeboden(omgeving: Omgeving, record: Opdrachtrecord): Promise<void> {
  if (record.status === 'aangeboden') return
  if (record.beantwoordOp === null) throw new WeigeringError('ProcesGesloten')
  throw new WeigeringError('OpdrachtAlBeantwoord', {
    door: await readNaam(omgeving, record.beantwoordDoor),
    op: record.beantwoordOp,
    antwoord: record.status === 'geweigerd' ? 'geweigerd' : 'aangenomen',
  })
}
