import { type RawBuilder, sql } from 'kysely'
import type { Deel, Regelstand } from '@loket/domain'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addOutbox } from '../proces/gevolgen.repository.ts'
import { lockOpgaven } from './bevriezen.repository.ts'
import { nietTeruggenomen } from './prijs.ts'

/** A step that can earn a product: what it is, of which traject, and the day on which it happened ('JJJJ-MM-DD'). */
export type Stapfeit = {
  readonly dossierId: string
  readonly trajectId: string
  readonly stap: 'selectie' | 'start' | 'fase' | 'plan' | 'krediet'
  /** What the step is about, so that it earns its product once: the traject, the phase or the krediet. */
  readonly onderwerpId: string
  readonly op: string
  readonly fase?: { readonly id: string; readonly code: string; readonly naam: string }
  /** Of a phase that was broken off: the part of its days that passed. */
  readonly afgebroken?: Deel
  /** What was granted, in whole cents: shown on the bill, never priced. */
  readonly memoCenten?: number
  readonly commandoId?: string
}

/**
 * The single product that the productenboek names for a step on a day, the most specific first (phase of a template,
 * template, any), as a subquery; no row where the step yields nothing.
 */
const stapproduct = (stap: Readonly<Record<'stap' | 'op' | 'fase' | 'sjabloon', RawBuilder<unknown>>>) => sql`(
  select p.code, p.bij_afbreken from stapproduct s join product p on p.code = s.product_code
  where s.stap = ${stap.stap} and daterange(s.geldig_van, s.geldig_tot) @> ${stap.op}
    and (s.fase_code is null or s.fase_code = ${stap.fase}) and (s.sjabloon_code is null or s.sjabloon_code = ${stap.sjabloon})
  order by s.fase_code nulls last, s.sjabloon_code nulls last limit 1)`

/**
 * Writes what a member used by this step, in the transaction of the step. Out: the id of the fact, or undefined where
 * the step yields nothing, or earned its product before.
 */
export async function addAfgenomenProduct(trx: GemeenteTransactie, feit: Stapfeit): Promise<string | undefined> {
  const { fase, afgebroken } = feit
  const deel = afgebroken ?? { teller: 1, noemer: 1 }
  const { rows } = await sql<{ id: string }>`
    insert into afgenomen_product (dossier_id, product_code, stap, stap_sleutel, fase_id, stap_naam, is_afgebroken, prestatiedatum,
      teller, noemer, memo_centen, commando_id)
    select ${feit.dossierId}::uuid, p.code, ${feit.stap}, ${`${feit.stap}:${feit.onderwerpId}`}, ${fase?.id ?? null}::uuid, ${fase?.naam ?? null},
      ${afgebroken !== undefined}, ${feit.op}::date,
      case when ${afgebroken === undefined} then 1 else case p.bij_afbreken when 'niets' then 0 when 'naar_rato' then ${deel.teller}::int else 1 end end,
      case when ${afgebroken !== undefined} and p.bij_afbreken = 'naar_rato' then ${deel.noemer}::int else 1 end,
      ${feit.memoCenten ?? null}::int8, ${feit.commandoId ?? null}::uuid
    from ${stapproduct({
      stap: sql`${feit.stap}`,
      op: sql`${feit.op}::date`,
      fase: sql`${fase?.code ?? null}`,
      sjabloon: sql`(select b.code from traject t join sjabloon b on b.id = t.sjabloon_id where t.id = ${feit.trajectId}::uuid)`,
    })} p
    on conflict (gemeente_id, stap_sleutel) do nothing
    returning id`.execute(trx)
  return rows[0]?.id
}

/** What a correction says: which fact was wrong and why, and when the step did happen, if it did. */
export type Correctie = {
  readonly prestatieId: string
  readonly reden: string
  readonly vervangDoor?: { readonly prestatiedatum: string } | undefined
}

/** Why a fact is not corrected so; each is a code that a person hears. */
export type Correctieweigering =
  | 'RegelInGesprek'
  | 'RegelAlVervallen'
  | 'FeitInToekomst'
  | 'FeitVoorAanmelding'
  | 'FeitVoorAfrekening'
  | 'AfgebrokenFaseNietVerzet'
  | 'ProductOntbreekt'

/** What became of a correction: the ids of what was written, or why nothing was. */
export type Correctieuitslag =
  { readonly terugnameId: string; readonly vervangingId: string | null } | { readonly geweigerd: Correctieweigering }

/**
 * Takes a fact back in the name of the person of this transaction, and puts the right one in its place; audited. Where
 * its line is not final yet the process of that opgave is told, and lets the line lapse: a credit exists only for a final
 * line. No process asks anything of this, so all of it is asked here, while nobody else moves lines of this gemeente.
 * `toWorkflowId` names the process of an opgave. Out: undefined when there is no such fact to take back. Throws the
 * constraint `afgenomen_product_eenmaal_terug` for a fact that was taken back before.
 */
export async function corrigeerAfgenomenProduct(
  trx: GemeenteTransactie,
  correctie: Correctie,
  toWorkflowId: (opgaveId: string) => string,
): Promise<Correctieuitslag | undefined> {
  const { prestatieId, reden, vervangDoor } = correctie
  await lockOpgaven(trx)
  const feit = await findFeit(trx, correctie)
  if (feit === undefined) return undefined
  const geweigerd = feit.isTeruggenomen ? undefined : beoordeelCorrectie(feit, vervangDoor !== undefined)
  if (geweigerd !== undefined) return { geweigerd }
  const { id: terugnameId } = await insertTerugname(trx, prestatieId, reden)
  const vervangingId =
    vervangDoor === undefined || feit.productCode === null
      ? null
      : await insertVervanging(trx, prestatieId, vervangDoor.prestatiedatum, feit.productCode)
  await addAudit(trx, {
    wat: 'prestatie_gecorrigeerd',
    onderwerpSoort: 'afgenomen_product',
    onderwerpId: prestatieId,
    nieuw: { terugnameId, vervangingId, prestatiedatum: vervangDoor?.prestatiedatum ?? null },
  })
  await meldOpgave(trx, prestatieId, terugnameId, toWorkflowId)
  return { terugnameId, vervangingId }
}

/** What a correction is judged by: the fact, its line when it has one, and the day that was asked for. */
type Feitstand = {
  readonly regelstatus: Regelstand | null
  readonly isTeruggenomen: boolean
  readonly isAfgebroken: boolean
  readonly isInToekomst: boolean
  readonly isVoorAanmelding: boolean
  /** Before the first day on which the region bills: such a fact would never get a line. */
  readonly isVoorAfrekening: boolean
  /** The product of the step on the day that was asked for; null when it yields none then. */
  readonly productCode: string | null
}

async function findFeit(trx: GemeenteTransactie, correctie: Correctie): Promise<Feitstand | undefined> {
  const dag = correctie.vervangDoor?.prestatiedatum ?? null
  const { rows } = await sql<Feitstand>`
    select r.status as regelstatus, not ${nietTeruggenomen('a')} as "isTeruggenomen", a.is_afgebroken as "isAfgebroken",
      coalesce(${dag}::date > app.vandaag(), false) as "isInToekomst",
      coalesce(${dag}::date < (select d.aangemeld_op from dossier d where d.id = a.dossier_id), false) as "isVoorAanmelding",
      coalesce(${dag}::date < app.facturatie_begin(), false) as "isVoorAfrekening", p.code as "productCode"
    from afgenomen_product a
      left join opgaveregel r on r.gemeente_id = a.gemeente_id and r.prestatie_id = a.id
      left join lateral ${stapproduct({
        stap: sql`a.stap`,
        op: sql`${dag}::date`,
        fase: sql`(select f.code from fase f where f.id = a.fase_id)`,
        sjabloon: sql`(select b.code from traject t join sjabloon b on b.id = t.sjabloon_id where t.dossier_id = a.dossier_id)`,
      })} p on true
    where a.id = ${correctie.prestatieId}::uuid and a.soort = 'afname'`.execute(trx)
  return rows[0]
}

/** Why this fact is not taken back now, or not put on that day; undefined when it may. */
function beoordeelCorrectie(feit: Feitstand, isVervangen: boolean): Correctieweigering | undefined {
  switch (feit.regelstatus) {
    // Who answers or decides about a line does so at the line, where the other side hears it and can react.
    case 'betwist':
    case 'beantwoord':
    case 'volgehouden':
      return 'RegelInGesprek'
    // The last word about it was said: in its place no new line comes that would have to be disputed again.
    case 'vervallen':
      return 'RegelAlVervallen'
    case 'open':
    case 'doorgeschoven':
    case 'definitief':
    case null:
      break
    default:
      feit.regelstatus satisfies never
  }
  if (!isVervangen) return undefined
  if (feit.isInToekomst) return 'FeitInToekomst'
  if (feit.isVoorAanmelding) return 'FeitVoorAanmelding'
  if (feit.isVoorAfrekening) return 'FeitVoorAfrekening'
  // What counts of it was counted up to the day on which it ended: on another day that part would not be true.
  if (feit.isAfgebroken) return 'AfgebrokenFaseNietVerzet'
  return feit.productCode === null ? 'ProductOntbreekt' : undefined
}

async function insertTerugname(trx: GemeenteTransactie, prestatieId: string, reden: string): Promise<{ id: string }> {
  const { rows } = await sql<{ id: string }>`
    insert into afgenomen_product (dossier_id, product_code, stap, stap_sleutel, fase_id, stap_naam, is_afgebroken, prestatiedatum,
      teller, noemer, memo_centen, soort, corrigeert_id, reden)
    select dossier_id, product_code, stap, 'terug:' || id, fase_id, stap_naam, is_afgebroken, prestatiedatum,
      teller, noemer, memo_centen, 'terugname', id, ${reden}
    from afgenomen_product where id = ${prestatieId}::uuid and soort = 'afname'
    returning id`.execute(trx)
  const [terugname] = rows
  if (terugname === undefined) throw new Error('Een feit dat wordt teruggenomen, is er')
  return terugname
}

async function insertVervanging(
  trx: GemeenteTransactie,
  prestatieId: string,
  prestatiedatum: string,
  productCode: string,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into afgenomen_product (dossier_id, product_code, stap, stap_sleutel, fase_id, stap_naam, prestatiedatum, memo_centen, vervangt_id)
    select dossier_id, ${productCode}, stap, 'vervangt:' || id, fase_id, stap_naam, ${prestatiedatum}::date, memo_centen, id
    from afgenomen_product where id = ${prestatieId}::uuid
    returning id`.execute(trx)
  return rows[0]?.id ?? null
}

async function meldOpgave(
  trx: GemeenteTransactie,
  prestatieId: string,
  terugnameId: string,
  toWorkflowId: (opgaveId: string) => string,
): Promise<void> {
  const regel = await trx
    .selectFrom('opgaveregel')
    .select(sql<string>`coalesce(opgave_id, eerste_opgave_id)`.as('opgaveId'))
    .where('prestatie_id', '=', prestatieId)
    .where('status', 'not in', ['definitief', 'vervallen', 'doorgeschoven'])
    .executeTakeFirst()
  if (regel === undefined) return
  await addOutbox(trx, {
    soort: 'signaal',
    sleutel: `sein:${terugnameId}`,
    gegevens: { workflowId: toWorkflowId(regel.opgaveId) },
  })
}
