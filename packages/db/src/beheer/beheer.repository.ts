import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'

/** How many processes of a kind are in a status. */
export type Procestelling = { readonly soort: string; readonly status: string; readonly aantal: number }

/** Something of the machine that stands still: a process, and since when. No client, no text that a person wrote. */
export type Stilstand = {
  readonly workflowId: string
  readonly gemeente: string
  readonly soort: string
  readonly sinds: string
}

/** Something that could not be delivered. */
export type Uitgaandfout = {
  readonly id: number
  readonly gemeenteId: string
  readonly gemeente: string
  readonly soort: string
  readonly isOpgegeven: boolean
  readonly pogingen: number
  readonly volgendePoging: string
  readonly fout: string | null
}

/** The audit chain of a gemeente; `breuk` is the first row that does not fit, null when the chain holds. */
export type Keten = { readonly gemeente: string; readonly regels: number; readonly breuk: number | null }

/** Legal time and the wall clock, both ISO instants in UTC. */
export type Klokstand = { readonly wettelijk: string; readonly echt: string; readonly verschuivingMs: number }

const MEER_DAN_GENOEG = 200
// A process that is well handles a wekker within seconds of its instant.
const SPELING = sql`interval '1 minute'`

/** Processes by kind and status. */
export async function countProcessen(trx: GemeenteTransactie): Promise<readonly Procestelling[]> {
  const { rows } = await sql<Procestelling>`
    select soort, status, count(*)::int as aantal from proces group by soort, status order by soort, status`.execute(
    trx,
  )
  return rows
}

/** Processes that were asked for more than a minute ago and do not run. */
export async function listNietGestart(trx: GemeenteTransactie): Promise<readonly Stilstand[]> {
  const { rows } = await sql<Stilstand>`
    select p.workflow_id as "workflowId", g.naam as gemeente, p.soort, p.begonnen_op as sinds
    from proces p join organisatie g on g.id = p.gemeente_id
    where p.status = 'te_starten' and p.begonnen_op < app.nu() - ${SPELING}
    order by p.begonnen_op limit ${MEER_DAN_GENOEG}`.execute(trx)
  return rows
}

/** Wekkers whose instant is more than a minute ago and that nobody handled. */
export async function listTeLateWekkers(trx: GemeenteTransactie): Promise<readonly Stilstand[]> {
  const { rows } = await sql<Stilstand>`
    select w.workflow_id as "workflowId", g.naam as gemeente, w.soort, w.op as sinds
    from wekker w join proces p on p.workflow_id = w.workflow_id join organisatie g on g.id = w.gemeente_id
    where w.status = 'open' and w.op < app.nu() - ${SPELING} and p.status <> 'gesloten'
    order by w.op limit ${MEER_DAN_GENOEG}`.execute(trx)
  return rows
}

/** Commands that no worker answered within a minute; empty for who is no functioneel beheerder. */
export async function listWachtendeCommandos(trx: GemeenteTransactie): Promise<readonly Stilstand[]> {
  const { rows } = await sql<Stilstand>`
    select c.workflow_id as "workflowId", g.naam as gemeente, c.soort, c.sinds
    from app.beheer_commandos() c join organisatie g on g.id = c.gemeente_id
    order by c.sinds limit ${MEER_DAN_GENOEG}`.execute(trx)
  return rows
}

/** What could not be delivered yet, and what was given up; empty for who is no functioneel beheerder. */
export async function listUitgaandeFouten(trx: GemeenteTransactie): Promise<readonly Uitgaandfout[]> {
  const { rows } = await sql<Uitgaandfout>`
    select u.id, u.gemeente_id as "gemeenteId", g.naam as gemeente, u.soort, u.status = 'mislukt' as "isOpgegeven",
      u.pogingen, u.volgende_poging as "volgendePoging", u.fout
    from app.beheer_uitgaand() u join organisatie g on g.id = u.gemeente_id
    order by u.status, u.id limit ${MEER_DAN_GENOEG}`.execute(trx)
  return rows
}

/** One thing that could not be delivered, or undefined; undefined for who is no functioneel beheerder. */
export async function findUitgaandeFout(
  trx: GemeenteTransactie,
  id: number,
): Promise<{ gemeenteId: string; soort: string } | undefined> {
  const { rows } = await sql<{ gemeenteId: string; soort: string }>`
    select u.gemeente_id as "gemeenteId", u.soort from app.beheer_uitgaand() u where u.id = ${id}`.execute(trx)
  return rows[0]
}

/** Lets what was given up be tried again, in the gemeente of this transaction. Out: false when there was no such thing. */
export async function probeerOpnieuw(trx: GemeenteTransactie, uitgaandId: number): Promise<boolean> {
  const { rows } = await sql<{ gelukt: boolean }>`select app.beheer_probeer_opnieuw(${uitgaandId}) as gelukt`.execute(
    trx,
  )
  return rows[0]?.gelukt ?? false
}

/** Walks the audit chain of every gemeente; empty for who is no functioneel beheerder. */
export async function checkKetens(trx: GemeenteTransactie): Promise<readonly Keten[]> {
  const { rows } = await sql<Keten>`
    select g.naam as gemeente, k.regels, k.breuk from app.beheer_keten() k join organisatie g on g.id = k.gemeente_id
    order by g.naam`.execute(trx)
  return rows
}

/** The migrations that ran, oldest first; empty for who is no functioneel beheerder. */
export async function listUitgevoerdeMigraties(
  trx: GemeenteTransactie,
): Promise<readonly { naam: string; op: string }[]> {
  const { rows } = await sql<{
    naam: string
    op: string
  }>`select naam, op from app.beheer_migraties() order by naam`.execute(trx)
  return rows
}

/** What the two clocks say. */
export async function findKlokstand(trx: GemeenteTransactie): Promise<Klokstand> {
  const { rows } = await sql<Klokstand>`
    select app.nu() as wettelijk, app.echte_tijd() as echt,
      (extract(epoch from verschuiving) * 1000)::int8 as "verschuivingMs" from app.klok`.execute(trx)
  const rij = rows[0]
  if (rij === undefined) throw new Error('De klok van de regio ontbreekt')
  return rij
}
