import { toKysely } from '@loket/db'
import { bevriesOpgave } from '@loket/worker'
import { openProefpool } from '../opzet/pool.ts'
import { type Maat, MAAT, percentiel, toGetal, type Uitkomst } from './meting.ts'
import type { Opstelling } from './opstelling.ts'

/** Facts in one quarter over all gemeenten: a region, ten, and the whole country (performance.md B3). */
const OMVANG = [5_000, 50_000, 500_000] as const
const OMVANG_KORT = [500, 5_000] as const
const RONDES = 3
const KWARTAAL = { sleutel: '2026-K1', begin: '2026-01-01', einde: '2026-03-31' } as const
const PRODUCT = 'selectie'

/**
 * P-12: a quarter closed for every gemeente, with prices, results, audit and fences, against one bare aggregate and one bare
 * insert of the same lines into a table without any of it. Also how the time grows with the number of facts.
 */
export async function meetSluiten(o: Opstelling, maat: Maat, meld: (zin: string) => void): Promise<Uitkomst> {
  const db = toKysely(openProefpool(o.stack.adressen.databaseSysteem, { max: 4, toepassing: 'bench' }))
  const fouten: string[] = []
  const regels: Uitkomst['regels'][number][] = []
  const tijden: { readonly n: number; readonly ms: number }[] = []
  try {
    await bereidVoor(o)
    for (const n of maat === MAAT ? OMVANG : OMVANG_KORT) {
      meld(`P-12: ${n} feiten klaarzetten`)
      await zetFeiten(o, n)
      const verhoudingen: number[] = []
      const ons: number[] = []
      for (let ronde = 0; ronde < RONDES; ronde += 1) {
        meld(`P-12: ${n} feiten, ronde ${ronde + 1} van ${RONDES}`)
        const kaalEerst = ronde % 2 === 0 ? await meetKaal(o) : undefined
        const onsMs = await meetOns(o, db, fouten, n)
        const kaalMs = kaalEerst ?? (await meetKaal(o))
        ons.push(onsMs)
        verhoudingen.push(onsMs / kaalMs)
        await ruimOp(o)
      }
      const gesorteerd = verhoudingen.toSorted((a, b) => a - b)
      regels.push({
        wat: `P-12 kwartaal sluiten, ${n} feiten / kale SQL`,
        gemeten: [gesorteerd[0] ?? 0, percentiel(gesorteerd, 0.5), gesorteerd.at(-1) ?? 0]
          .map((v) => toGetal(v, 2))
          .join(' / '),
        streven: '≤ 1,5',
      })
      tijden.push({ n, ms: percentiel(ons, 0.5) })
    }
    regels.push({ wat: 'P-12 groei met het aantal feiten (exponent)', gemeten: toExponent(tijden), streven: '≤ 1,02' })
    const toelichting = tijden.map(({ n, ms }) => `${n} feiten in ${toGetal(ms, 0)} ms`).join(', ')
    return {
      regels,
      toelichting: [`P-12 mediaan: ${toelichting}; zeventien opgaven, elk in een eigen transactie.`],
      fouten,
    }
  } finally {
    await ruimOp(o, true)
    await db.destroy()
  }
}

/** The slope of the time against the number on a double logarithmic scale, by least squares. */
function toExponent(punten: readonly { readonly n: number; readonly ms: number }[]): string {
  const logs = punten.map(({ n, ms }) => [Math.log(n), Math.log(ms)] as const)
  const gemiddeld = (as: 0 | 1) => logs.reduce((som, p) => som + p[as], 0) / logs.length
  const [x, y] = [gemiddeld(0), gemiddeld(1)]
  const boven = logs.reduce((som, [lx, ly]) => som + (lx - x) * (ly - y), 0)
  const onder = logs.reduce((som, [lx]) => som + (lx - x) ** 2, 0)
  return toGetal(boven / onder, 2)
}

async function bereidVoor({ super_ }: Opstelling): Promise<void> {
  await super_.query(`insert into kwartaalloop (sleutel, begin, einde) values ($1, $2, $3) on conflict do nothing`, [
    KWARTAAL.sleutel,
    KWARTAAL.begin,
    KWARTAAL.einde,
  ])
  // The region bills from this quarter on, so that nothing of before is left out.
  await super_.query(`update parameter set waarde = to_jsonb($1::text) where code = 'facturatie.vanaf'`, [
    KWARTAAL.begin,
  ])
  await super_.query(`create table if not exists public.kaal_regel as select * from opgaveregel with no data`)
}

/** So many facts, as many for each gemeente, ten to a dossier. */
async function zetFeiten({ super_ }: Opstelling, aantal: number): Promise<void> {
  const client = await super_.connect()
  try {
    await client.query('begin; set local session_replication_role = replica')
    await client.query(`delete from afgenomen_product where stap_sleutel like 'bench:%'`)
    await client.query(`delete from dossier where nummer like 'BENCH-%'`)
    await client.query(
      `insert into dossier (gemeente_id, nummer, kanaal, aangemeld_op, geregistreerd_door)
       select g.id, 'BENCH-' || g.cbs_code || '-' || i, 'zelf', date '2026-01-01', p.id
       from gemeente g, generate_series(1, greatest(1, $1::int / 170)) i, (select id from persoon where sub = 'samira.de.wit') p`,
      [aantal],
    )
    await client.query(
      `insert into afgenomen_product (gemeente_id, dossier_id, product_code, stap, stap_sleutel, prestatiedatum, door_id)
       select d.gemeente_id, d.id, $2, 'fase', 'bench:' || d.id || ':' || i, date '2026-01-05' + (i % 80), d.geregistreerd_door
       from dossier d, generate_series(1, 10) i where d.nummer like 'BENCH-%' limit $1`,
      [aantal, PRODUCT],
    )
    await client.query('commit')
  } finally {
    client.release()
  }
  await super_.query('vacuum analyze afgenomen_product, dossier, opgaveregel')
}

async function meetOns(o: Opstelling, db: ReturnType<typeof toKysely>, fouten: string[], n: number): Promise<number> {
  const { rows } = await o.super_.query<{ id: string }>(`select id from kwartaalloop where sleutel = $1`, [
    KWARTAAL.sleutel,
  ])
  const loop = { id: rows[0]?.id ?? '', ...KWARTAAL, status: 'sluit' } as const
  const begin = performance.now()
  for (const gemeenteId of o.gemeenten) await bevriesOpgave(db, loop, gemeenteId)
  const ms = performance.now() - begin
  const { rows: na } = await o.super_.query<{ regels: number; feiten: number; klopt: boolean }>(
    `select count(*)::int as regels, (select count(*)::int from afgenomen_product where stap_sleutel like 'bench:%') as feiten,
       coalesce(bool_and(r.bedrag_centen = t.bedrag_centen or t.id is null), true) as klopt
     from opgaveregel r left join tarief t on t.id = r.tarief_id`,
  )
  if (na[0]?.regels !== na[0]?.feiten) fouten.push(`P-12: ${na[0]?.regels} regels bij ${na[0]?.feiten} feiten (${n})`)
  if (na[0]?.klopt !== true) fouten.push('P-12: een regel heeft een ander bedrag dan zijn tarief')
  return ms
}

/** The same lines by one aggregate and one insert, past every policy, key, check and trigger. */
async function meetKaal({ super_ }: Opstelling): Promise<number> {
  await super_.query('truncate kaal_regel')
  const begin = performance.now()
  await super_.query(
    `select a.gemeente_id, a.product_code, count(*), sum(t.bedrag_centen) from afgenomen_product a
     join tarief t on t.product_code = a.product_code and t.status = 'vastgesteld' and daterange(t.geldig_van, t.geldig_tot) @> a.prestatiedatum
     where a.prestatiedatum between $1 and $2 group by 1, 2`,
    [KWARTAAL.begin, KWARTAAL.einde],
  )
  await super_.query(
    `insert into kaal_regel (id, gemeente_id, dossier_id, prestatie_id, product_code, prestatiedatum, tarief_id, tarief_centen, teller, noemer,
       soort, bedrag_centen, is_nagekomen, status, is_beslecht)
     select uuidv7(), a.gemeente_id, a.dossier_id, a.id, a.product_code, a.prestatiedatum, t.id, t.bedrag_centen, a.teller, a.noemer,
       a.soort, t.bedrag_centen, false, 'open', false
     from afgenomen_product a join tarief t on t.product_code = a.product_code and t.status = 'vastgesteld'
       and daterange(t.geldig_van, t.geldig_tot) @> a.prestatiedatum
     where a.prestatiedatum between $1 and $2`,
    [KWARTAAL.begin, KWARTAAL.einde],
  )
  return performance.now() - begin
}

/** Takes away what a round made, so that the next begins alike; at the end the facts too. */
async function ruimOp({ super_ }: Opstelling, alles = false): Promise<void> {
  const client = await super_.connect()
  try {
    await client.query('begin; set local session_replication_role = replica')
    await client.query('truncate opgaveregel, regelbericht, kwartaalresultaat')
    await client.query('delete from kwartaalopgave')
    await client.query(`delete from wekker where workflow_id like 'gemeentefactuur/%'`)
    await client.query(`delete from proces where soort = 'gemeentefactuur'`)
    await client.query(
      `delete from outbox where gegevens ->> 'procesSoort' = 'gemeentefactuur' or sleutel like 'mail:%'`,
    )
    await client.query(`delete from melding where dossier_id is null`)
    if (alles) {
      await client.query(`delete from afgenomen_product where stap_sleutel like 'bench:%'`)
      await client.query(`delete from dossier where nummer like 'BENCH-%'`)
      await client.query('drop table if exists kaal_regel')
    }
    await client.query('commit')
  } finally {
    client.release()
  }
}
