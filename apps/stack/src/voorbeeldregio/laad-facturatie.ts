import { SJABLONEN } from '@loket/domain'
import type pg from 'pg'
import { BELEID } from './beleid.ts'
import {
  CONCEPTTARIEF,
  PRODUCTEN,
  PRODUCTENBOEK,
  STAPPRODUCTEN,
  TOTAALAFSPRAAK,
  VASTGESTELD_OP,
  VERWACHTE_STARTS,
  VERWACHTE_STARTS_KLEIN,
} from './producten.ts'

const EERSTE_JAAR = 2025
const JAARPLAN = [
  { jaar: 2026, akkoordOp: '2025-12-08' },
  { jaar: 2027, akkoordOp: null },
] as const

/** Loads the productenboek with its tarieven, and which step yields what; what is there stays. In: as loket_owner. */
export async function loadProducten(client: pg.Client): Promise<void> {
  const bron = JSON.stringify(PRODUCTENBOEK)
  for (const p of PRODUCTEN) {
    await client.query(
      `insert into product (code, naam, omschrijving, kostensoort, soort, bij_afbreken, bron) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (code) do nothing`,
      [p.code, p.naam, p.omschrijving, p.kostensoort, p.soort, p.bijAfbreken ?? null, bron],
    )
    for (const [nr, euros] of (p.euros ?? []).entries()) {
      const laatste = nr === VASTGESTELD_OP.length - 1
      await client.query(
        `insert into tarief (product_code, bedrag_centen, geldig_van, geldig_tot, status, vastgesteld_op, bron)
         values ($1, $2, make_date($3, 1, 1), case when $4 then null else make_date($3 + 1, 1, 1) end, 'vastgesteld', $5, $6)
         on conflict do nothing`,
        [p.code, euros * 100, EERSTE_JAAR + nr, laatste, VASTGESTELD_OP[nr], bron],
      )
    }
  }
  await client.query(
    `insert into tarief (product_code, bedrag_centen, geldig_van, status, bron) select $1, $2, $3::date, 'concept', $4
     where not exists (select from tarief where product_code = $1 and geldig_van = $3::date)`,
    [CONCEPTTARIEF.code, CONCEPTTARIEF.euros * 100, CONCEPTTARIEF.geldigVan, bron],
  )
  for (const [stap, sjabloon, fase, product] of STAPPRODUCTEN) {
    await client.query(
      `insert into stapproduct (stap, sjabloon_code, fase_code, product_code, bron, geldig_van)
       values ($1, $2, $3, $4, $5, make_date($6, 1, 1)) on conflict do nothing`,
      [stap, sjabloon, fase, product, bron, EERSTE_JAAR],
    )
  }
}

/** Loads how a member pays, and what it expects to use; what is there stays. In: in the context of that member. */
export async function loadAfspraak(client: pg.Client, cbsCode: string): Promise<void> {
  const totaal = cbsCode === TOTAALAFSPRAAK.cbsCode
  await client.query(
    `insert into factuurafspraak (wijze, totaalproduct_code, totaal_bij_stap, bron, geldig_van)
     values ($1, $2, $3, $4, make_date($5, 1, 1)) on conflict do nothing`,
    [
      totaal ? 'totaalproduct' : 'werkelijk_afgenomen',
      totaal ? TOTAALAFSPRAAK.product : null,
      totaal ? TOTAALAFSPRAAK.bijStap : null,
      JSON.stringify({
        soort: 'contract',
        contract: 'Dienstverleningsovereenkomst (voorbeeld)',
        artikel: '6.1',
        versie: '2026-1',
      }),
      EERSTE_JAAR,
    ],
  )
  for (const { jaar, akkoordOp } of JAARPLAN) {
    for (const [product, aantal] of makeJaarplan(cbsCode)) {
      await client.query(
        `insert into jaarplanregel (jaar, product_code, aantal, akkoord_op) values ($1, $2, $3, $4) on conflict do nothing`,
        [jaar, product, aantal, akkoordOp],
      )
    }
  }
}

/** From the clients who start: more are selected, fewer reach each next phase and a plan (bbz.md §3.1, about 70 %). */
function makeJaarplan(cbsCode: string): readonly (readonly [string, number])[] {
  const starts = VERWACHTE_STARTS[cbsCode] ?? VERWACHTE_STARTS_KLEIN
  if (cbsCode === TOTAALAFSPRAAK.cbsCode) return [[TOTAALAFSPRAAK.product, starts]]
  const sjabloon = BELEID[cbsCode]?.find((regel) => regel.code === 'voorbereiding.sjabloon')?.waarde ?? 'amsterdam'
  const fasen = SJABLONEN.find((s) => s.code === sjabloon)?.fasen ?? []
  const perFase = fasen.flatMap(({ code }, nr): (readonly [string, number])[] => {
    const product = STAPPRODUCTEN.find(([stap, s, f]) => stap === 'fase' && s === sjabloon && f === code)?.[3]
    return product === undefined ? [] : [[product, Math.max(1, Math.round(starts * 0.7 ** nr))]]
  })
  return [
    ['selectie', Math.round(starts * 1.4)],
    ['start', starts],
    ...perFase,
    ['plan_toetsbaar', Math.max(1, Math.round(starts * 0.5))],
  ]
}
