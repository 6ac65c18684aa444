import { echteTijd, findBestemmingen, findLopendeProcessen, listOnrust, type Onrust } from '@loket/db'
import { WorkflowNotFoundError } from '@temporalio/client'
import { GEDULD_MS } from '../relay/deps.ts'
import type { Klokdeps } from './deps.ts'
import { startPerioden } from './perioden.ts'
import { slaap } from './slaap.ts'

const KORTSTE_PAUZE_MS = 15
const LANGSTE_PAUZE_MS = 250
const TEGELIJK = 20
/** Longer than the longest wait between two tries of an activity, so that what goes over by itself has gone over. */
const GEDULD_MET_STILSTAND_MS = 60_000

/** Waits until nothing is under way at the instant that the clock stands at. */
export type Stilte = {
  /**
   * Wakes what is due and returns when the record and the processes are at rest. `liggen` is not waited for. Out: what
   * must be left behind because it did not change any more, empty when all came to rest. Throws when Postgres or Temporal
   * is away, and when `signaal` aborts.
   */
  wachtOp(liggen: readonly Onrust[], signaal: AbortSignal): Promise<readonly Onrust[]>
}

/** Begins to watch. What was under way before this moment is watched as well: every process that runs. */
export async function createStilte(deps: Klokdeps): Promise<Stilte> {
  let laatste = (await findBestemmingen(deps.db, 0)).laatste
  let kring: ReadonlySet<string> = new Set(await findLopendeProcessen(deps.db))

  /** What is not at rest now; wakes and starts what is due on the way. */
  const kijk = async (liggen: readonly Onrust[]): Promise<readonly Onrust[]> => {
    await deps.wekker.wek(0)
    await startPerioden(deps)
    const bestemd = await findBestemmingen(deps.db, laatste)
    laatste = bestemd.laatste
    const onrust = (await listOnrust(deps.db)).filter((een) => !ligtStil(een, liggen))
    const betrokken = onrust.flatMap(({ workflowId }) => workflowId ?? [])
    kring = new Set([...kring, ...bestemd.workflowIds, ...betrokken])
    if (onrust.length > 0) return onrust
    const bezig = (await listBezig(deps, [...kring])).filter((een) => !ligtStil(een, liggen))
    kring = new Set(bezig.map(({ sleutel }) => sleutel))
    return bezig
  }

  return {
    async wachtOp(liggen, signaal) {
      let vorige = ''
      let sindsMs = echteTijd()
      let pauzeMs = KORTSTE_PAUZE_MS
      let keren = 0
      for (;;) {
        signaal.throwIfAborted()
        const onrust = await kijk(liggen)
        // Once more after the first time: what the processes did last may have put something in the outbox.
        keren = onrust.length === 0 ? keren + 1 : 0
        if (keren === 2) return []
        if (keren === 1) continue
        const beeld = onrust.map(({ soort, sleutel }) => `${soort} ${sleutel}`).join('\n')
        if (beeld !== vorige) {
          vorige = beeld
          sindsMs = echteTijd()
          pauzeMs = KORTSTE_PAUZE_MS
        } else if (echteTijd() - sindsMs > (deps.geduldMs ?? GEDULD_MET_STILSTAND_MS)) {
          return onrust
        }
        await slaap(pauzeMs, signaal)
        pauzeMs = Math.min(pauzeMs * 2, LANGSTE_PAUZE_MS)
      }
    },
  }
}

/** Left behind before: this very thing, anything of its process, or a mail while mail is not delivered at all. */
function ligtStil(een: Onrust, liggen: readonly Onrust[]): boolean {
  return liggen.some(
    (l) =>
      (l.soort === een.soort && l.sleutel === een.sleutel) ||
      (l.workflowId !== null && l.workflowId === een.workflowId) ||
      (een.wat === 'mail' && l.wat === 'mail' && l.soort === 'uitgaand'),
  )
}

/** The processes of these that have a step under way: the record does not show a step that did not write yet. */
async function listBezig(deps: Klokdeps, workflowIds: readonly string[]): Promise<readonly Onrust[]> {
  const bezig: Onrust[] = []
  for (let van = 0; van < workflowIds.length; van += TEGELIJK) {
    const deel = workflowIds.slice(van, van + TEGELIJK)
    const antwoorden = await Promise.all(deel.map((id) => isBezig(deps, id)))
    for (const [i, workflowId] of deel.entries()) {
      if (antwoorden[i] === true)
        bezig.push({ soort: 'proces', sleutel: workflowId, workflowId, wat: 'stap', sinds: '' })
    }
  }
  return bezig
}

async function isBezig({ client }: Klokdeps, workflowId: string): Promise<boolean> {
  try {
    const { raw } = await client.withDeadline(echteTijd() + GEDULD_MS, () =>
      client.workflow.getHandle(workflowId).describe(),
    )
    return (raw.pendingActivities?.length ?? 0) > 0 || (raw.pendingWorkflowTask ?? null) !== null
  } catch (fout) {
    if (fout instanceof WorkflowNotFoundError) return false
    throw fout
  }
}
