import { readWeigering } from '@loket/contracts'
import { alsSysteem, echteTijd, weigerCommando } from '@loket/db'
import { type Bericht, toUpdate } from '@loket/workflows/berichten'
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client'
import { sql } from 'kysely'
import { GEDULD_MS, type RelayDeps, toNaam } from './deps.ts'

/** A command younger than this is still in the hands of the API that entered it. */
const EIGEN_TIJD_SECONDEN = 6
const TEGELIJK = 20
const LANGSTE_WACHT_SECONDEN = 30

type Wachtend = {
  id: string
  soort: string
  workflow_id: string
  gemeente_id: string
  actor_id: string
  processtatus: string
}

/**
 * Sends commands again that nobody answered, with the same id, without end: each at its own instant, so that those that
 * get no answer do not stand before the rest. Out: how many got an answer.
 */
export async function resendCommandos(deps: RelayDeps): Promise<number> {
  // Taking one sets its next instant, which is also what keeps another relay from it meanwhile.
  const { rows } = await sql<Wachtend>`
    update commando c set herzonden = c.herzonden + 1,
      opnieuw_op = app.echte_tijd() + make_interval(secs => least(power(2, least(c.herzonden, 10)) * 2, ${LANGSTE_WACHT_SECONDEN}))
    from proces p
    where p.workflow_id = c.workflow_id and c.id in (
      select w.id from commando w
      where w.status = 'wacht' and w.opnieuw_op <= app.echte_tijd()
        and w.echt_op < app.echte_tijd() - make_interval(secs => ${EIGEN_TIJD_SECONDEN})
      order by w.opnieuw_op limit ${TEGELIJK} for update skip locked)
    returning c.id, c.soort, c.workflow_id, c.gemeente_id, c.actor_id, p.status as processtatus`.execute(deps.db)
  const uitslagen = await Promise.all(rows.map((rij) => resend(deps, rij)))
  return uitslagen.filter(Boolean).length
}

/** Out: true when the command got an answer; false when nobody answered, or what was answered is no refusal but a fault. */
async function resend(deps: RelayDeps, rij: Wachtend): Promise<boolean> {
  try {
    await deps.client.withDeadline(echteTijd() + GEDULD_MS, () =>
      deps.client.workflow.getHandle(rij.workflow_id).executeUpdate(toUpdate(rij.soort as Bericht), {
        args: [rij.id],
        updateId: rij.id,
      }),
    )
    return true
  } catch (fout) {
    const code = toCode(fout, rij)
    if (code !== undefined) {
      const wie = { gemeenteId: rij.gemeente_id, namensId: rij.actor_id }
      await alsSysteem(deps.db, wie, (trx) => weigerCommando(trx, rij.id, code))
      return true
    }
    const nietBegonnen = fout instanceof WorkflowNotFoundError && rij.processtatus === 'te_starten'
    if (!(fout instanceof WorkflowUpdateRPCTimeoutOrCancelledError) && !nietBegonnen) {
      deps.log.warn({ commando: rij.id, soort: rij.soort, fout: toNaam(fout) }, 'Een commando kreeg geen antwoord')
    }
    return false
  }
}

/** The code of a refusal: of the process itself, or of the record when it says that the process is closed. */
function toCode(fout: unknown, rij: Wachtend): string | undefined {
  if (fout instanceof WorkflowNotFoundError) return rij.processtatus === 'gesloten' ? 'ProcesGesloten' : undefined
  return fout instanceof WorkflowUpdateFailedError ? readWeigering(fout) : undefined
}
