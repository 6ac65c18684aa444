import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** In whose name somebody decides what, on a day ('JJJJ-MM-DD'). */
export type Mandaatvraag = {
  readonly gemeenteId: string
  readonly persoonId: string
  readonly vandaag: string
}

/** The mandaat of this person for this kind of besluit on this day (Awb 10:1, 10:3), or undefined. */
export async function findMandaat(
  trx: GemeenteTransactie,
  vraag: Mandaatvraag,
  soort: string,
): Promise<{ bron: string } | undefined> {
  const { gemeenteId, persoonId, vandaag } = vraag
  return await trx
    .selectFrom('mandaat as m')
    .innerJoin('persoon_rol as r', 'r.rol', 'm.rol')
    .select('m.bron')
    .where('m.gemeente_id', '=', gemeenteId)
    .where('m.soort', '=', soort)
    .where('r.persoon_id', '=', persoonId)
    .where('m.geldig_van', '<=', vandaag)
    .where(sql<boolean>`(m.geldig_tot is null or m.geldig_tot > ${vandaag}::date)`)
    .where('r.geldig_van', '<=', vandaag)
    .where(sql<boolean>`(r.geldig_tot is null or r.geldig_tot > ${vandaag}::date)`)
    .orderBy('m.bron')
    .executeTakeFirst()
}
