import { readWeigering } from '@loket/contracts'
import { echteTijd } from '@loket/db'
import type { Bericht } from '@loket/workflows/berichten'
import { Client, Connection, WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client'

const GEDULD_MS = 5_000
const PEILTIJD_MS = 2_000

/**
 * How a process took a command: it answered (the command's row says what), its validator refused with a code, there is
 * no such running process, or nobody answered in time.
 */
export type Ontvangst =
  | { readonly soort: 'beantwoord' }
  | { readonly soort: 'geweigerd'; readonly code: string }
  | { readonly soort: 'geen_proces' }
  | { readonly soort: 'geen_antwoord' }

/** The running processes, as the API knows them. */
export type Processen = {
  /** Hands a command to its process by id and waits at most five seconds. Sending the same id again is harmless. */
  stuur(workflowId: string, bericht: Bericht, commandoId: string): Promise<Ontvangst>
  /** True when Temporal answers for this namespace. */
  isBereikbaar(): Promise<boolean>
  sluit(): Promise<void>
}

/**
 * Opens the road to Temporal without waiting for it: the connection is made at the first use and again after a loss.
 * `meld` hears errors that are neither a refusal nor silence.
 */
export function openProcessen(opties: {
  readonly address: string
  readonly namespace: string
  readonly meld: (fout: unknown) => void
}): Processen {
  const connection = Connection.lazy({ address: opties.address })
  const client = new Client({ connection, namespace: opties.namespace })

  return {
    async stuur(workflowId, bericht, commandoId) {
      const update = connection.withDeadline(echteTijd() + GEDULD_MS, () =>
        client.workflow.getHandle(workflowId).executeUpdate(bericht, { args: [commandoId], updateId: commandoId }),
      )
      try {
        return await binnen(
          GEDULD_MS,
          update.then((): Ontvangst => ({ soort: 'beantwoord' })),
          {
            soort: 'geen_antwoord',
          },
        )
      } catch (fout) {
        const ontvangst = toOntvangst(fout)
        if (ontvangst.soort === 'geen_antwoord') opties.meld(fout)
        return ontvangst
      }
    },
    async isBereikbaar() {
      const vraag = connection.withDeadline(echteTijd() + PEILTIJD_MS, () =>
        connection.workflowService.describeNamespace({ namespace: opties.namespace }),
      )
      return binnen(
        PEILTIJD_MS,
        vraag.then(
          () => true,
          () => false,
        ),
        false,
      )
    },
    sluit: () => connection.close(),
  }
}

function toOntvangst(fout: unknown): Ontvangst {
  if (fout instanceof WorkflowNotFoundError) return { soort: 'geen_proces' }
  // A refusal is a failure whose type is one of our codes; any other failure is a fault, and the relay tries again.
  const code = fout instanceof WorkflowUpdateFailedError ? readWeigering(fout) : undefined
  return code === undefined ? { soort: 'geen_antwoord' } : { soort: 'geweigerd', code }
}

// The retries of gRPC do not all look at the deadline; this clock does.
async function binnen<T>(ms: number, werk: Promise<T>, anders: T): Promise<T> {
  let wekker: NodeJS.Timeout | undefined
  const teLaat = new Promise<T>((resolve) => {
    wekker = setTimeout(() => resolve(anders), ms + 250)
  })
  werk.catch(() => undefined)
  try {
    return await Promise.race([werk, teLaat])
  } finally {
    clearTimeout(wekker)
  }
}
