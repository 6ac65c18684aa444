import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A gemeente as lists show it. */
export type Werkgemeente = {
  readonly id: string
  readonly naam: string
  readonly code: string
  readonly afkorting: string
}

/** The gemeenten for which the person of this transaction may work today: by mandaat, as a member, or by opdracht. */
export async function listWerkgemeenten(trx: GemeenteTransactie): Promise<readonly Werkgemeente[]> {
  return trx
    .selectFrom('organisatie as o')
    .innerJoin('gemeente as g', 'g.id', 'o.id')
    .select(['o.id', 'o.naam', 'o.code', 'o.afkorting'])
    .where(
      sql<boolean>`g.id = any ((select app.lees_gemeenten())::uuid[]) or g.id in (
        select a.gemeente_id from opdracht a where a.bureau_id = (select app.bureau()) and a.status in ('aangeboden', 'lopend'))`,
    )
    .orderBy('o.naam')
    .execute()
}

/** Sets what a person wants for oneself and gives both back; what is undefined stays. */
export async function updateVoorkeur(
  trx: GemeenteTransactie,
  persoonId: string,
  voorkeur: { readonly taal?: string | undefined; readonly sneltoetsen?: boolean | undefined },
): Promise<{ taal: string; sneltoetsen: boolean } | undefined> {
  return trx
    .updateTable('persoon')
    .set((eb) => ({
      taal: voorkeur.taal ?? eb.ref('taal'),
      sneltoetsen: voorkeur.sneltoetsen ?? eb.ref('sneltoetsen'),
    }))
    .where('id', '=', persoonId)
    .returning(['taal', 'sneltoetsen'])
    .executeTakeFirst()
}
