import { setTimeout as wacht } from 'node:timers/promises'
import { findKlokreis, inGemeente, vraagKlokreis } from '@loket/db'
import { type Datum, naarDatum } from '@loket/domain'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { CENTRALE_GEMEENTE } from '../organisaties.ts'
import { readVandaag, type Verteller } from '../verteller.ts'
import { BEHANDELAARS } from './mensen.ts'

/** The year that is being loaded: its first day and the real today. */
export type Lading = { readonly begin: Datum; readonly einde: Datum }

const KIJK_MS = 20
const BRON = { soort: 'contract', contract: 'Begin van de voorbeeldregio', versie: '2026-1' }

/**
 * Puts the clock of an empty region so many days back, once: only who owns the machine can. Its quarters are closed from the
 * one in which that day lies. Out: the year to live through, as far as it has to; undefined when the region has no past to
 * load any more.
 */
export async function beginLading(superUrl: string, dagen: number): Promise<Lading | undefined> {
  return await metSuper(superUrl, async (client) => {
    await client.query('begin')
    const { rowCount } = await client.query(
      `update app.klok set lading = 'bezig', lading_begon = app.vandaag() - $1::int, verschuiving = verschuiving - make_interval(days => $1::int)
       where lading = 'nooit' and verzetbaar and not exists (select from dossier)`,
      [dagen],
    )
    if (rowCount === 1) {
      await client.query(
        `select app.vervang_regel('parameter', 'facturatie.vanaf', begin, null, to_jsonb(begin::text), $1)
         from (select date_trunc('quarter', lading_begon)::date as begin from app.klok) k`,
        [JSON.stringify(BRON)],
      )
    }
    await client.query('commit')
    const { rows } = await client.query<{ begin: string; einde: string }>(
      `select lading_begon::text as begin, (app.echte_tijd() at time zone 'Europe/Amsterdam')::date::text as einde
       from app.klok where lading = 'bezig'`,
    )
    const rij = rows[0]
    return rij === undefined ? undefined : { begin: naarDatum(rij.begin), einde: naarDatum(rij.einde) }
  })
}

/** The year is over: the clock is the real one again, and what people were told in it is no news. */
export async function eindigLading(superUrl: string): Promise<void> {
  await metSuper(superUrl, async (client) => {
    await client.query(`begin`)
    await client.query(`update app.klok set lading = 'klaar', verschuiving = interval '0' where lading = 'bezig'`)
    await client.query(
      `update melding set gelezen_op = app.nu() where gelezen_op is null and op < app.nu() - interval '7 days'`,
    )
    await client.query('commit')
  })
}

/** Moves the region ahead to this day as a beheerder does, and waits until it is there. Does nothing when it is. */
export async function reisNaar(v: Verteller, dag: Datum, signaal: AbortSignal | undefined): Promise<void> {
  // A journey that an earlier run asked for goes on by itself.
  await wachtOpReis(v, undefined, signaal)
  if (dag <= (await readVandaag(v.db)) || signaal?.aborted === true) return
  const id = randomUUID()
  await alsBeheerder(v, async (trx) => {
    // While the region loads nobody else may move its clock.
    await sql`select set_config('app.voor_de_lading', 'ja', true)`.execute(trx)
    await vraagKlokreis(trx, id, dag)
  })
  await wachtOpReis(v, id, signaal)
}

async function wachtOpReis(v: Verteller, id: string | undefined, signaal: AbortSignal | undefined): Promise<void> {
  while (signaal?.aborted !== true) {
    const reis = await alsBeheerder(v, (trx) => findKlokreis(trx, id))
    if (reis?.status !== 'loopt') {
      if (id !== undefined && reis?.status === 'mislukt') throw new Error('De klok van de regio kon niet vooruit')
      return
    }
    await wacht(KIJK_MS)
  }
}

function alsBeheerder<T>(v: Verteller, work: Parameters<typeof inGemeente<T>>[2]): Promise<T> {
  return inGemeente(v.db, { persoonId: v.id(BEHANDELAARS.beheerder), schrijfGemeenteId: v.id(CENTRALE_GEMEENTE) }, work)
}

async function metSuper<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
