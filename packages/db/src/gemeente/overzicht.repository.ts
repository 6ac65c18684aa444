import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** A traject of one's own gemeente without anything that says about whom it is. Days are 'JJJJ-MM-DD'. */
export type Overzichtstraject = {
  readonly nummer: string
  readonly kanaal: string
  readonly aangemeldOp: string
  readonly toestand: string
  /** The phase that runs or waits for its decision. */
  readonly fase: string | null
  readonly sjabloon: string | null
  readonly begin: string | null
  readonly laatsteDag: string | null
  readonly beeindigdOp: string | null
  readonly uitkomst: string | null
  readonly eindreden: string | null
}

/** How many trajecten came through one phase of one template. */
export type Fasetelling = {
  readonly sjabloon: string
  readonly nr: number
  readonly naam: string
  readonly begonnen: number
  readonly lopend: number
  readonly go: number
  readonly noGo: number
}

/** Every traject of a gemeente that this person may read, the newest aanmelding first. */
export async function listOverzichtstrajecten(
  trx: GemeenteTransactie,
  gemeenteId: string,
): Promise<readonly Overzichtstraject[]> {
  const { rows } = await sql<Overzichtstraject>`
    select d.nummer, d.kanaal, d.aangemeld_op as "aangemeldOp", t.status as toestand, f.naam as fase, s.naam as sjabloon,
      t.begin, t.laatste_dag as "laatsteDag", t.beeindigd_op as "beeindigdOp", t.uitkomst, t.eindreden
    from dossier d
      join traject t on t.dossier_id = d.id
      left join sjabloon s on s.id = t.sjabloon_id
      left join fase f on f.traject_id = t.id and f.status in ('loopt', 'toetsmoment')
    where d.gemeente_id = ${gemeenteId}
    order by d.aangemeld_op desc, d.nummer desc`.execute(trx)
  return rows
}

/** Per phase of each template how many began, still run, went on and stopped. */
export async function countFasen(trx: GemeenteTransactie, gemeenteId: string): Promise<readonly Fasetelling[]> {
  const { rows } = await sql<Fasetelling>`
    select s.naam as sjabloon, f.nr, f.naam, count(*) filter (where f.begonnen_op is not null)::int as begonnen,
      count(*) filter (where f.status in ('loopt', 'toetsmoment'))::int as lopend,
      count(*) filter (where f.uitslag = 'go')::int as go, count(*) filter (where f.uitslag = 'no_go')::int as "noGo"
    from fase f join traject t on t.id = f.traject_id join sjabloon s on s.id = t.sjabloon_id
    where f.gemeente_id = ${gemeenteId}
    group by s.naam, f.nr, f.naam having count(*) filter (where f.begonnen_op is not null) > 0
    order by s.naam, f.nr`.execute(trx)
  return rows
}
