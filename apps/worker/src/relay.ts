import { alsSysteem, type Database, echteTijd, SYSTEEM_PERSOON_ID, type Uitgaand } from '@loket/db'
import { herlees, PROCESSOORTEN, type Processoort, TAAKRIJ, toUpdate, type Bericht } from '@loket/workflows/berichten'
import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { type Kysely, sql } from 'kysely'
import type { Postbode } from './mail.ts'

/** What the relay needs: a database of loket_systeem, Temporal, a way to mail, and a log. */
export type RelayDeps = {
  readonly db: Kysely<Database>
  readonly client: Client
  readonly postbode: Postbode
  readonly log: { info(gegevens: object, tekst: string): void; warn(gegevens: object, tekst: string): void }
}

const WACHT_MS = 500
/** A command younger than this is still in the hands of the API that entered it. */
const EIGEN_TIJD_MS = 6_000
const MAX_POGINGEN = 12

/**
 * Delivers what the record owes to the outside, until `signaal` aborts: starts of processes, signals, mails, and commands
 * that no worker answered. Each has a key that makes a second delivery harmless, so a relay may die at any point and two
 * may run at once.
 */
export async function runRelay(deps: RelayDeps, signaal: AbortSignal): Promise<void> {
  while (!signaal.aborted) {
    try {
      const gedaan = (await deliverOutbox(deps)) + (await resendCommandos(deps))
      if (gedaan === 0) await pauze(WACHT_MS, signaal)
    } catch (fout) {
      deps.log.warn({ fout: toNaam(fout) }, 'De relay wacht tot Postgres of Temporal weer antwoordt')
      await pauze(2_000, signaal)
    }
  }
}

/** One round over the outbox. Out: how many were delivered. */
export async function deliverOutbox(deps: RelayDeps): Promise<number> {
  const rijen = await deps.db
    .selectFrom('outbox')
    .select(['id', 'soort', 'sleutel', 'gegevens', 'pogingen', 'gemeente_id'])
    .where('status', '=', 'wacht')
    .where('volgende_poging', '<=', sql<string>`app.echte_tijd()`)
    .orderBy('id')
    .limit(50)
    .execute()
  let gedaan = 0
  for (const rij of rijen) {
    const uit = { soort: rij.soort, sleutel: rij.sleutel, gegevens: rij.gegevens } as unknown as Uitgaand
    try {
      await deliver(deps, uit, rij.gemeente_id)
      await deps.db.updateTable('outbox').set({ status: 'gedaan', fout: null }).where('id', '=', rij.id).execute()
      gedaan += 1
    } catch (fout) {
      await postpone(deps, rij, fout)
    }
  }
  return gedaan
}

async function deliver(deps: RelayDeps, uit: Uitgaand, gemeenteId: string): Promise<void> {
  switch (uit.soort) {
    case 'start_proces':
      return await startProces(deps, uit.gegevens)
    case 'signaal':
      return await signal(deps, uit.gegevens.workflowId, gemeenteId)
    case 'mail':
      return await deps.postbode(uit.sleutel, uit.gegevens)
  }
}

async function startProces(deps: RelayDeps, g: { workflowId: string; procesSoort: string }): Promise<void> {
  if (!(PROCESSOORTEN as readonly string[]).includes(g.procesSoort)) throw new Error('Onbekende processoort')
  try {
    await deps.client.workflow.start(g.procesSoort as Processoort, {
      workflowId: g.workflowId,
      taskQueue: TAAKRIJ,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [],
    })
  } catch (fout) {
    // Started before, and the answer got lost: the same as success.
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout
  }
}

/** Signals a process, unless the record says that it is closed: after retention Temporal would not know it any more. */
async function signal(deps: RelayDeps, workflowId: string, gemeenteId: string): Promise<void> {
  const proces = await alsSysteem(deps.db, { gemeenteId, namensId: SYSTEEM_PERSOON_ID }, (trx) =>
    trx.selectFrom('proces').select('status').where('workflow_id', '=', workflowId).executeTakeFirst(),
  )
  if (proces === undefined || proces.status === 'gesloten') return
  try {
    await deps.client.workflow.getHandle(workflowId).signal(herlees)
  } catch (fout) {
    // Not started yet (its start stands before this row) or just closed: it reads the record at its start anyway.
    if (!(fout instanceof WorkflowNotFoundError)) throw fout
  }
}

async function postpone(
  deps: RelayDeps,
  rij: { id: number; soort: string; pogingen: number },
  fout: unknown,
): Promise<void> {
  const pogingen = rij.pogingen + 1
  deps.log.warn({ outbox: rij.id, soort: rij.soort, pogingen, fout: toNaam(fout) }, 'Bezorgen is niet gelukt')
  await deps.db
    .updateTable('outbox')
    .set({
      pogingen,
      fout: toNaam(fout),
      // A poison row stops alone and is seen on the board of the beheerder.
      status: pogingen >= MAX_POGINGEN ? 'mislukt' : 'wacht',
      volgende_poging: sql<string>`app.echte_tijd() + make_interval(secs => ${Math.min(2 ** pogingen, 300)})`,
    })
    .where('id', '=', rij.id)
    .execute()
}

/** Sends commands again that nobody answered, with the same id, until they are done or refused. Out: how many. */
export async function resendCommandos(deps: RelayDeps): Promise<number> {
  const rijen = await deps.db
    .selectFrom('commando')
    .innerJoin('proces', 'proces.workflow_id', 'commando.workflow_id')
    .select(['commando.id', 'commando.soort', 'commando.workflow_id', 'commando.gemeente_id'])
    .where('commando.status', '=', 'wacht')
    .where('proces.status', '<>', 'te_starten')
    .where('commando.echt_op', '<', sql<string>`app.echte_tijd() - make_interval(secs => ${EIGEN_TIJD_MS / 1000})`)
    .orderBy('commando.echt_op')
    .limit(20)
    .execute()
  // Side by side: one process that does not answer must not keep the others waiting.
  const uitslagen = await Promise.all(rijen.map((rij) => resend(deps, rij)))
  return uitslagen.filter(Boolean).length
}

type Wachtend = { id: string; soort: string; workflow_id: string; gemeente_id: string }

/** Out: true when the command got an answer, false when still nobody answers. */
async function resend(deps: RelayDeps, rij: Wachtend): Promise<boolean> {
  try {
    await deps.client.withDeadline(echteTijd() + 10_000, () =>
      deps.client.workflow.getHandle(rij.workflow_id).executeUpdate(toUpdate(rij.soort as Bericht), {
        args: [rij.id],
        updateId: rij.id,
      }),
    )
    return true
  } catch (fout) {
    if (fout instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return false
    if (!(fout instanceof WorkflowUpdateFailedError) && !(fout instanceof WorkflowNotFoundError)) throw fout
    await refuse(deps, rij, fout)
    return true
  }
}

/** The state of the process refused it, or the process is gone: the one who asked hears that. */
async function refuse(deps: RelayDeps, rij: { id: string; gemeente_id: string }, fout: Error): Promise<void> {
  await alsSysteem(deps.db, { gemeenteId: rij.gemeente_id, namensId: SYSTEEM_PERSOON_ID }, async (trx) => {
    await trx
      .updateTable('commando')
      .set({
        status: 'geweigerd',
        foutcode: fout instanceof WorkflowNotFoundError ? 'ProcesGesloten' : 'StandVeranderd',
        verwerkt_op: sql<string>`app.nu()`,
      })
      .where('id', '=', rij.id)
      .where('status', '=', 'wacht')
      .execute()
  })
}

/** The kind of a failure for the log: never its text, which can hold data. */
function toNaam(fout: unknown): string {
  return fout instanceof Error ? fout.name : 'onbekend'
}

function pauze(ms: number, signaal: AbortSignal): Promise<void> {
  return new Promise((klaar) => {
    const einde = (): void => {
      clearTimeout(timer)
      signaal.removeEventListener('abort', einde)
      klaar()
    }
    const timer = setTimeout(einde, ms)
    signaal.addEventListener('abort', einde)
  })
}
