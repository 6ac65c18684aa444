import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'

/** A message to the person of this transaction. Client and dossier number only while that person may read them. */
export type Meldingrecord = {
  readonly id: string
  readonly soort: string
  readonly gegevens: JsonWaarde
  readonly op: string
  readonly isGelezen: boolean
  /** Null for what is about no single client. */
  readonly dossierId: string | null
  readonly dossiernummer: string | null
  readonly client: string | null
  readonly gemeente: string
}

/** How many messages a list shows; older ones are in the timeline of their dossier. */
export const MAX_MELDINGEN = 200

/** The messages to this person, newest first. */
export async function listMeldingen(trx: GemeenteTransactie): Promise<readonly Meldingrecord[]> {
  const { rows } = await sql<Meldingrecord>`
    select m.id, m.soort, m.gegevens, m.op, m.gelezen_op is not null as "isGelezen", m.dossier_id as "dossierId",
      d.nummer as dossiernummer, b.voornaam || ' ' || b.achternaam as client, g.naam as gemeente
    from melding m
      join organisatie g on g.id = m.gemeente_id
      left join dossier d on d.id = m.dossier_id
      left join belanghebbende b on b.dossier_id = m.dossier_id
    where m.persoon_id = app.persoon()
    order by m.op desc, m.id desc limit ${MAX_MELDINGEN}`.execute(trx)
  return rows
}

/** How many messages this person has not read. */
export async function countOngelezen(trx: GemeenteTransactie): Promise<number> {
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::int as aantal from melding where persoon_id = app.persoon() and gelezen_op is null`.execute(trx)
  return rows[0]?.aantal ?? 0
}

/** Marks messages of this person as read: these, or all. Those of others are not touched. Out: how many changed. */
export async function markeerGelezen(trx: GemeenteTransactie, ids: readonly string[] | 'alle'): Promise<number> {
  let query = trx
    .updateTable('melding')
    .set({ gelezen_op: sql<string>`app.nu()` })
    .where('persoon_id', '=', sql<string>`app.persoon()`)
    .where('gelezen_op', 'is', null)
  if (ids !== 'alle') query = query.where('id', 'in', [...ids])
  const uitslag = await query.executeTakeFirst()
  return Number(uitslag.numUpdatedRows)
}
