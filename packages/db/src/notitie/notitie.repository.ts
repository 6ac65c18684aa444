import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
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

/** Writes a note with its timeline and audit. Out: its id. */
export async function addNotitie(
  trx: GemeenteTransactie,
  notitie: { readonly dossierId: string; readonly soort: string; readonly feitOp: string; readonly tekst: string },
): Promise<string> {
  const id = randomUUID()
  const { dossierId, soort, feitOp, tekst } = notitie
  await trx.insertInto('notitie').values({ id, dossier_id: dossierId, soort, feit_op: feitOp, tekst }).execute()
  await registreerFeit(trx, {
    dossierId,
    soort: 'notitie',
    sleutel: `notitie:${id}`,
    feitDag: feitOp,
    tekst,
    gegevens: { notitieId: id, vorm: soort },
  })
  await addAudit(trx, { wat: 'notitie_toegevoegd', onderwerpSoort: 'notitie', onderwerpId: id, nieuw: { soort } })
  return id
}
