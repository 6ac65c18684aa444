import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'
import type { JsonWaarde } from '../schema.ts'

/** Where a command goes: the process, its dossier (an opgave has none), its gemeente, and the bureau of an opdracht. */
export type Commandoplek = {
  readonly gemeenteId: string
  readonly dossierId: string | null
  readonly workflowId: string
  readonly bureauId: string | null
}

/** What a person asks of a process. `id` comes from the caller: the same id twice is the same act. */
export type NieuwCommando = {
  readonly id: string
  readonly soort: string
  readonly workflowId: string
  readonly gegevens: unknown
}

/** How a command stands now. `uitkomst` is what the worker answered beside the code. */
export type Commandostand = {
  readonly id: string
  readonly soort: string
  readonly workflowId: string
  readonly gemeenteId: string
  readonly status: 'wacht' | 'verwerkt' | 'geweigerd'
  readonly foutcode: string | null
  readonly uitkomst: JsonWaarde | null
  readonly procesGesloten: boolean
}

/** Who decided first, for the slower of two people. Name, ISO instant and the decision. */
type EersteBesluit = { readonly door: string; readonly op: string; readonly besluit: string }

/**
 * The place of a process, when this person may act on it: staff within mandaat, a bureau on its own opdracht, a member's
 * klantmanager on an own client, and who answers for the bill of a member on its opgaven.
 */
export async function findCommandoplek(trx: GemeenteTransactie, workflowId: string): Promise<Commandoplek | undefined> {
  return trx
    .selectFrom('proces as p')
    .leftJoin('opdracht as o', (join) =>
      join.onRef('o.id', '=', 'p.onderwerp_id').on('p.soort', '=', 'begeleidingsopdracht'),
    )
    .select([
      'p.gemeente_id as gemeenteId',
      'p.dossier_id as dossierId',
      'p.workflow_id as workflowId',
      'o.bureau_id as bureauId',
    ])
    .where('p.workflow_id', '=', workflowId)
    .where((eb) => eb.or([eb('p.soort', '<>', 'begeleidingsopdracht'), eb('o.id', 'is not', null)]))
    .where(
      sql<boolean>`(app.soort() <> 'lid' or p.dossier_id = any ((select app.lees_dossiers())::uuid[])
        or (p.soort = 'gemeentefactuur' and p.gemeente_id = any ((select app.lees_gemeenten())::uuid[]) and app.ziet_opgaven()))`,
    )
    .where(sql<boolean>`(p.soort <> 'gemeentefactuur' or app.ziet_opgaven())`)
    .executeTakeFirst()
}

/** Enters a command in the name of the person of this transaction. Out: false when a command of this id is there. */
export async function addCommando(
  trx: GemeenteTransactie,
  plek: Commandoplek,
  commando: NieuwCommando,
): Promise<boolean> {
  const uitslag = await trx
    .insertInto('commando')
    .values({
      id: commando.id,
      dossier_id: plek.dossierId,
      workflow_id: plek.workflowId,
      soort: commando.soort,
      bureau_id: plek.bureauId,
      gegevens: JSON.stringify(commando.gegevens),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst()
  return (uitslag.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A command of the person of this transaction, or undefined. */
export async function findEigenCommando(trx: GemeenteTransactie, id: string): Promise<Commandostand | undefined> {
  return trx
    .selectFrom('commando as c')
    .leftJoin('proces as p', 'p.workflow_id', 'c.workflow_id')
    .select([
      'c.id',
      'c.soort',
      'c.workflow_id as workflowId',
      'c.gemeente_id as gemeenteId',
      sql<Commandostand['status']>`c.status`.as('status'),
      'c.foutcode',
      'c.uitkomst',
      sql<boolean>`coalesce(p.status = 'gesloten', false)`.as('procesGesloten'),
    ])
    .where('c.id', '=', id)
    .where('c.actor_id', '=', sql<string>`(select app.persoon())`)
    .executeTakeFirst()
}

/** True when this person entered exactly this command before: same kind, same process, same content. */
export async function isZelfdeCommando(trx: GemeenteTransactie, commando: NieuwCommando): Promise<boolean> {
  const rij = await trx
    .selectFrom('commando')
    .select('id')
    .where('id', '=', commando.id)
    .where('actor_id', '=', sql<string>`(select app.persoon())`)
    .where('soort', '=', commando.soort)
    .where('workflow_id', '=', commando.workflowId)
    .where(sql<boolean>`gegevens = ${JSON.stringify(commando.gegevens)}::jsonb`)
    .executeTakeFirst()
  return rij !== undefined
}

/**
 * Notes that the process refused a command that still waited, with the audit row of it; what the worker wrote first stays.
 * The validator of a process is coarse: that the state changed, or that the process closed, often means that somebody
 * else decided, and then that is the answer. In: a transaction in the name of who gave the command.
 */
export async function weigerCommando(trx: GemeenteTransactie, id: string, foutcode: string): Promise<void> {
  const kanBeslotenZijn = foutcode === 'StandVeranderd' || foutcode === 'ProcesGesloten'
  const eerste = kanBeslotenZijn ? await findEersteBesluit(trx, id) : undefined
  const code = eerste === undefined ? foutcode : 'AlBesloten'
  const geweigerd = await trx
    .updateTable('commando')
    .set({
      status: 'geweigerd',
      foutcode: code,
      uitkomst: eerste === undefined ? null : JSON.stringify(eerste),
      verwerkt_op: sql<string>`app.nu()`,
    })
    .where('id', '=', id)
    .where('status', '=', 'wacht')
    .returning(['soort', 'workflow_id'])
    .executeTakeFirst()
  if (geweigerd === undefined) return
  const [onderwerpSoort = '', onderwerpId = ''] = geweigerd.workflow_id.split('/')
  await addAudit(trx, {
    wat: `${geweigerd.soort}_geweigerd`,
    onderwerpSoort,
    onderwerpId,
    nieuw: { code },
    commandoId: id,
  })
}

/** Who decided what a refused command was about, when it is decided and this person may see it. */
async function findEersteBesluit(trx: GemeenteTransactie, commandoId: string): Promise<EersteBesluit | undefined> {
  const toetsmoment = await trx
    .selectFrom('commando as c')
    .innerJoin('toetsmoment as t', (join) => join.on(sql<boolean>`t.id = (c.gegevens->>'toetsmomentId')::uuid`))
    .innerJoin('persoon as p', 'p.id', 't.besloten_door')
    .select(['p.naam as door', sql<string>`t.besloten_op`.as('op'), sql<string>`t.besluit`.as('besluit')])
    .where('c.id', '=', commandoId)
    .where('c.soort', '=', 'beslis_toetsmoment')
    .where('t.status', '=', 'besloten')
    .executeTakeFirst()
  return toetsmoment ?? (await findEersteAkkoord(trx, commandoId))
}

/** Who agreed with the opgave of a refused approval; of a silence nobody (`door` is empty). */
async function findEersteAkkoord(trx: GemeenteTransactie, commandoId: string): Promise<EersteBesluit | undefined> {
  return trx
    .selectFrom('commando as c')
    .innerJoin('proces as w', 'w.workflow_id', 'c.workflow_id')
    .innerJoin('kwartaalopgave as o', 'o.id', 'w.onderwerp_id')
    .leftJoin('persoon as p', 'p.id', 'o.akkoord_door')
    .select([
      sql<string>`coalesce(p.naam, '')`.as('door'),
      sql<string>`o.definitief_op`.as('op'),
      sql<string>`o.akkoord`.as('besluit'),
    ])
    .where('c.id', '=', commandoId)
    .where('c.soort', '=', 'keur_opgave_goed')
    .where('o.status', '=', 'definitief')
    .executeTakeFirst()
}
