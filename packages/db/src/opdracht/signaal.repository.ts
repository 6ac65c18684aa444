import { sql } from 'kysely'
import { listConsulentenVan } from '../dossier/behandelaars.repository.ts'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { Opdrachtplek } from './aanbod.repository.ts'

/** What a bureau reports: that a client did not come, or something that the loket must know. `feitOp` is 'JJJJ-MM-DD'. */
export type NieuwSignaal = {
  readonly id: string
  readonly soort: 'no_show' | 'signaal'
  readonly feitOp: string
  readonly tekst: string
}

/** A signal with who reported it, and whether the loket looked at it; null where the reader cannot know. */
export type Signaalrecord = NieuwSignaal & {
  readonly gemeldDoor: string
  readonly gemeldOp: string
  readonly bekeken: boolean
}

const toSleutel = (id: string): string => `signaal:${id}`

/** The signals of an opdracht, newest first. */
export async function listSignalen(trx: GemeenteTransactie, opdrachtId: string): Promise<readonly Signaalrecord[]> {
  const rijen = await trx
    .selectFrom('signaal as s')
    .innerJoin('persoon as p', 'p.id', 's.gemeld_door')
    .select([
      's.id',
      sql<NieuwSignaal['soort']>`s.soort`.as('soort'),
      's.feit_op as feitOp',
      's.tekst',
      'p.naam as gemeldDoor',
      's.gemeld_op as gemeldOp',
      // The bureau cannot read the task of the loket, but the fact that it was done stands on the timeline for it.
      sql<boolean>`exists (select from tijdlijn t where t.dossier_id = s.dossier_id and t.sleutel = 'signaal_bekeken:' || s.id)`.as(
        'bekeken',
      ),
    ])
    .where('s.opdracht_id', '=', opdrachtId)
    .orderBy('s.gemeld_op', 'desc')
    .execute()
  return rijen
}

/**
 * Reports a signal in the name of the bureau of this transaction: the fact on the timeline, a task for the consulent, and a
 * message to that person or, while there is none, to every consulent. Out: false when this very signal was reported before.
 * `uiterlijk` is the day by which the loket looks.
 */
export async function addSignaal(
  trx: GemeenteTransactie,
  plek: Opdrachtplek,
  signaal: NieuwSignaal,
  kijk: { readonly uiterlijk: string; readonly uitleg: unknown; readonly consulentId: string | null },
): Promise<boolean> {
  const nieuw = await trx
    .insertInto('signaal')
    .values({
      id: signaal.id,
      dossier_id: plek.dossierId,
      opdracht_id: plek.id,
      bureau_id: plek.bureauId,
      soort: signaal.soort,
      feit_op: signaal.feitOp,
      tekst: signaal.tekst,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (nieuw === undefined) return false
  const gegevens = JSON.stringify({ opdrachtId: plek.id, signaalId: signaal.id, soort: signaal.soort })
  // No ON CONFLICT below: it would ask a bureau for the right to read what the loket alone reads.
  await trx
    .insertInto('tijdlijn')
    .values({
      dossier_id: plek.dossierId,
      soort: signaal.soort,
      sleutel: toSleutel(signaal.id),
      feit_op: sql<string>`(${signaal.feitOp}::date + time '12:00') at time zone 'Europe/Amsterdam'`,
      tekst: signaal.tekst,
      gegevens,
      bureau_id: plek.bureauId,
    })
    .execute()
  await trx
    .insertInto('taak')
    .values({
      dossier_id: plek.dossierId,
      soort: 'bekijk_signaal',
      sleutel: toSleutel(signaal.id),
      voor_rol: 'consulent',
      voor_persoon: kijk.consulentId,
      onderwerp_id: signaal.id,
      gegevens,
      uiterlijk: kijk.uiterlijk,
      uitleg: JSON.stringify(kijk.uitleg),
    })
    .execute()
  for (const persoonId of await listConsulentenVan(trx, plek.dossierId)) {
    await trx
      .insertInto('melding')
      .values({
        dossier_id: plek.dossierId,
        persoon_id: persoonId,
        soort: signaal.soort,
        sleutel: toSleutel(signaal.id),
        gegevens,
      })
      .execute()
  }
  return true
}

/** Where a signal that this person may read belongs, or undefined. */
export async function findSignaalplek(
  trx: GemeenteTransactie,
  signaalId: string,
): Promise<{ gemeenteId: string; dossierId: string; opdrachtId: string; bureauId: string } | undefined> {
  return trx
    .selectFrom('signaal')
    .select([
      'gemeente_id as gemeenteId',
      'dossier_id as dossierId',
      'opdracht_id as opdrachtId',
      'bureau_id as bureauId',
    ])
    .where('id', '=', signaalId)
    .executeTakeFirst()
}

/** The loket looked at a signal: its task is done. Out: false when that was done before. */
export async function closeSignaaltaak(trx: GemeenteTransactie, signaalId: string): Promise<boolean> {
  const rij = await trx
    .updateTable('taak')
    .set({ status: 'gedaan', afgerond_door: sql<string>`app.persoon()`, afgerond_op: sql<string>`app.nu()` })
    .where('sleutel', '=', toSleutel(signaalId))
    .where('status', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  return rij !== undefined
}
