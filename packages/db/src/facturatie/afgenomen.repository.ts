import { sql } from 'kysely'
import type { Deel } from '@loket/domain'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addOutbox } from '../proces/gevolgen.repository.ts'

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
 * Writes what a member used by this step, in the transaction of the step: the single product that the productenboek
 * names for it on that day, the most specific first (phase of a template, template, any). Out: the id of the fact, or
 * undefined where the step yields nothing, or earned its product before.
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
    from stapproduct s join product p on p.code = s.product_code
    where s.stap = ${feit.stap} and daterange(s.geldig_van, s.geldig_tot) @> ${feit.op}::date
      and (s.fase_code is null or s.fase_code = ${fase?.code ?? null})
      and (s.sjabloon_code is null or s.sjabloon_code = (
        select b.code from traject t join sjabloon b on b.id = t.sjabloon_id where t.id = ${feit.trajectId}::uuid))
    order by s.fase_code nulls last, s.sjabloon_code nulls last limit 1
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

/**
 * Takes a fact back in the name of the person of this transaction, and puts the right one in its place; audited. Where
 * its line is not final yet the process of that opgave is told, and lets the line lapse: a credit exists only for a final
 * line. `toWorkflowId` names the process of an opgave. Out: the ids, or undefined when there is no such fact to take back.
 * Throws the constraint `afgenomen_product_eenmaal_terug` for a fact that was taken back before.
 */
export async function corrigeerAfgenomenProduct(
  trx: GemeenteTransactie,
  correctie: Correctie,
  toWorkflowId: (opgaveId: string) => string,
): Promise<{ readonly terugnameId: string; readonly vervangingId: string | null } | undefined> {
  const { prestatieId, reden, vervangDoor } = correctie
  const terugname = await sql<{ id: string }>`
    insert into afgenomen_product (dossier_id, product_code, stap, stap_sleutel, fase_id, stap_naam, is_afgebroken, prestatiedatum,
      teller, noemer, memo_centen, soort, corrigeert_id, reden)
    select dossier_id, product_code, stap, 'terug:' || id, fase_id, stap_naam, is_afgebroken, prestatiedatum,
      teller, noemer, memo_centen, 'terugname', id, ${reden}
    from afgenomen_product where id = ${prestatieId}::uuid and soort = 'afname'
    returning id`.execute(trx)
  const terugnameId = terugname.rows[0]?.id
  if (terugnameId === undefined) return undefined
  const vervangingId = vervangDoor === undefined ? null : await insertVervanging(trx, prestatieId, vervangDoor)
  await addAudit(trx, {
    wat: 'prestatie_gecorrigeerd',
    onderwerpSoort: 'afgenomen_product',
    onderwerpId: prestatieId,
    nieuw: { terugnameId, vervangingId, prestatiedatum: vervangDoor?.prestatiedatum ?? null },
  })
  await meldOpgave(trx, prestatieId, terugnameId, toWorkflowId)
  return { terugnameId, vervangingId }
}

async function insertVervanging(
  trx: GemeenteTransactie,
  prestatieId: string,
  nieuw: { readonly prestatiedatum: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into afgenomen_product (dossier_id, product_code, stap, stap_sleutel, fase_id, stap_naam, is_afgebroken, prestatiedatum,
      teller, noemer, memo_centen, vervangt_id)
    select dossier_id, product_code, stap, 'vervangt:' || id, fase_id, stap_naam, is_afgebroken, ${nieuw.prestatiedatum}::date,
      teller, noemer, memo_centen, id
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
