import { PROCESSTAND, TOESTANDEN } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

const SELECTIESTANDEN = TOESTANDEN.filter((toestand) => PROCESSTAND[toestand] === 'selectie')

/** What happened since the last visit, one kind: how often, through which bureaus and in which gemeenten. */
export type Sindsfeit = {
  readonly soort: string
  readonly aantal: number
  readonly bureaus: readonly string[]
  readonly gemeenten: readonly string[]
  /** The dossier, when all of it happened in one. */
  readonly dossierId: string | null
}

/** A break of this long makes the next visit a new one. */
const NIEUW_BEZOEK_NA = sql`interval '30 minutes'`

/** The instant until which this person had seen everything: the end of the visit before this one; null at the first. */
export async function findVorigBezoek(trx: GemeenteTransactie): Promise<string | null> {
  const { rows } = await sql<{ sinds: string }>`
    select case when laatste < app.nu() - ${NIEUW_BEZOEK_NA} then laatste else vorige end as sinds
    from bezoek where persoon_id = app.persoon()`.execute(trx)
  return rows[0]?.sinds ?? null
}

/** Notes that the person looked at the start page now. */
export async function touchBezoek(trx: GemeenteTransactie): Promise<void> {
  await sql`
    insert into bezoek (vorige, laatste) values (app.nu(), app.nu())
    on conflict (persoon_id) do update set laatste = excluded.laatste,
      vorige = case when bezoek.laatste < app.nu() - ${NIEUW_BEZOEK_NA} then bezoek.laatste else bezoek.vorige end`.execute(
    trx,
  )
}

/**
 * What others did since an instant, counted per kind, of these kinds alone. A term counts only as long as what it asks for
 * was not done. `alleenEigen`: in the dossiers that this person handles, or handles for somebody who is away.
 */
export async function countSinds(
  trx: GemeenteTransactie,
  vraag: { readonly sinds: string; readonly soorten: readonly string[]; readonly alleenEigen: boolean },
): Promise<readonly Sindsfeit[]> {
  const bereik = vraag.alleenEigen
    ? sql<boolean>`(d.consulent_id = (select app.persoon()) or d.consulent_id in (select app.neemt_waar_voor((select app.persoon()))))`
    : sql<boolean>`true`
  const { rows } = await sql<Sindsfeit>`
    select t.soort, case t.soort when 'toetsmoment_verstreken' then count(distinct t.dossier_id) else count(*) end::int as aantal,
      coalesce(array_agg(distinct bu.naam) filter (where bu.naam is not null), '{}') as bureaus,
      array_agg(distinct g.naam) as gemeenten,
      case when count(distinct t.dossier_id) = 1 then min(t.dossier_id::text) end as "dossierId"
    from tijdlijn t
      join dossier d on d.id = t.dossier_id
      join organisatie g on g.id = t.gemeente_id
      left join organisatie bu on bu.id = t.bureau_id
    where t.geregistreerd_op > ${vraag.sinds} and t.door_id is distinct from app.persoon()
      and t.soort = any (${[...vraag.soorten]}::text[]) and ${bereik}
      and (t.soort <> 'toetsmoment_verstreken' or exists (select from toetsmoment m
        where m.dossier_id = t.dossier_id and m.status = 'open' and m.uiterlijk < app.vandaag()))
      and (t.soort <> 'beslistermijn_nadert' or exists (select from traject x
        where x.dossier_id = t.dossier_id and x.status = any (${SELECTIESTANDEN}::text[])))
    group by t.soort`.execute(trx)
  return rows
}

/** How many of the dossiers that this person handles stand in each state. */
export async function countEigenDossiers(
  trx: GemeenteTransactie,
): Promise<readonly { toestand: string; aantal: number }[]> {
  const { rows } = await sql<{ toestand: string; aantal: number }>`
    select tr.status as toestand, count(*)::int as aantal
    from dossier d join traject tr on tr.dossier_id = d.id
    where d.consulent_id = app.persoon() group by tr.status`.execute(trx)
  return rows
}
