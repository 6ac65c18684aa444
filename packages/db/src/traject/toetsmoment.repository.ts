import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { Toetsmomentrecord } from './traject.record.ts'

/**
 * The toetsmoment of a traject that is open, with what was missing in the round before and who reported about its phase: the
 * leveringen of the phase, the notes since it began or since the phase before was decided on, and the reports of appointments
 * since it began, but for the selection, which can be on its first day. Null when none is open.
 */
export async function findOpenToetsmoment(
  trx: GemeenteTransactie,
  trajectId: string,
): Promise<Toetsmomentrecord | null> {
  const { rows } = await sql<Toetsmomentrecord>`
    select m.id, m.fase_id as "faseId", m.ronde, m.uiterlijk, m.uitleg,
      (select v.ontbrekend from toetsmoment v where v.fase_id = m.fase_id and v.ronde = m.ronde - 1) as ontbrekend,
      array(
        select l.ingediend_door from levering l where l.fase_id = m.fase_id and l.ingediend_door is not null
        union
        select n.door_id from notitie n where n.dossier_id = m.dossier_id
          and (n.feit_op >= f.begin or n.geregistreerd_op > (
            select max(v.besloten_op) from toetsmoment v where v.traject_id = m.traject_id and v.fase_id <> m.fase_id))
        union
        select a.verslag_door from afspraak a
          where a.dossier_id = m.dossier_id and a.verslag_door is not null
            and (a.begint_op at time zone 'Europe/Amsterdam')::date >= f.begin
            and not exists (select from toelatingstoets k
              where k.traject_id = m.traject_id and k.selectie->>'afspraakId' = a.id::text)
      )::text[] as rapporteurs
    from toetsmoment m join fase f on f.id = m.fase_id
    where m.traject_id = ${trajectId} and m.status = 'open'`.execute(trx)
  return rows[0] ?? null
}
