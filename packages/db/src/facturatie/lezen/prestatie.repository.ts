import { sql } from 'kysely'
import type { GemeenteTransactie } from '../../gemeente-transactie.ts'

/** A step of a client that was used, with the line that bills it. Amounts in whole cents, days 'JJJJ-MM-DD'. */
export type Prestatierecord = {
  readonly id: string
  readonly stap: string
  readonly stapNaam: string | null
  readonly isAfgebroken: boolean
  readonly soort: string
  readonly product: string
  readonly prestatiedatum: string
  /** Why an earlier fact was taken back. */
  readonly reden: string | null
  readonly vastgelegdDoor: string
  readonly vastgelegdOp: string
  /** Null while it is on no opgave. */
  readonly bedragCenten: number | null
  readonly memoCenten: number | null
  readonly regelstatus: string | null
  readonly opgaveId: string | null
  readonly kwartaal: string | null
}

/** Everything that was used for a client, in the order of the days, as far as this person may read it. */
export async function listPrestatiesVanDossier(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<readonly Prestatierecord[]> {
  const { rows } = await sql<Prestatierecord>`
    select a.id, a.stap, a.stap_naam as "stapNaam", a.is_afgebroken as "isAfgebroken", a.soort, p.naam as product, a.prestatiedatum, a.reden,
      w.naam as "vastgelegdDoor", a.geregistreerd_op as "vastgelegdOp", r.bedrag_centen as "bedragCenten",
      coalesce(r.memo_centen, a.memo_centen) as "memoCenten", r.status as regelstatus, o.id as "opgaveId", o.kwartaal
    from afgenomen_product a
      join persoon w on w.id = a.door_id
      left join opgaveregel r on r.gemeente_id = a.gemeente_id and r.prestatie_id = a.id
      left join kwartaalopgave o on o.gemeente_id = r.gemeente_id and o.id = coalesce(r.opgave_id, r.eerste_opgave_id)
      join product p on p.code = coalesce(r.product_code, a.product_code)
    where a.dossier_id = ${dossierId}::uuid
    order by a.prestatiedatum, a.id`.execute(trx)
  return rows
}
