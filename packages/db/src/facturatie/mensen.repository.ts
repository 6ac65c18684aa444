import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** The people who answer for the bill of a gemeente today, and who takes over from one of them; ids. */
export async function listBudgethouderIds(trx: GemeenteTransactie, gemeenteId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with houder as (${mensenMet('contactpersoon')} and p.organisatie_id = ${gemeenteId}::uuid)
    select id from houder union select w.waarnemer_id from waarneming w join houder h on h.id = w.persoon_id
      join persoon v on v.id = w.waarnemer_id and v.actief and v.organisatie_id = ${gemeenteId}::uuid
    where app.vandaag() between w.van and w.tot order by 1`.execute(trx)
  return rows.map(({ id }) => id)
}

/** The people of the loket with this role today; ids. */
export async function listLoketmensen(
  trx: GemeenteTransactie,
  rol: 'financieel_medewerker' | 'contractmanager',
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    ${mensenMet(rol)} and p.organisatie_id in (select id from gemeente where centraal) order by 1`.execute(trx)
  return rows.map(({ id }) => id)
}

const mensenMet = (rol: string) => sql`
  select distinct p.id from persoon p join persoon_rol r on r.persoon_id = p.id
  where p.actief and r.rol = ${rol} and r.geldig_van <= app.vandaag() and (r.geldig_tot is null or r.geldig_tot > app.vandaag())`
