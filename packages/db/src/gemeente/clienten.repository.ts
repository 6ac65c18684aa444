import { EINDTOESTANDEN, MEESTE_RIJEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A client of a klantmanager, as far as that klantmanager follows the traject. Days are 'JJJJ-MM-DD'. */
export type EigenClient = {
  readonly dossierId: string
  readonly dossiernummer: string
  readonly client: string
  readonly aangemeldOp: string
  readonly toestand: string
  readonly begin: string | null
  readonly laatsteDag: string | null
  readonly beeindigdOp: string | null
  readonly uitkomst: string | null
  readonly eindreden: string | null
  /** The phase that runs, waits for its decision, or comes first. */
  readonly fase: {
    readonly naam: string
    readonly begin: string
    readonly einde: string
    readonly bureau: string | null
  } | null
  readonly toetsUiterlijk: string | null
  /** The last day for the besluit on toelating. */
  readonly beslisUiterlijk: string | null
  /** An open task about this client is this person's. */
  readonly wachtOpMij: boolean
  /** The colleague whose client this is, when this person is waarnemer. */
  readonly namens: string | null
}

/** The clients of the person of this transaction, and of whom this person replaces today. */
export async function listEigenClienten(trx: GemeenteTransactie): Promise<readonly EigenClient[]> {
  const { rows } = await sql<EigenClient>`
    select d.id as "dossierId", d.nummer as dossiernummer, b.voornaam || ' ' || b.achternaam as client,
      d.aangemeld_op as "aangemeldOp", t.status as toestand, t.begin, t.laatste_dag as "laatsteDag",
      t.beeindigd_op as "beeindigdOp", t.uitkomst, t.eindreden, f.fase, tm.uiterlijk as "toetsUiterlijk",
      w.dag::text as "beslisUiterlijk",
      exists (select from taak ta where ta.dossier_id = d.id and ta.status = 'open'
        and (ta.voor_persoon = app.persoon() or ta.voor_persoon in (select app.neemt_waar_voor(app.persoon())))) as "wachtOpMij",
      case when d.klantmanager_id <> app.persoon() then km.naam end as namens
    from dossier d
      join traject t on t.dossier_id = d.id
      join belanghebbende b on b.dossier_id = d.id
      left join persoon km on km.id = d.klantmanager_id
      left join toetsmoment tm on tm.traject_id = t.id and tm.status = 'open'
      left join lateral (
        select jsonb_build_object('naam', x.naam, 'begin', x.begin, 'einde', x.einde, 'bureau', bu.naam) as fase
        from fase x left join organisatie bu on bu.id = x.bureau_id
        where x.traject_id = t.id and x.status in ('loopt', 'toetsmoment', 'gepland')
        order by x.status = 'gepland', x.nr limit 1) f on true
      -- The wekker rings when the last day ends: a moment before it is that day.
      left join lateral (
        select ((x.op - interval '1 second') at time zone 'Europe/Amsterdam')::date as dag from wekker x
        where x.dossier_id = d.id and x.soort = 'beslistermijn_verstreken' and x.status in ('open', 'gedaan')
        order by x.op desc limit 1) w on true
    where d.klantmanager_id = app.persoon() or d.klantmanager_id in (select app.neemt_waar_voor(app.persoon()))
    order by t.status = any (${[...EINDTOESTANDEN]}::text[]), d.aangemeld_op desc, d.nummer desc
    limit ${MEESTE_RIJEN}`.execute(trx)
  return rows
}
