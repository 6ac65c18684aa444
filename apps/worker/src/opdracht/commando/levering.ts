import { listOpenVelden, WeigeringError } from '@loket/contracts'
import { addAfgenomenProduct, type Leveringrecord, meldBureau, type Opdrachtrecord } from '@loket/db'
import { plusDagen } from '@loket/domain'
import { type Omgeving, readGetal } from '../../proces/omgeving.ts'
import { updateTraject } from '../../traject/stap.ts'
import { type Opdrachtbehandelaar, readNaam } from '../behandeling.ts'
import { listVerwachteLeveringen } from '../leveringen.ts'
import { meldConsulent, noteerOpdracht } from '../melden.ts'
import { readOpdracht } from '../stap.ts'

/** The bureau submits what it wrote; every question must be answered, and a plan needs a file. */
export const dienLeveringIn: Opdrachtbehandelaar<'dien_levering_in'> = async (behandeling) => {
  const { omgeving, record, commandoId, gegevens } = behandeling
  const levering = requireLevering(record, gegevens.leveringId)
  if (record.status !== 'lopend' || levering.status !== 'verwacht') throw new WeigeringError('LeveringNietOpen')
  // Locked, so that a draft that is being saved comes either before this or not at all.
  const { inhoud } = await omgeving.trx
    .selectFrom('levering')
    .select('inhoud')
    .where('id', '=', levering.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const open = listOpenVelden(
    levering.soort,
    inhoud as Record<string, unknown>,
    await countDocumenten(omgeving, record, levering),
  )
  const [veld] = open
  if (veld !== undefined) throw new WeigeringError('LeveringOnvolledig', { veld, velden: open.join(',') })

  await omgeving.trx
    .updateTable('levering')
    .set({
      status: 'ingediend',
      ingediend_door: omgeving.actorId,
      ingediend_op: omgeving.gebeurdOp,
      beoordeel_uiterlijk: plusDagen(omgeving.vandaag, readGetal(omgeving.regels, 'contract.beoordelen_dagen')),
    })
    .where('id', '=', levering.id)
    .execute()
  if (levering.soort === 'ondernemingsplan') {
    await updateTraject(omgeving.trx, record.trajectId, { plan_stand: 'opgeleverd', plan_op: omgeving.vandaag })
  }
  const wat = { leveringId: levering.id, soort: levering.soort, nr: levering.nr, versie: levering.versie }
  await noteerOpdracht(omgeving, record, {
    soort: 'levering_ingediend',
    sleutel: `commando:${commandoId}`,
    gegevens: wat,
  })
  await meldConsulent(omgeving, record, 'levering_ingediend', `commando:${commandoId}`, wat)
  return { levering: levering.id, status: 'ingediend', versie: levering.versie }
}

/**
 * The loket accepts a levering or sends it back with a remark; then a next version is expected with the same text. The
 * second of two reviewers hears who was first.
 */
export const beoordeelLevering: Opdrachtbehandelaar<'beoordeel_levering'> = async (behandeling) => {
  const { omgeving, record, commandoId, gegevens } = behandeling
  const levering = requireLevering(record, gegevens.leveringId)
  if (levering.beoordeeldOp !== null) {
    throw new WeigeringError('LeveringAlBeoordeeld', {
      door: await readNaam(omgeving, levering.beoordeeldDoor),
      op: levering.beoordeeldOp,
      oordeel: levering.stilzwijgend ? 'stilzwijgend' : levering.status,
    })
  }
  if (record.status !== 'lopend' || levering.status !== 'ingediend') throw new WeigeringError('LeveringNietOpen')
  const opmerking = gegevens.opmerking ?? null
  if (
    gegevens.oordeel === 'teruggestuurd' &&
    opmerking === null &&
    !(await heeftOpenOpmerking(omgeving, levering.id))
  ) {
    throw new WeigeringError('OpmerkingNodigBijTerugsturen')
  }
  await omgeving.trx
    .updateTable('levering')
    .set({
      status: gegevens.oordeel,
      opmerking,
      beoordeeld_door: omgeving.actorId,
      beoordeeld_op: omgeving.gebeurdOp,
    })
    .where('id', '=', levering.id)
    .execute()
  const soort = `levering_${gegevens.oordeel}` as const
  const wat = { leveringId: levering.id, soort: levering.soort, nr: levering.nr, versie: levering.versie }
  await noteerOpdracht(omgeving, record, { soort, sleutel: `commando:${commandoId}`, tekst: opmerking, gegevens: wat })
  if (gegevens.oordeel === 'teruggestuurd') await verwachtNieuweVersie(omgeving, record.id, levering)
  await volgPlan(omgeving, record, levering, gegevens.oordeel, commandoId)
  await meldBureau(omgeving.trx, record, soort, `commando:${commandoId}`, wat)
  return { levering: levering.id, status: gegevens.oordeel, versie: levering.versie }
}

function requireLevering(record: Opdrachtrecord, id: string): Leveringrecord {
  const levering = record.leveringen.find((l) => l.id === id)
  if (levering === undefined) throw new WeigeringError('NietGevonden')
  return levering
}

/** The usable files of this levering, those of earlier versions included: what was sent once need not be sent again. */
async function countDocumenten(omgeving: Omgeving, record: Opdrachtrecord, levering: Leveringrecord): Promise<number> {
  const versies = record.leveringen.filter((l) => l.soort === levering.soort && l.nr === levering.nr).map((l) => l.id)
  const rijen = await omgeving.trx
    .selectFrom('document')
    .select('id')
    .where('levering_id', 'in', versies)
    .where('scan', '<>', 'quarantaine')
    .execute()
  return rijen.length
}

/** True when the loket has a remark at one of the fields that is not resolved. */
async function heeftOpenOpmerking(omgeving: Omgeving, leveringId: string): Promise<boolean> {
  const rij = await omgeving.trx
    .selectFrom('opmerking')
    .innerJoin('persoon', 'persoon.id', 'opmerking.door_id')
    .select('opmerking.id')
    .where('opmerking.levering_id', '=', leveringId)
    .where('opmerking.opgelost_op', 'is', null)
    .whereRef('persoon.organisatie_id', '<>', 'opmerking.bureau_id')
    .executeTakeFirst()
  return rij !== undefined
}

async function verwachtNieuweVersie(omgeving: Omgeving, opdrachtId: string, oud: Leveringrecord): Promise<void> {
  const { trx, regels, vandaag } = omgeving
  const record = await readOpdracht(trx, opdrachtId)
  const verwacht = listVerwachteLeveringen(record, regels).find((v) => v.soort === oud.soort && v.nr === oud.nr)
  const anders = plusDagen(vandaag, readGetal(regels, 'contract.levering_herstellen_dagen'))
  const { inhoud } = await trx
    .selectFrom('levering')
    .select('inhoud')
    .where('id', '=', oud.id)
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('levering')
    .values({
      dossier_id: record.dossierId,
      opdracht_id: record.id,
      bureau_id: record.bureauId,
      fase_id: oud.faseId,
      soort: oud.soort,
      nr: oud.nr,
      versie: oud.versie + 1,
      uiterlijk: verwacht?.uiterlijk ?? anders,
      uitleg: JSON.stringify(verwacht?.uitleg ?? { conclusie: 'De termijn om te verbeteren.', stappen: [] }),
      status: 'verwacht',
      inhoud: JSON.stringify(inhoud),
    })
    .execute()
}

/** An ondernemingsplan that is accepted is toetsbaar: the toetsmoment can use it (B§3.1b). */
async function volgPlan(
  omgeving: Omgeving,
  record: Opdrachtrecord,
  levering: Leveringrecord,
  oordeel: 'geaccepteerd' | 'teruggestuurd',
  commandoId: string,
): Promise<void> {
  if (levering.soort !== 'ondernemingsplan') return
  const stand = oordeel === 'geaccepteerd' ? 'toetsbaar' : 'teruggegeven'
  await updateTraject(omgeving.trx, record.trajectId, { plan_stand: stand, plan_op: omgeving.vandaag })
  if (stand === 'toetsbaar') {
    await addAfgenomenProduct(omgeving.trx, {
      dossierId: record.dossierId,
      trajectId: record.trajectId,
      stap: 'plan',
      onderwerpId: record.trajectId,
      op: omgeving.vandaag,
      commandoId,
    })
  }
  await noteerOpdracht(omgeving, record, {
    soort: `plan_${stand}`,
    sleutel: `plan:${commandoId}`,
    gegevens: { leveringId: levering.id, versie: levering.versie },
  })
}
