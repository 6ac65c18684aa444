import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'
import { registreerFeit } from './feit.ts'
import { encryptTekst, openDossiersleutel, type Sleutelbos } from './versleuteling.ts'

/**
 * Writes down a belemmering, its explanation encrypted with the key of the dossier. The timeline says that there is one
 * more, never which: it is read by more people than this is.
 */
export async function addBelemmering(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  belemmering: { readonly dossierId: string; readonly soort: string; readonly toelichting: string | null },
): Promise<string> {
  const { dossierId, soort, toelichting } = belemmering
  const { sleutel } = await trx
    .selectFrom('dossier_sleutel')
    .select('sleutel')
    .where('dossier_id', '=', dossierId)
    .executeTakeFirstOrThrow()
  const versleuteld =
    toelichting === null
      ? null
      : encryptTekst(toelichting, openDossiersleutel(bos, dossierId, sleutel), `belemmering.toelichting:${dossierId}`)
  const { id } = await trx
    .insertInto('belemmering')
    .values({ dossier_id: dossierId, soort, toelichting_versleuteld: versleuteld })
    .returning('id')
    .executeTakeFirstOrThrow()
  await registreerFeit(trx, { dossierId, soort: 'belemmering_vastgelegd', sleutel: `belemmering:${id}` })
  await addAudit(trx, { wat: 'belemmering_vastgelegd', onderwerpSoort: 'belemmering', onderwerpId: id })
  return id
}

/** Notes that a belemmering no longer counts. Out: false when there is no such one that still counted. */
export async function vervalBelemmering(trx: GemeenteTransactie, dossierId: string, id: string): Promise<boolean> {
  const rij = await trx
    .updateTable('belemmering')
    .set({ vervallen_op: sql<string>`app.nu()` })
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .where('vervallen_op', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (rij === undefined) return false
  await registreerFeit(trx, { dossierId, soort: 'belemmering_vervallen', sleutel: `belemmering_vervallen:${id}` })
  await addAudit(trx, { wat: 'belemmering_vervallen', onderwerpSoort: 'belemmering', onderwerpId: id })
  return true
}

/** Who may see the belemmeringen of a dossier beside the loket, by whose decision. `op` is an ISO instant. */
export type Inzagebeeld = {
  readonly id: string
  readonly bureau: { readonly id: string; readonly naam: string }
  readonly reden: string
  readonly door: string
  readonly op: string
  readonly ingetrokkenOp: string | null
}

/** The decisions that opened the belemmeringen of a dossier to a bureau, the newest first. */
export async function listInzage(trx: GemeenteTransactie, dossierId: string): Promise<readonly Inzagebeeld[]> {
  const { rows } = await sql<Inzagebeeld>`
    select i.id, jsonb_build_object('id', b.id, 'naam', b.naam) as bureau, i.reden, p.naam as door,
      i.besloten_op as op, i.ingetrokken_op as "ingetrokkenOp"
    from inzage i join organisatie b on b.id = i.bureau_id join persoon p on p.id = i.besloten_door
    where i.dossier_id = ${dossierId} order by i.besloten_op desc`.execute(trx)
  return rows
}

/** The name of a bureau that carries out a phase of this dossier that is not over, or undefined. */
export async function findUitvoerendBureau(
  trx: GemeenteTransactie,
  dossierId: string,
  bureauId: string,
): Promise<string | undefined> {
  const rij = await trx
    .selectFrom('fase')
    .innerJoin('organisatie as o', 'o.id', 'fase.bureau_id')
    .select('o.naam')
    .where('fase.dossier_id', '=', dossierId)
    .where('fase.bureau_id', '=', bureauId)
    .where('fase.status', 'in', ['gepland', 'loopt', 'toetsmoment'])
    .executeTakeFirst()
  return rij?.naam
}

/** Opens the belemmeringen of one dossier to one bureau, with the reason; again changes nothing. */
export async function addInzage(
  trx: GemeenteTransactie,
  inzage: { readonly dossierId: string; readonly bureauId: string; readonly bureau: string; readonly reden: string },
): Promise<void> {
  const { dossierId, bureauId, bureau, reden } = inzage
  const open = await trx
    .selectFrom('inzage')
    .select('id')
    .where('dossier_id', '=', dossierId)
    .where('bureau_id', '=', bureauId)
    .where('ingetrokken_op', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) return
  const id = randomUUID()
  await trx.insertInto('inzage').values({ id, dossier_id: dossierId, bureau_id: bureauId, reden }).execute()
  await registreerFeit(trx, {
    dossierId,
    soort: 'inzage_gegeven',
    sleutel: `inzage:${id}`,
    gegevens: { bureau },
    deelbaar: true,
  })
  await addAudit(trx, { wat: 'inzage_gegeven', onderwerpSoort: 'inzage', onderwerpId: id, nieuw: { bureauId } })
}

/** Closes them again. Out: false when it was not open. */
export async function trekInzageIn(trx: GemeenteTransactie, dossierId: string, id: string): Promise<boolean> {
  const rij = await trx
    .updateTable('inzage')
    .set({ ingetrokken_op: sql<string>`app.nu()` })
    .where('id', '=', id)
    .where('dossier_id', '=', dossierId)
    .where('ingetrokken_op', 'is', null)
    .returning(['id', 'bureau_id'])
    .executeTakeFirst()
  if (rij === undefined) return false
  const bureau = await trx.selectFrom('organisatie').select('naam').where('id', '=', rij.bureau_id).executeTakeFirst()
  await registreerFeit(trx, {
    dossierId,
    soort: 'inzage_ingetrokken',
    sleutel: `inzage_ingetrokken:${id}`,
    gegevens: { bureau: bureau?.naam ?? null },
    deelbaar: true,
  })
  await addAudit(trx, { wat: 'inzage_ingetrokken', onderwerpSoort: 'inzage', onderwerpId: id })
  return true
}
