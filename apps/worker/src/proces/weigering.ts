import { isFoutcode, WeigeringError } from '@loket/contracts'
import { addAudit, alsSysteem, type Database, toFoutcode, toLogregel, weigerCommando } from '@loket/db'
import { DomainError } from '@loket/domain'
import { type Kysely, sql } from 'kysely'
import { ZodError } from 'zod'

/** Why a command was not carried out: the code that the person hears, and what belongs in its sentence. */
export type Weigering = { readonly code: string; readonly gegevens: Readonly<Record<string, string>> }

/** Where the worker writes what went wrong: codes and names, never a value. */
export type Logboek = { error(gegevens: object, tekst: string): void }

const GAAT_OVER = 'DienstNietBereikbaar'
const ONBEKEND = 'OnbekendeFout'
/** With the waits of the activity between them these take some three seconds. */
const MAX_POGINGEN = 5

/**
 * The refusal that an error means: a rule of ours, of the form, or of the database. Undefined for what may go over by
 * itself and for what nobody foresaw: those are tried again.
 */
export function toWeigering(fout: unknown): Weigering | undefined {
  if (fout instanceof WeigeringError) return fout
  if (fout instanceof DomainError) return { code: fout.code, gegevens: {} }
  if (fout instanceof ZodError) {
    const code = fout.issues[0]?.message
    return { code: isFoutcode(code) ? code : 'InvoerOnjuist', gegevens: {} }
  }
  const code = toFoutcode(fout)
  return code === undefined || code === GAAT_OVER || code === ONBEKEND ? undefined : { code, gegevens: {} }
}

/** Whether an error goes over by itself: a database that is away, a deadlock, a lock that was not free in time. */
export function gaatVanzelfOver(fout: unknown): boolean {
  return toFoutcode(fout) === GAAT_OVER
}

/** What may be written about an error that nobody foresaw: codes and names. */
export function toRegel(fout: unknown): object {
  return { fout: fout instanceof Error ? fout.name : 'onbekend', ...toLogregel(fout) }
}

/**
 * Counts a try of a command that ended in an error which nobody foresaw, and after some of them refuses the command in a
 * transaction of its own: the person is told and the process is free. What goes over by itself (a database that is away, a
 * deadlock) is not counted. Out: true when the command has its answer now.
 */
export async function geefOp(
  db: Kysely<Database>,
  commando: { readonly id: string; readonly gemeenteId: string; readonly actorId: string },
  fout: unknown,
  log: Logboek,
): Promise<boolean> {
  if (gaatVanzelfOver(fout)) return false
  return await alsSysteem(db, { gemeenteId: commando.gemeenteId, namensId: commando.actorId }, async (trx) => {
    const rij = await trx
      .updateTable('commando')
      .set({ pogingen: sql<number>`least(pogingen + 1, ${MAX_POGINGEN})` })
      .where('id', '=', commando.id)
      .where('status', '=', 'wacht')
      .returning(['pogingen', 'soort'])
      .executeTakeFirst()
    if (rij === undefined) return true
    const gegevens = { commando: commando.id, soort: rij.soort, poging: rij.pogingen, ...toRegel(fout) }
    log.error(gegevens, 'Een commando liep op een fout die niemand voorzag')
    if (rij.pogingen < MAX_POGINGEN) return false
    await weigerCommando(trx, commando.id, ONBEKEND)
    return true
  })
}

/** The refusal of a command in the audit. */
export async function addWeigering(
  trx: Parameters<typeof addAudit>[0],
  commando: { readonly id: string; readonly soort: string },
  proces: { readonly soort: string; readonly onderwerpId: string },
  code: string,
): Promise<void> {
  await addAudit(trx, {
    wat: `${commando.soort}_geweigerd`,
    onderwerpSoort: proces.soort,
    onderwerpId: proces.onderwerpId,
    nieuw: { code },
    commandoId: commando.id,
  })
}
