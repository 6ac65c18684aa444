import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'
import { nextNummer } from '../traject/traject.repository.ts'
import { encryptTekst, newDossiersleutel, type Sleutelbos, toBsnIndex } from './versleuteling.ts'

/** A client who is registered: who, with which benefit, and what he or she wants to start. Days are 'JJJJ-MM-DD'. */
export type Aanmelding = {
  readonly gemeenteId: string
  readonly kanaal: 'klantmanager' | 'zelf' | 'uwv'
  readonly aangemeldOp: string
  readonly klantmanagerId: string | null
  readonly consulentId: string | null
  readonly voornaam: string
  readonly achternaam: string
  readonly geboortedatum: string
  readonly bsn: string
  readonly uitkering: 'participatiewet' | 'ioaw' | 'ww' | 'geen'
  readonly plan: string
  readonly email?: string | null | undefined
  readonly telefoon?: string | null | undefined
  readonly straat?: string | null | undefined
  readonly huisnummer?: string | null | undefined
  readonly postcode?: string | null | undefined
  readonly woonplaats?: string | null | undefined
  readonly ondernemingNaam?: string | null | undefined
  readonly kvkNummer?: string | null | undefined
}

/** Where the new dossier is. */
export type NieuwDossier = { readonly dossierId: string; readonly trajectId: string; readonly nummer: string }

/**
 * Registers an aanmelding: dossier, belanghebbende with an encrypted BSN, traject, process (started through the outbox),
 * timeline and audit, all in the caller's transaction. `toWorkflowId` names the process. The process itself then asks
 * for the first tasks.
 */
export async function insertAanmelding(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  a: Aanmelding,
  toWorkflowId: (trajectId: string) => string,
): Promise<NieuwDossier> {
  const dossierId = randomUUID()
  const trajectId = randomUUID()
  const { afkorting, jaar } = await findNummerdelen(trx, a.gemeenteId)
  const nummer = `${afkorting}-${jaar}-${String(await nextNummer(trx, 'dossier', jaar)).padStart(4, '0')}`
  const { sleutel, ingepakt } = newDossiersleutel(bos, dossierId)

  await trx
    .insertInto('dossier')
    .values({
      id: dossierId,
      nummer,
      kanaal: a.kanaal,
      klantmanager_id: a.klantmanagerId,
      consulent_id: a.consulentId,
      aangemeld_op: a.aangemeldOp,
    })
    .execute()
  await trx.insertInto('dossier_sleutel').values({ dossier_id: dossierId, sleutel: ingepakt }).execute()
  await trx
    .insertInto('belanghebbende')
    .values({
      dossier_id: dossierId,
      voornaam: a.voornaam,
      achternaam: a.achternaam,
      geboortedatum: a.geboortedatum,
      bsn_versleuteld: encryptTekst(a.bsn, sleutel, `belanghebbende.bsn:${dossierId}`),
      bsn_index: toBsnIndex(bos, a.gemeenteId, a.bsn),
      uitkering: a.uitkering,
      plan: a.plan,
      email: a.email ?? null,
      telefoon: a.telefoon ?? null,
      straat: a.straat ?? null,
      huisnummer: a.huisnummer ?? null,
      postcode: a.postcode ?? null,
      woonplaats: a.woonplaats ?? null,
      onderneming_naam: a.ondernemingNaam ?? null,
      kvk_nummer: a.kvkNummer ?? null,
    })
    .execute()
  await trx.insertInto('traject').values({ id: trajectId, dossier_id: dossierId, status: 'aangemeld' }).execute()
  await trx.insertInto('toelatingstoets').values({ traject_id: trajectId, dossier_id: dossierId }).execute()

  const workflowId = toWorkflowId(trajectId)
  await trx
    .insertInto('proces')
    .values({
      workflow_id: workflowId,
      dossier_id: dossierId,
      soort: 'voorbereidingstraject',
      onderwerp_id: trajectId,
      stand: 'selectie',
    })
    .execute()
  // Keys hold the new dossier's id, so none of these can be there already; ON CONFLICT would ask a member for the right
  // to read the outbox, which no member has.
  await trx
    .insertInto('outbox')
    .values({
      soort: 'start_proces',
      sleutel: `start:${workflowId}`,
      gegevens: JSON.stringify({ workflowId, procesSoort: 'voorbereidingstraject' }),
    })
    .execute()
  await trx
    .insertInto('tijdlijn')
    .values({
      dossier_id: dossierId,
      soort: 'aangemeld',
      sleutel: `aangemeld:${dossierId}`,
      feit_op: sql<string>`(${a.aangemeldOp}::date + time '12:00') at time zone 'Europe/Amsterdam'`,
      gegevens: JSON.stringify({ kanaal: a.kanaal }),
      deelbaar: true,
    })
    .execute()
  await addAudit(trx, {
    wat: 'dossier_aangemeld',
    onderwerpSoort: 'dossier',
    onderwerpId: dossierId,
    nieuw: { nummer, kanaal: a.kanaal },
  })
  return { dossierId, trajectId, nummer }
}

async function findNummerdelen(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<{ afkorting: string; jaar: number }> {
  return await trx
    .selectFrom('organisatie')
    .select(['afkorting', sql<number>`extract(year from app.vandaag())::int`.as('jaar')])
    .where('id', '=', gemeenteId)
    .executeTakeFirstOrThrow()
}
