import { echteTijd, laadtVerleden, type Uitgaand } from '@loket/db'
import { herlees, PROCESSOORTEN, type Processoort, TAAKRIJ } from '@loket/workflows/berichten'
import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import { sql } from 'kysely'
import { GEDULD_MS, type RelayDeps, toNaam } from './deps.ts'

/** What is delivered apart from the rest: a mail server that does not answer keeps no process waiting. */
export type Baan = {
  readonly soorten: readonly Uitgaand['soort'][]
  /** How many at once. */
  readonly tegelijk: number
  /** How long a claim holds: longer than one delivery can take, and then another relay may try. */
  readonly claimSeconden: number
}

/** Starts and signals of processes: those of one process in their order, of several side by side. */
export const PROCESBAAN: Baan = { soorten: ['start_proces', 'signaal'], tegelijk: 4, claimSeconden: 30 }
/** Mails, each on its own. */
export const MAILBAAN: Baan = { soorten: ['mail'], tegelijk: 2, claimSeconden: 300 }

const LANGSTE_WACHT_SECONDEN = 300
/** A mail that was refused so often, some twenty-five minutes long, is not delivered by trying. */
const MAIL_POGINGEN = 12

type Rij = {
  id: number
  soort: string
  sleutel: string
  gegevens: unknown
  pogingen: number
  processtatus: string | null
}

/** Delivers what is due of these lanes until nothing is left. Out: how many were delivered. */
export async function deliverOutbox(deps: RelayDeps, banen: readonly Baan[] = [PROCESBAAN, MAILBAAN]): Promise<number> {
  const bezorgers = banen.flatMap((baan) => Array.from({ length: baan.tegelijk }, () => deliverBaan(deps, baan)))
  const aantallen = await Promise.all(bezorgers)
  return aantallen.reduce((som, aantal) => som + aantal, 0)
}

async function deliverBaan(deps: RelayDeps, baan: Baan): Promise<number> {
  let gedaan = 0
  for (;;) {
    const rij = await claim(deps, baan)
    if (rij === undefined) return gedaan
    try {
      await deliver(
        deps,
        { soort: rij.soort, sleutel: rij.sleutel, gegevens: rij.gegevens } as Uitgaand,
        rij.processtatus,
      )
      await deps.db.updateTable('outbox').set({ status: 'gedaan', fout: null }).where('id', '=', rij.id).execute()
      gedaan += 1
    } catch (fout) {
      await postpone(deps, rij, fout)
    }
  }
}

/** Takes the first row that is due and that follows no other of its process. Nobody else gets it while the claim holds. */
async function claim(deps: RelayDeps, baan: Baan): Promise<Rij | undefined> {
  const { rows } = await sql<Rij>`
    update outbox set volgende_poging = app.echte_tijd() + make_interval(secs => ${baan.claimSeconden})
    where id = (
      select o.id from outbox o
      where o.status = 'wacht' and o.volgende_poging <= app.echte_tijd() and o.soort = any (${[...baan.soorten]}::text[])
        and not exists (select from outbox e where e.workflow_id = o.workflow_id and e.status = 'wacht' and e.id < o.id)
      order by o.id limit 1 for update skip locked)
    returning id, soort, sleutel, gegevens, pogingen,
      (select p.status from proces p where p.workflow_id = outbox.workflow_id) as processtatus`.execute(deps.db)
  return rows[0]
}

async function deliver(deps: RelayDeps, uit: Uitgaand, processtatus: string | null): Promise<void> {
  switch (uit.soort) {
    case 'start_proces':
      return await startProces(deps, uit.gegevens)
    case 'signaal':
      // After retention Temporal would not know a closed process any more; the record does.
      if (processtatus === null || processtatus === 'gesloten') return
      return await vraagHerlezen(deps, uit.gegevens.workflowId)
    case 'mail':
      if (await laadtVerleden(deps.db)) return
      return await deps.postbode(uit.sleutel, uit.gegevens)
  }
}

async function startProces(deps: RelayDeps, g: { workflowId: string; procesSoort: string }): Promise<void> {
  if (!(PROCESSOORTEN as readonly string[]).includes(g.procesSoort)) throw new Error('Onbekende processoort')
  try {
    await deps.client.withDeadline(echteTijd() + GEDULD_MS, () =>
      deps.client.workflow.start(g.procesSoort as Processoort, {
        workflowId: g.workflowId,
        taskQueue: TAAKRIJ,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args: [],
      }),
    )
  } catch (fout) {
    // Started before, and the answer got lost: the same as success.
    if (!(fout instanceof WorkflowExecutionAlreadyStartedError)) throw fout
  }
}

/** Asks a process to read its record again; one that does not run reads it at its start. Throws when Temporal is away. */
export async function vraagHerlezen(deps: Pick<RelayDeps, 'client'>, workflowId: string): Promise<void> {
  try {
    await deps.client.withDeadline(echteTijd() + GEDULD_MS, () =>
      deps.client.workflow.getHandle(workflowId).signal(herlees),
    )
  } catch (fout) {
    // Not started yet, or just closed: it reads the record at its start anyway.
    if (!(fout instanceof WorkflowNotFoundError)) throw fout
  }
}

/** Tries later, ever more seldom. A start or a signal is never given up: it stands on the board of the beheerder meanwhile. */
async function postpone(deps: RelayDeps, rij: Rij, fout: unknown): Promise<void> {
  const pogingen = rij.pogingen + 1
  const opgegeven = rij.soort === 'mail' && pogingen >= MAIL_POGINGEN
  deps.log.warn(
    { outbox: rij.id, soort: rij.soort, pogingen, opgegeven, fout: toNaam(fout) },
    'Bezorgen is niet gelukt',
  )
  const wachtSeconden = Math.min(2 ** pogingen, LANGSTE_WACHT_SECONDEN)
  await deps.db
    .updateTable('outbox')
    .set({
      pogingen,
      fout: toNaam(fout),
      status: opgegeven ? 'mislukt' : 'wacht',
      volgende_poging: sql<string>`app.echte_tijd() + make_interval(secs => ${wachtSeconden})`,
    })
    .where('id', '=', rij.id)
    .execute()
}
