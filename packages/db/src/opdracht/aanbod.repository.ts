import { naarDatum, plusDagen } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { vandaag } from '../klok.ts'
import { addAudit, addMelding, addOutbox, addTijdlijn } from '../proces/gevolgen.repository.ts'
import type { Mailsoort } from '../proces/mailsoorten.ts'
import type { JsonWaarde } from '../schema.ts'
import { nextNummer } from '../traject/traject.repository.ts'
import { findRegels, readGetal } from '../regels/lees.ts'
import type { Opdrachtrecord } from './opdracht.record.ts'
import type { AangebodenFase } from './opdracht.repository.ts'

/** Whom and what a message about an opdracht is about. */
export type Opdrachtplek = {
  readonly id: string
  readonly dossierId: string
  readonly dossiernummer: string
  readonly bureauId: string
}

/** An opdracht to offer: to which bureau, for which phases, what it asks and pays. Days are 'JJJJ-MM-DD'. */
export type Opdrachtaanbod = {
  readonly dossierId: string
  readonly dossiernummer: string
  readonly trajectId: string
  readonly bureauId: string
  readonly fasen: readonly AangebodenFase[]
  readonly vraag: string
  readonly vergoedingCenten: number | null
  readonly begin: string
  readonly einde: string
  readonly accepteerUiterlijk: string
}

/**
 * Offers an opdracht: its row, its process (started through the outbox), a fact on the timeline, and word to everyone at
 * the bureau, all in the caller's transaction. `toWorkflowId` names the process. Out: the id of the opdracht.
 */
export async function insertOpdracht(
  trx: GemeenteTransactie,
  aanbod: Opdrachtaanbod,
  toWorkflowId: (opdrachtId: string) => string,
): Promise<string> {
  const { rows } = await sql<{ jaar: number }>`select extract(year from app.vandaag())::int as jaar`.execute(trx)
  const jaar = rows[0]?.jaar ?? 0
  const volgnr = await nextNummer(trx, 'opdracht', jaar)
  const { id } = await trx
    .insertInto('opdracht')
    .values({
      dossier_id: aanbod.dossierId,
      traject_id: aanbod.trajectId,
      bureau_id: aanbod.bureauId,
      nummer: `${aanbod.dossiernummer.split('-')[0]}-O-${jaar}-${String(volgnr).padStart(4, '0')}`,
      dossiernummer: aanbod.dossiernummer,
      fasen: JSON.stringify(aanbod.fasen.map(({ id: faseId, nr, naam, levert }) => ({ id: faseId, nr, naam, levert }))),
      vraag: aanbod.vraag,
      vergoeding_centen: aanbod.vergoedingCenten,
      begin: aanbod.begin,
      einde: aanbod.einde,
      accepteer_uiterlijk: aanbod.accepteerUiterlijk,
      status: 'aangeboden',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const workflowId = toWorkflowId(id)
  await trx
    .insertInto('proces')
    .values({
      workflow_id: workflowId,
      dossier_id: aanbod.dossierId,
      soort: 'begeleidingsopdracht',
      onderwerp_id: id,
      stand: 'aangeboden',
    })
    .execute()
  await addOutbox(trx, {
    soort: 'start_proces',
    sleutel: `start:${workflowId}`,
    gegevens: { workflowId, procesSoort: 'begeleidingsopdracht' },
  })
  await addTijdlijn(trx, {
    dossierId: aanbod.dossierId,
    soort: 'opdracht_aangeboden',
    sleutel: `opdracht_aangeboden:${id}`,
    gegevens: { opdrachtId: id },
    deelbaar: true,
    bureauId: aanbod.bureauId,
  })
  await meldBureau(trx, { ...aanbod, id }, 'opdracht_aangeboden', `opdracht_aangeboden:${id}`)
  return id
}

/**
 * Offers what a refused opdracht asked to another bureau, for the phases that are not over. The task to look for one is
 * done with it. Out: the id of the new opdracht, or undefined when there is no such bureau.
 */
export async function biedOpnieuwAan(
  trx: GemeenteTransactie,
  geweigerd: Opdrachtrecord,
  keuze: { readonly bureauId: string; readonly vraag: string; readonly vergoedingCenten: number | null },
  toWorkflowId: (opdrachtId: string) => string,
): Promise<string | undefined> {
  const bureau = await trx.selectFrom('bureau').select('id').where('id', '=', keuze.bureauId).executeTakeFirst()
  if (bureau === undefined) return undefined
  const dag = naarDatum(await vandaag(trx))
  const regels = await findRegels(trx, geweigerd.gemeenteId, dag)
  const fasen = geweigerd.fasen.filter(
    (f) => f.status === 'gepland' || f.status === 'loopt' || f.status === 'toetsmoment',
  )
  const id = await insertOpdracht(
    trx,
    {
      ...geweigerd,
      ...keuze,
      fasen,
      begin: fasen.reduce((eerste, f) => (f.begin < eerste ? f.begin : eerste), geweigerd.einde),
      einde: fasen.reduce((laatste, f) => (f.einde > laatste ? f.einde : laatste), geweigerd.begin),
      accepteerUiterlijk: plusDagen(dag, readGetal(regels, 'contract.opdracht_accepteren_dagen')),
    },
    toWorkflowId,
  )
  await trx
    .updateTable('taak')
    .set({ status: 'gedaan', afgerond_door: sql<string>`app.persoon()`, afgerond_op: sql<string>`app.nu()` })
    .where('sleutel', '=', `opdracht:${geweigerd.id}:ander_bureau`)
    .where('status', '=', 'open')
    .execute()
  await addAudit(trx, {
    wat: 'opdracht_opnieuw_aangeboden',
    onderwerpSoort: 'begeleidingsopdracht',
    onderwerpId: id,
    oud: { opdracht: geweigerd.id, bureau: geweigerd.bureauId },
    nieuw: { opdracht: id, bureau: keuze.bureauId },
  })
  return id
}

/** Tells everyone who works at the bureau today, in the product and by mail; the same key again tells nobody. */
export async function meldBureau(
  trx: GemeenteTransactie,
  plek: Opdrachtplek,
  soort: Mailsoort,
  sleutel: string,
  gegevens: Readonly<Record<string, JsonWaarde>> = {},
): Promise<void> {
  for (const persoonId of await listBureaumensen(trx, plek.bureauId)) {
    await addMelding(trx, {
      dossierId: plek.dossierId,
      persoonId,
      soort,
      sleutel,
      gegevens: { opdrachtId: plek.id, ...gegevens },
    })
    await addOutbox(trx, {
      soort: 'mail',
      sleutel: `mail:${sleutel}:${persoonId}`,
      gegevens: { persoonId, mailsoort: soort, dossiernummer: plek.dossiernummer, pad: `/opdrachten/${plek.id}` },
    })
  }
}

async function listBureaumensen(trx: GemeenteTransactie, bureauId: string): Promise<readonly string[]> {
  const mensen = await trx
    .selectFrom('persoon')
    .innerJoin('persoon_rol', 'persoon_rol.persoon_id', 'persoon.id')
    .select('persoon.id')
    .distinct()
    .where('persoon.organisatie_id', '=', bureauId)
    .where('persoon.actief', '=', true)
    .where('persoon_rol.geldig_van', '<=', sql<string>`app.vandaag()`)
    .where((eb) =>
      eb.or([eb('persoon_rol.geldig_tot', 'is', null), eb('persoon_rol.geldig_tot', '>', sql<string>`app.vandaag()`)]),
    )
    .execute()
  return mensen.map((m) => m.id)
}
