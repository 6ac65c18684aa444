import { sql } from 'kysely'
import { seinNaVerslag } from '../dossier/behandelaars.repository.ts'
import { registreerFeit } from '../dossier/feit.ts'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'

/** A note of a contact. `feitOp` is a day, `geregistreerdOp` an ISO instant. */
export type Notitie = {
  readonly id: string
  readonly soort: string
  readonly feitOp: string
  readonly tekst: string
  readonly door: string
  readonly geregistreerdOp: string
}

/** The notes of a dossier, the newest contact first. */
export async function listNotities(trx: GemeenteTransactie, dossierId: string): Promise<readonly Notitie[]> {
  const { rows } = await sql<Notitie>`
    select n.id, n.soort, n.feit_op as "feitOp", n.tekst, p.naam as door, n.geregistreerd_op as "geregistreerdOp"
    from notitie n join persoon p on p.id = n.door_id
    where n.dossier_id = ${dossierId} order by n.feit_op desc, n.geregistreerd_op desc`.execute(trx)
  return rows
}

/**
 * Writes a note with its timeline and audit; the same note under the same id again changes nothing. Out: false when that id
 * was used for something else.
 */
export async function addNotitie(
  trx: GemeenteTransactie,
  notitie: {
    readonly id: string
    readonly dossierId: string
    readonly soort: string
    readonly feitOp: string
    readonly tekst: string
  },
): Promise<boolean> {
  const { id, dossierId, soort, feitOp, tekst } = notitie
  const nieuw = await trx
    .insertInto('notitie')
    .values({ id, dossier_id: dossierId, soort, feit_op: feitOp, tekst })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (nieuw === undefined) {
    const zelfde = await trx
      .selectFrom('notitie')
      .select('id')
      .where('id', '=', id)
      .where('dossier_id', '=', dossierId)
      .where('soort', '=', soort)
      .where('feit_op', '=', feitOp)
      .where('tekst', '=', tekst)
      .where('door_id', '=', sql<string>`app.persoon()`)
      .executeTakeFirst()
    return zelfde !== undefined
  }
  await registreerFeit(trx, {
    dossierId,
    soort: 'notitie',
    sleutel: `notitie:${id}`,
    feitDag: feitOp,
    tekst,
    gegevens: { notitieId: id, vorm: soort },
  })
  await seinNaVerslag(trx, dossierId)
  await addAudit(trx, { wat: 'notitie_toegevoegd', onderwerpSoort: 'notitie', onderwerpId: id, nieuw: { soort } })
  return true
}
