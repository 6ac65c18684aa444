import { type Commandosoort, type Rol, WeigeringError } from '@loket/contracts'
import { addAudit, alsSysteem, type Database, type GemeenteTransactie, SYSTEEM_PERSOON_ID } from '@loket/db'
import type { Antwoord, Processoort } from '@loket/workflows/berichten'
import type { Stand } from '@loket/workflows/activities'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { openOmgeving } from './omgeving.ts'
import { checkRechten } from './rechten.ts'
import { PROCESWERK } from './soorten.ts'
import { TAKEN_VAN_COMMANDO } from './taken.ts'
import { addWeigering, geefOp, type Logboek, toWeigering, type Weigering } from './weigering.ts'

type Plek = { gemeenteId: string; workflowId: string }
type Procesrij = { soort: Processoort; onderwerpId: string; status: string }

/**
 * Carries out a command once. Locks the process, then checks in this order: already done, process closed, the actor's
 * rights today, the state and the rules; writes everything, or the refusal alone. The same id gives the same answer.
 * Throws what may go over by itself, and the first times what nobody foresaw, so that it is tried again.
 */
export async function verwerkCommando(
  db: Kysely<Database>,
  commandoId: string,
  log: Logboek,
): Promise<{ antwoord: Antwoord; stand: Stand }> {
  const wie = await db
    .selectFrom('commando')
    .select(['gemeente_id', 'workflow_id', 'actor_id'])
    .where('id', '=', commandoId)
    .executeTakeFirstOrThrow()
  const plek = { gemeenteId: wie.gemeente_id, workflowId: wie.workflow_id }
  try {
    return await alsSysteem(db, { gemeenteId: plek.gemeenteId, namensId: wie.actor_id }, (trx) =>
      verwerkIn(trx, commandoId, plek),
    )
  } catch (fout) {
    const klaar = await geefOp(db, { id: commandoId, gemeenteId: plek.gemeenteId, actorId: wie.actor_id }, fout, log)
    if (!klaar) throw fout
    return { antwoord: toAntwoord('geweigerd', null), stand: await leesStand(db, plek.workflowId) }
  }
}

async function verwerkIn(
  trx: GemeenteTransactie,
  commandoId: string,
  plek: Plek,
): Promise<{ antwoord: Antwoord; stand: Stand }> {
  const proces = await lockProces(trx, plek.workflowId)
  const commando = await trx.selectFrom('commando').selectAll().where('id', '=', commandoId).executeTakeFirstOrThrow()
  if (commando.status !== 'wacht') {
    return { antwoord: toAntwoord(commando.status, commando.foutcode), stand: await leesStandIn(trx, proces, plek) }
  }
  const uitslag = await probeer(trx, proces, commando, plek)
  const foutcode = uitslag.status === 'geweigerd' ? uitslag.code : null
  await trx
    .updateTable('commando')
    .set({
      status: uitslag.status,
      foutcode,
      uitkomst: JSON.stringify(uitslag.gegevens),
      verwerkt_op: sql<string>`app.nu()`,
    })
    .where('id', '=', commandoId)
    .execute()
  // What was carried out has been followed already; after a refusal the record is as it was.
  const stand =
    uitslag.status === 'verwerkt'
      ? await metResterendeTijd(trx, plek, uitslag.gevolgd)
      : await leesStandIn(trx, proces, plek)
  return { antwoord: toAntwoord(uitslag.status, foutcode), stand }
}

function toAntwoord(status: string, foutcode: string | null): Antwoord {
  return status === 'verwerkt' ? { status } : { status: 'geweigerd', code: foutcode ?? 'OnbekendeFout' }
}

/** The state that follows from the record, without the time that remains. */
type Gevolgd = Omit<Stand, 'resterendMs'>

type Uitslag = { status: 'verwerkt'; gegevens: object; gevolgd: Gevolgd } | ({ status: 'geweigerd' } & Weigering)

type Commandorij = {
  id: string
  soort: string
  actor_id: string
  bureau_id: string | null
  gegevens: unknown
  ingevoerd_op: string
}

async function probeer(
  trx: GemeenteTransactie,
  proces: Procesrij,
  commando: Commandorij,
  plek: Plek,
): Promise<Uitslag> {
  await trx.executeQuery(CompiledQuery.raw('savepoint werk'))
  try {
    if (proces.status === 'gesloten') throw new WeigeringError('ProcesGesloten')
    const rollen = await checkRechten(trx, commando, plek.gemeenteId)
    const actor = { gemeenteId: plek.gemeenteId, actorId: commando.actor_id, rollen }
    const omgeving = await openOmgeving(trx, { ...actor, gebeurdOp: commando.ingevoerd_op })
    const soort = commando.soort as Commandosoort
    const nieuw = await PROCESWERK[proces.soort].voerUit(omgeving, proces.onderwerpId, {
      id: commando.id,
      soort,
      gegevens: commando.gegevens,
    })
    await addAudit(trx, {
      wat: soort,
      onderwerpSoort: proces.soort,
      onderwerpId: proces.onderwerpId,
      nieuw,
      commandoId: commando.id,
    })
    const gevolgd = await volgMetRechtVanNu(trx, proces, actor, TAKEN_VAN_COMMANDO[soort])
    return { status: 'verwerkt', gegevens: nieuw, gevolgd }
  } catch (fout) {
    const weigering = toWeigering(fout)
    if (weigering === undefined) throw fout
    await trx.executeQuery(CompiledQuery.raw('rollback to savepoint werk'))
    await addWeigering(trx, commando, proces, weigering.code)
    return { status: 'geweigerd', code: weigering.code, gegevens: weigering.gegevens }
  }
}

/** Tasks and wekkers follow the legal today, not the day of the act. */
async function volgMetRechtVanNu(
  trx: GemeenteTransactie,
  proces: Procesrij,
  wie: { gemeenteId: string; actorId: string; rollen?: readonly Rol[] },
  gedaan: readonly string[] = [],
): Promise<Gevolgd> {
  return await PROCESWERK[proces.soort].volg(await openOmgeving(trx, wie), proces.onderwerpId, gedaan)
}

async function lockProces(trx: GemeenteTransactie, workflowId: string): Promise<Procesrij> {
  const p = await trx
    .selectFrom('proces')
    .select(['soort', 'onderwerp_id', 'status'])
    .where('workflow_id', '=', workflowId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { soort: p.soort as Processoort, onderwerpId: p.onderwerp_id, status: p.status }
}

function toSysteem({ gemeenteId }: Plek): { gemeenteId: string; actorId: string } {
  return { gemeenteId, actorId: SYSTEEM_PERSOON_ID }
}

async function leesStandIn(trx: GemeenteTransactie, proces: Procesrij, plek: Plek): Promise<Stand> {
  return await metResterendeTijd(trx, plek, await volgMetRechtVanNu(trx, proces, toSysteem(plek)))
}

async function metResterendeTijd(trx: GemeenteTransactie, plek: Plek, { stand, toegestaan }: Gevolgd): Promise<Stand> {
  const { rows } = await sql<{ ms: number | null }>`
    select ceil(extract(epoch from min(op) - app.nu()) * 1000)::int8 as ms
    from wekker where workflow_id = ${plek.workflowId} and status = 'open'`.execute(trx)
  const ms = rows[0]?.ms ?? null
  return { stand, toegestaan, resterendMs: ms === null ? null : Math.max(ms, 0) }
}

/** The state of a process; the first time it also marks the process as running. */
export async function leesStand(db: Kysely<Database>, workflowId: string): Promise<Stand> {
  const plek = await findPlek(db, workflowId)
  return await alsSysteem(db, { gemeenteId: plek.gemeenteId, namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
    await trx
      .updateTable('proces')
      .set({ status: 'loopt' })
      .where('workflow_id', '=', workflowId)
      .where('status', '=', 'te_starten')
      .execute()
    return await leesStandIn(trx, await lockProces(trx, workflowId), plek)
  })
}

/**
 * Handles every wekker that is due, in the order of their instants, each in a transaction of its own, and before each
 * the commands that were entered earlier. Running it again changes nothing.
 */
export async function verwerkTermijnen(db: Kysely<Database>, workflowId: string, log: Logboek): Promise<Stand> {
  const plek = await findPlek(db, workflowId)
  const systeem = { gemeenteId: plek.gemeenteId, namensId: SYSTEEM_PERSOON_ID }
  for (;;) {
    const eerst = await alsSysteem(db, systeem, async (trx) => await findEersteWerk(trx, workflowId))
    if (eerst === undefined) return await leesStand(db, workflowId)
    if (eerst.commandoId !== null) {
      await verwerkCommando(db, eerst.commandoId, log)
      continue
    }
    await alsSysteem(db, systeem, async (trx) => {
      const proces = await lockProces(trx, workflowId)
      // A rule can have changed since the wekker was set: what rings is what the record asks for now.
      if (proces.status !== 'gesloten') await volgMetRechtVanNu(trx, proces, toSysteem(plek))
      const wekker = await trx
        .updateTable('wekker')
        .set({ status: 'gedaan', afgehandeld_op: sql<string>`app.nu()` })
        .where('id', '=', eerst.wekkerId)
        .where('status', '=', 'open')
        .where('op', '<=', sql<string>`app.nu()`)
        .returning(['soort', 'sleutel', 'op'])
        .executeTakeFirst()
      if (wekker === undefined || proces.status === 'gesloten') return
      // What happens at a due instant is dated then, also when the platform slept through it.
      const toen = await openOmgeving(trx, { ...toSysteem(plek), gebeurdOp: wekker.op })
      await PROCESWERK[proces.soort].handelWekkerAf(toen, proces.onderwerpId, wekker)
      await addAudit(trx, { wat: wekker.soort, onderwerpSoort: proces.soort, onderwerpId: proces.onderwerpId })
      await volgMetRechtVanNu(trx, proces, toSysteem(plek))
    })
  }
}

async function findEersteWerk(
  trx: GemeenteTransactie,
  workflowId: string,
): Promise<{ wekkerId: string; commandoId: string | null } | undefined> {
  const { rows } = await sql<{ wekker_id: string; commando_id: string | null }>`
    select w.id as wekker_id,
      (select c.id from commando c where c.workflow_id = w.workflow_id and c.status = 'wacht' and c.ingevoerd_op < w.op
       order by c.ingevoerd_op limit 1) as commando_id
    from wekker w where w.workflow_id = ${workflowId} and w.status = 'open' and w.op <= app.nu()
    order by w.op, w.id limit 1`.execute(trx)
  const rij = rows[0]
  return rij === undefined ? undefined : { wekkerId: rij.wekker_id, commandoId: rij.commando_id }
}

/**
 * Notes that the process has ended. Its wekkers and tasks lapsed with the act that ended it; who waits for a command that
 * came too late hears from the relay that the process is closed.
 */
export async function sluitProces(db: Kysely<Database>, workflowId: string): Promise<void> {
  const plek = await findPlek(db, workflowId)
  await alsSysteem(db, { gemeenteId: plek.gemeenteId, namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
    await trx
      .updateTable('proces')
      .set({ status: 'gesloten', gesloten_op: sql<string>`app.nu()` })
      .where('workflow_id', '=', workflowId)
      .where('status', '<>', 'gesloten')
      .execute()
  })
}

async function findPlek(db: Kysely<Database>, workflowId: string): Promise<Plek> {
  const rij = await db
    .selectFrom('proces')
    .select('gemeente_id')
    .where('workflow_id', '=', workflowId)
    .executeTakeFirstOrThrow()
  return { gemeenteId: rij.gemeente_id, workflowId }
}
