import {
  BEVOEGDHEDEN,
  COMMANDO_BEVOEGDHEID,
  type Commandosoort,
  isFoutcode,
  type Rol,
  WeigeringError,
} from '@loket/contracts'
import { addAudit, alsSysteem, type Database, type GemeenteTransactie, SYSTEEM_PERSOON_ID } from '@loket/db'
import { datumVan, DomainError } from '@loket/domain'
import type { Antwoord, Processoort } from '@loket/workflows/berichten'
import type { Stand } from '@loket/workflows/activities'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { ZodError } from 'zod'
import { openOmgeving } from './omgeving.ts'
import { PROCESWERK } from './soorten.ts'

type Plek = { gemeenteId: string; workflowId: string }
type Procesrij = { soort: Processoort; onderwerpId: string; status: string }

/**
 * Carries out a command once. Locks the process, then checks in this order: already done, process closed, the actor's
 * rights today, the state and the rules; writes everything, or the refusal alone. The same id gives the same answer.
 */
export async function verwerkCommando(
  db: Kysely<Database>,
  commandoId: string,
): Promise<{ antwoord: Antwoord; stand: Stand }> {
  const wie = await db
    .selectFrom('commando')
    .select(['gemeente_id', 'workflow_id', 'actor_id'])
    .where('id', '=', commandoId)
    .executeTakeFirstOrThrow()
  const plek = { gemeenteId: wie.gemeente_id, workflowId: wie.workflow_id }
  return await alsSysteem(db, { gemeenteId: wie.gemeente_id, namensId: wie.actor_id }, async (trx) => {
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
  })
}

function toAntwoord(status: string, foutcode: string | null): Antwoord {
  return status === 'verwerkt' ? { status } : { status: 'geweigerd', code: foutcode ?? 'OnbekendeFout' }
}

/** The state that follows from the record, without the time that remains. */
type Gevolgd = Omit<Stand, 'resterendMs'>

type Uitslag =
  | { status: 'verwerkt'; gegevens: object; gevolgd: Gevolgd }
  | { status: 'geweigerd'; code: string; gegevens: Readonly<Record<string, string>> }

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
    await checkRechten(trx, commando, plek.gemeenteId)
    // The day of the act is the day on which the person entered it, also when no worker ran for a while.
    const vandaag = datumVan(commando.ingevoerd_op)
    const omgeving = await openOmgeving(trx, { gemeenteId: plek.gemeenteId, actorId: commando.actor_id, vandaag })
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
    const gevolgd = await volgMetRechtVanNu(trx, proces, plek, commando.actor_id)
    return { status: 'verwerkt', gegevens: nieuw, gevolgd }
  } catch (fout) {
    const weigering = toWeigering(fout)
    if (weigering === undefined) throw fout
    await trx.executeQuery(CompiledQuery.raw('rollback to savepoint werk'))
    await addAudit(trx, {
      wat: `${commando.soort}_geweigerd`,
      onderwerpSoort: proces.soort,
      onderwerpId: proces.onderwerpId,
      nieuw: { code: weigering.code },
      commandoId: commando.id,
    })
    return { status: 'geweigerd', code: weigering.code, gegevens: weigering.gegevens }
  }
}

function toWeigering(fout: unknown): { code: string; gegevens: Readonly<Record<string, string>> } | undefined {
  if (fout instanceof WeigeringError) return fout
  if (fout instanceof DomainError) return { code: fout.code, gegevens: {} }
  if (fout instanceof ZodError) {
    const code = fout.issues[0]?.message
    return { code: isFoutcode(code) ? code : 'InvoerOnjuist', gegevens: {} }
  }
  return undefined
}

/** The roles and mandaat of the actor as they are now, not as they were when the command was entered. */
async function checkRechten(trx: GemeenteTransactie, commando: Commandorij, gemeenteId: string): Promise<void> {
  const rollen = await trx
    .selectFrom('persoon_rol')
    .innerJoin('persoon', 'persoon.id', 'persoon_rol.persoon_id')
    .innerJoin('rol_soort', 'rol_soort.rol', 'persoon_rol.rol')
    .select(['persoon_rol.rol', 'rol_soort.soort', 'persoon.organisatie_id'])
    .where('persoon.id', '=', commando.actor_id)
    .where('persoon.actief', '=', true)
    .where('persoon_rol.geldig_van', '<=', sql<string>`app.vandaag()`)
    .where((eb) =>
      eb.or([eb('persoon_rol.geldig_tot', 'is', null), eb('persoon_rol.geldig_tot', '>', sql<string>`app.vandaag()`)]),
    )
    .execute()
  const nodig: readonly Rol[] = BEVOEGDHEDEN[COMMANDO_BEVOEGDHEID[commando.soort as Commandosoort]]
  const rol = rollen.find((r) => (nodig as readonly string[]).includes(r.rol))
  if (rol === undefined) throw new WeigeringError('GeenBevoegdheid')
  if (rol.soort === 'lid' && rol.organisatie_id !== gemeenteId) throw new WeigeringError('NietGevonden')
  if (rol.soort === 'bureau' && rol.organisatie_id !== commando.bureau_id) throw new WeigeringError('NietGevonden')
  if (rol.soort === 'centraal') {
    const mandaat = await trx
      .selectFrom('mandaat')
      .select('id')
      .where('gemeente_id', '=', gemeenteId)
      .where('soort', '=', 'uitvoering')
      .where('geldig_van', '<=', sql<string>`app.vandaag()`)
      .where((eb) => eb.or([eb('geldig_tot', 'is', null), eb('geldig_tot', '>', sql<string>`app.vandaag()`)]))
      .executeTakeFirst()
    if (mandaat === undefined) throw new WeigeringError('GeenMandaat')
  }
}

/** Tasks and wekkers follow the legal today, not the day of the act. */
async function volgMetRechtVanNu(
  trx: GemeenteTransactie,
  proces: Procesrij,
  plek: Plek,
  actorId: string,
): Promise<Gevolgd> {
  const omgeving = await openOmgeving(trx, { gemeenteId: plek.gemeenteId, actorId })
  return await PROCESWERK[proces.soort].volg(omgeving, proces.onderwerpId)
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

async function leesStandIn(trx: GemeenteTransactie, proces: Procesrij, plek: Plek): Promise<Stand> {
  return await metResterendeTijd(trx, plek, await volgMetRechtVanNu(trx, proces, plek, SYSTEEM_PERSOON_ID))
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
export async function verwerkTermijnen(db: Kysely<Database>, workflowId: string): Promise<Stand> {
  const plek = await findPlek(db, workflowId)
  const systeem = { gemeenteId: plek.gemeenteId, namensId: SYSTEEM_PERSOON_ID }
  for (;;) {
    const eerst = await alsSysteem(db, systeem, async (trx) => await findEersteWerk(trx, workflowId))
    if (eerst === undefined) return await leesStand(db, workflowId)
    if (eerst.commandoId !== null) {
      await verwerkCommando(db, eerst.commandoId)
      continue
    }
    await alsSysteem(db, systeem, async (trx) => {
      const proces = await lockProces(trx, workflowId)
      const wekker = await trx
        .updateTable('wekker')
        .set({ status: 'gedaan', afgehandeld_op: sql<string>`app.nu()` })
        .where('id', '=', eerst.wekkerId)
        .where('status', '=', 'open')
        .returning(['soort', 'sleutel', 'op'])
        .executeTakeFirst()
      if (wekker === undefined || proces.status === 'gesloten') return
      // What happens at a due instant is dated then, also when the platform slept through it.
      const opDag = datumVan(wekker.op)
      const toen = await openOmgeving(trx, { gemeenteId: plek.gemeenteId, actorId: SYSTEEM_PERSOON_ID, vandaag: opDag })
      await PROCESWERK[proces.soort].handelWekkerAf(toen, proces.onderwerpId, wekker)
      await addAudit(trx, { wat: wekker.soort, onderwerpSoort: proces.soort, onderwerpId: proces.onderwerpId })
      await volgMetRechtVanNu(trx, proces, plek, SYSTEEM_PERSOON_ID)
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

/** Notes that the process has ended: what still waited for it lapses. */
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
