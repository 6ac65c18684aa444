import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addOutbox } from '../proces/gevolgen.repository.ts'
import { registreerFeit } from './feit.ts'

/**
 * Gives a dossier to a consulent and a klantmanager; their open tasks go along, and its processes hear of it. Timeline and
 * audit say what changed.
 */
export async function updateBehandelaars(
  trx: GemeenteTransactie,
  dossierId: string,
  nieuw: { readonly consulentId: string | null; readonly klantmanagerId: string | null },
): Promise<void> {
  const oud = await trx
    .selectFrom('dossier')
    .select(['consulent_id', 'klantmanager_id'])
    .where('id', '=', dossierId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await trx
    .updateTable('dossier')
    .set({ consulent_id: nieuw.consulentId, klantmanager_id: nieuw.klantmanagerId })
    .where('id', '=', dossierId)
    .execute()
  for (const { rol, van, naar } of [
    { rol: 'consulent', van: oud.consulent_id, naar: nieuw.consulentId },
    { rol: 'klantmanager', van: oud.klantmanager_id, naar: nieuw.klantmanagerId },
  ]) {
    if (van === naar) continue
    await trx
      .updateTable('taak')
      .set({ voor_persoon: naar, opgepakt_door: null })
      .where('dossier_id', '=', dossierId)
      .where('status', '=', 'open')
      .where('voor_rol', '=', rol)
      // A task whose key ends with its person is that person's; the process asks the next one for another.
      .where('sleutel', 'not like', `%:${van ?? 'niemand'}`)
      .execute()
    const wie =
      naar === null ? null : await trx.selectFrom('persoon').select('naam').where('id', '=', naar).executeTakeFirst()
    await registreerFeit(trx, {
      dossierId,
      soort: 'toegewezen',
      sleutel: `toegewezen:${randomUUID()}`,
      gegevens: { rol, naam: wie?.naam ?? null },
      deelbaar: true,
    })
    await addAudit(trx, {
      wat: 'toegewezen',
      onderwerpSoort: 'dossier',
      onderwerpId: dossierId,
      nieuw: { rol, van, naar },
    })
  }
  await seinProcessen(trx, dossierId)
}

/**
 * Makes who acts the consulent of a dossier that has none, so that its tasks and messages go to somebody; of one that has a
 * consulent nothing changes. Only for who has that role today.
 */
export async function wordConsulent(trx: GemeenteTransactie, dossierId: string, persoonId: string): Promise<void> {
  const vrij = await trx
    .selectFrom('dossier')
    .select('klantmanager_id')
    .where('id', '=', dossierId)
    .where('consulent_id', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (vrij === undefined) return
  await updateBehandelaars(trx, dossierId, { consulentId: persoonId, klantmanagerId: vrij.klantmanager_id })
}

/** Who hears of a dossier at the loket: its consulent, and while it has none every consulent. */
export async function listConsulentenVan(trx: GemeenteTransactie, dossierId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from app.consulenten_van(${dossierId}) as c (id)`.execute(trx)
  return rows.map((r) => r.id)
}

/** Lets the processes of a dossier read the record again: for whom a task waits can follow from who handles it. */
async function seinProcessen(trx: GemeenteTransactie, dossierId: string): Promise<void> {
  const processen = await trx
    .selectFrom('proces')
    .select('workflow_id')
    .where('dossier_id', '=', dossierId)
    .where('status', '<>', 'gesloten')
    .execute()
  for (const { workflow_id: workflowId } of processen) {
    await addOutbox(trx, { soort: 'signaal', sleutel: `sein:${workflowId}:${randomUUID()}`, gegevens: { workflowId } })
  }
}

/**
 * After somebody reported about a client: while a decision about the phase is asked, its process reads the record again, since
 * who reported does not decide.
 */
export async function seinNaVerslag(trx: GemeenteTransactie, dossierId: string): Promise<void> {
  const gevraagd = await trx
    .selectFrom('taak')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('soort', '=', 'beslis_toetsmoment')
    .where('status', '=', 'open')
    .executeTakeFirst()
  if (gevraagd !== undefined) await seinProcessen(trx, dossierId)
}

/** True when this person is active and has this role today, for a klantmanager in this gemeente. */
export async function heeftRol(
  trx: GemeenteTransactie,
  persoonId: string,
  rol: 'consulent' | 'klantmanager',
  gemeenteId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from persoon p join persoon_rol r on r.persoon_id = p.id
    where p.id = ${persoonId} and p.actief and r.rol = ${rol} and r.geldig_van <= app.vandaag()
      and (r.geldig_tot is null or r.geldig_tot > app.vandaag())
      and (${rol} <> 'klantmanager' or p.organisatie_id = ${gemeenteId})`.execute(trx)
  return rows.length > 0
}
