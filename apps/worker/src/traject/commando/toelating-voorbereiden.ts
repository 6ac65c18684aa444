import { randomUUID } from 'node:crypto'
import { WeigeringError } from '@loket/contracts'
import { addAfgenomenProduct, findLopendeFase, type Trajectrecord } from '@loket/db'
import { sql } from 'kysely'
import type { Omgeving } from '../../proces/omgeving.ts'
import type { Behandelaar } from '../behandeling.ts'
import { noteer, updateTraject } from '../stap.ts'

/** Records how the conditions of the law and of policy were found (bbz.md §3.1); again until the selection is planned. */
export const legVoorwaardenVast: Behandelaar<'leg_voorwaarden_vast'> = async ({
  omgeving,
  record,
  gegevens,
  commandoId,
}) => {
  await omgeving.trx
    .updateTable('toelatingstoets')
    .set({
      voorwaarden: JSON.stringify(gegevens.voorwaarden),
      voorwaarden_door: omgeving.actorId,
      voorwaarden_op: omgeving.gebeurdOp,
    })
    .where('traject_id', '=', record.id)
    .execute()
  await updateTraject(omgeving.trx, record.id, { status: 'voorwaarden_getoetst' })
  const nietVoldaan = gegevens.voorwaarden.filter((v) => v.oordeel === 'niet_voldaan').length
  const onbekend = gegevens.voorwaarden.filter((v) => v.oordeel === 'onbekend').length
  await noteer(omgeving, record, {
    soort: 'voorwaarden_getoetst',
    sleutel: `commando:${commandoId}`,
    gegevens: { aantal: gegevens.voorwaarden.length, nietVoldaan, onbekend },
    intern: true,
  })
  return { status: 'voorwaarden_getoetst', nietVoldaan }
}

/** Plans the selection that policy (or a person) chose: when, where, by whom. */
export const planSelectie: Behandelaar<'plan_selectie'> = async ({ omgeving, record, gegevens, commandoId }) => {
  if (gegevens.datum < record.aangemeldOp) throw new WeigeringError('DatumBuitenTraject')
  const afspraakId = gegevens.vorm === 'geen' ? undefined : randomUUID()
  await omgeving.trx
    .updateTable('toelatingstoets')
    .set({ selectie: JSON.stringify({ ...gegevens, afspraakId }) })
    .where('traject_id', '=', record.id)
    .execute()
  await sluitAfspraak(omgeving, record, { status: 'afgezegd' })
  if (afspraakId !== undefined) {
    await omgeving.trx
      .insertInto('afspraak')
      .values({
        id: afspraakId,
        dossier_id: record.dossierId,
        soort: gegevens.vorm === 'entreetoets' ? 'entreetoets' : 'gesprek',
        begint_op: sql<string>`(${gegevens.datum}::date + ${gegevens.tijd}::time) at time zone 'Europe/Amsterdam'`,
        duur_minuten: 60,
        plaats: gegevens.plaats,
        deelnemers: 'Cliënt en uitvoerder van de selectie',
      })
      .execute()
  }
  await updateTraject(omgeving.trx, record.id, { status: 'selectie_gepland' })
  await noteer(omgeving, record, {
    soort: 'selectie_gepland',
    sleutel: `commando:${commandoId}`,
    gegevens: { vorm: gegevens.vorm, datum: gegevens.datum, tijd: gegevens.tijd, plaats: gegevens.plaats },
  })
  return { status: 'selectie_gepland', vorm: gegevens.vorm, datum: gegevens.datum }
}

/** Records the result of the selection and the advice that goes to the decider, who is another person. */
export const legSelectieVast: Behandelaar<'leg_selectie_vast'> = async ({ omgeving, record, gegevens, commandoId }) => {
  if (gegevens.datum > omgeving.vandaag || gegevens.datum < record.aangemeldOp)
    throw new WeigeringError('DatumBuitenTraject')
  const gepland = (record.toelating.selectie ?? {}) as Record<string, unknown>
  await omgeving.trx
    .updateTable('toelatingstoets')
    .set({
      selectie: JSON.stringify({ ...gepland, uitslag: gegevens }),
      selectie_door: omgeving.actorId,
      selectie_op: omgeving.gebeurdOp,
    })
    .where('traject_id', '=', record.id)
    .execute()
  await sluitAfspraak(omgeving, record, {
    status: gegevens.aanwezig ? 'geweest' : 'niet_verschenen',
    verslag: gegevens.toelichting,
    verslag_door: omgeving.actorId,
  })
  await updateTraject(omgeving.trx, record.id, { status: 'selectie_uitgevoerd' })
  // What was done is billed whatever the advice (bbz.md §3.1b); of a client who was not there no selection was carried out.
  if (gegevens.aanwezig) {
    await addAfgenomenProduct(omgeving.trx, {
      dossierId: record.dossierId,
      trajectId: record.id,
      stap: 'selectie',
      onderwerpId: record.id,
      op: gegevens.datum,
      commandoId,
    })
  }
  await noteer(omgeving, record, {
    soort: 'selectie_uitgevoerd',
    sleutel: `commando:${commandoId}`,
    tekst: gegevens.toelichting,
    gegevens: { advies: gegevens.advies, aanwezig: gegevens.aanwezig, datum: gegevens.datum },
    intern: true,
  })
  return { status: 'selectie_uitgevoerd', advies: gegevens.advies }
}

/** The agenda follows: the appointment of the planned selection took place, or was cancelled by another plan. */
async function sluitAfspraak(
  omgeving: Omgeving,
  record: Trajectrecord,
  hoe: { status: 'geweest' | 'niet_verschenen' | 'afgezegd'; verslag?: string; verslag_door?: string },
): Promise<void> {
  const gepland = record.toelating.selectie as { afspraakId?: string } | null
  if (gepland?.afspraakId === undefined) return
  await omgeving.trx
    .updateTable('afspraak')
    .set(hoe)
    .where('id', '=', gepland.afspraakId)
    .where('status', '=', 'gepland')
    .execute()
}

/** The client withdraws before there is a besluit: the process ends, nothing was granted or refused. */
export const trekAanmeldingIn: Behandelaar<'trek_aanmelding_in'> = async ({
  omgeving,
  record,
  gegevens,
  commandoId,
}) => {
  if (findLopendeFase(record) !== undefined) throw new WeigeringError('StandVeranderd')
  await sluitAfspraak(omgeving, record, { status: 'afgezegd' })
  await updateTraject(omgeving.trx, record.id, { status: 'ingetrokken', beeindigd_op: omgeving.vandaag })
  await noteer(omgeving, record, {
    soort: 'aanmelding_ingetrokken',
    sleutel: `commando:${commandoId}`,
    tekst: gegevens.reden,
  })
  return { status: 'ingetrokken' }
}
