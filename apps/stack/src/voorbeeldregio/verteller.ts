import { createHash } from 'node:crypto'
import type { Commandosoort } from '@loket/contracts'
import { type Database, type GemeenteTransactie, inGemeente, type Sleutelbos } from '@loket/db'
import { OPDRACHTBERICHTEN, toUpdate, toWorkflowId } from '@loket/workflows/berichten'
import type { Client } from '@temporalio/client'
import { type Kysely, sql } from 'kysely'

const GEDULD_MS = 30_000

/** What tells a story needs: the record as the API reaches it, the processes, the keys, and ids by code. */
export type Verteller = {
  readonly db: Kysely<Database>
  readonly client: Client
  readonly bos: Sleutelbos
  /** The id of an organisation by its code or of a person by its sub. */
  readonly id: (code: string) => string
}

/** The dossier that a story is about. */
export type Plek = {
  readonly cbsCode: string
  readonly gemeenteId: string
  readonly dossierId: string
  readonly trajectId: string
  readonly n: number
}

/** Reads all ids of organisations and people once. */
export async function makeVerteller(db: Kysely<Database>, client: Client, bos: Sleutelbos): Promise<Verteller> {
  const organisaties = await db.selectFrom('organisatie').select(['code', 'id']).execute()
  const personen = await db.selectFrom('persoon').select(['sub as code', 'id']).execute()
  const ids = new Map([...organisaties, ...personen].map(({ code, id }) => [code, id]))
  return {
    db,
    client,
    bos,
    id(code) {
      const id = ids.get(code)
      if (id === undefined) throw new Error(`Onbekend in de voorbeeldregio: ${code}`)
      return id
    },
  }
}

/** Does something in the record as one of the example people. */
export function als<T>(
  v: Verteller,
  wie: string,
  gemeenteId: string,
  work: (trx: GemeenteTransactie) => Promise<T>,
): Promise<T> {
  return inGemeente(v.db, { persoonId: v.id(wie), schrijfGemeenteId: gemeenteId }, work)
}

/** Legal today, as JJJJ-MM-DD. */
export async function readVandaag(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ d: string }>`select app.vandaag() as d`.execute(db)
  const vandaag = rows[0]
  if (vandaag === undefined) throw new Error('Postgres gaf geen datum')
  return vandaag.d
}

/** Waits until the processes have made a row that the story needs. Throws after half a minute. */
export async function wachtOp(
  v: Verteller,
  plek: Pick<Plek, 'gemeenteId' | 'n'>,
  zoek: (trx: GemeenteTransactie) => Promise<{ id: string } | undefined>,
  wie = 'samira.de.wit',
): Promise<string> {
  const begin = performance.now()
  for (;;) {
    const rij = await als(v, wie, plek.gemeenteId, zoek)
    if (rij !== undefined) return rij.id
    if (performance.now() - begin > GEDULD_MS) throw new Error(`Voorbeelddossier ${plek.n}: de worker antwoordt niet`)
    await new Promise((klaar) => setTimeout(klaar, 100))
  }
}

/** The opdracht of this dossier. */
export function findOpdracht(v: Verteller, plek: Plek): Promise<string> {
  return wachtOp(v, plek, (trx) =>
    trx.selectFrom('opdracht').select('id').where('traject_id', '=', plek.trajectId).executeTakeFirst(),
  )
}

/** The numbers of the steps that an earlier run did: looked up once, before anybody acts again. */
export async function listGedaneStappen(v: Verteller, plek: Plek, aantal: number): Promise<ReadonlySet<number>> {
  const rijen = await als(v, 'samira.de.wit', plek.gemeenteId, (trx) =>
    trx
      .selectFrom('commando')
      .select('id')
      .where('dossier_id', '=', plek.dossierId)
      .where('status', '<>', 'wacht')
      .execute(),
  )
  const ids = new Set(rijen.map(({ id }) => id))
  return new Set([...Array(aantal).keys()].filter((nr) => ids.has(toCommandoId(plek, nr))))
}

/** Gives the command of the step of this number in a story. */
export async function geef(
  v: Verteller,
  plek: Plek,
  stap: { readonly nr: number; readonly wie: string },
  soort: Commandosoort,
  gegevens: object,
): Promise<void> {
  await geefOnder(v, plek, { sleutel: String(stap.nr), wie: stap.wie }, soort, gegevens)
}

/** Gives a command about a client, to the process of the traject or of its opdracht; see geefAan. */
export async function geefOnder(
  v: Verteller,
  plek: Plek,
  stap: { readonly sleutel: string; readonly wie: string },
  soort: Commandosoort,
  gegevens: object,
): Promise<void> {
  const workflowId = (OPDRACHTBERICHTEN as readonly string[]).includes(soort)
    ? toWorkflowId('begeleidingsopdracht', await findOpdracht(v, plek))
    : toWorkflowId('voorbereidingstraject', plek.trajectId)
  const id = toUuid(`${plek.dossierId}:${stap.sleutel}`)
  await geefAan(v, plek, stap.wie, { id, dossierId: plek.dossierId, workflowId, soort, gegevens })
}

type NieuwCommando = {
  /** The same at each run, so that what a killed run entered is not entered twice. */
  readonly id: string
  readonly dossierId: string | null
  readonly workflowId: string
  readonly soort: Commandosoort
  readonly gegevens: object
}

/** Gives a command to a process. Throws when it is refused: then the story does not fit the rules any more. */
export async function geefAan(
  v: Verteller,
  plek: Pick<Plek, 'gemeenteId' | 'n'>,
  wie: string,
  commando: NieuwCommando,
): Promise<void> {
  const { id, workflowId, soort } = commando
  await als(v, wie, plek.gemeenteId, (trx) => enterCommando(trx, v.id(wie), commando))
  await wachtOp(v, plek, (trx) =>
    trx
      .selectFrom('proces')
      .select('workflow_id as id')
      .where('workflow_id', '=', workflowId)
      .where('status', '<>', 'te_starten')
      .executeTakeFirst(),
  )
  const antwoord = await v.client.workflow
    .getHandle(workflowId)
    .executeUpdate(toUpdate(soort), { args: [id], updateId: id })
  if (antwoord.status === 'geweigerd') {
    throw new Error(`Voorbeeld ${plek.n}: ${soort} door ${wie} is geweigerd (${antwoord.code})`)
  }
}

async function enterCommando(trx: GemeenteTransactie, persoonId: string, commando: NieuwCommando): Promise<void> {
  const eerder = await trx.selectFrom('commando').select('id').where('id', '=', commando.id).executeTakeFirst()
  if (eerder !== undefined) return
  const bureau = await trx
    .selectFrom('persoon')
    .innerJoin('bureau', 'bureau.id', 'persoon.organisatie_id')
    .select('bureau.id')
    .where('persoon.id', '=', persoonId)
    .executeTakeFirst()
  await trx
    .insertInto('commando')
    .values({
      id: commando.id,
      dossier_id: commando.dossierId,
      workflow_id: commando.workflowId,
      soort: commando.soort,
      bureau_id: bureau?.id ?? null,
      gegevens: JSON.stringify(commando.gegevens),
    })
    .execute()
}

const toCommandoId = (plek: Plek, nr: number): string => toUuid(`${plek.dossierId}:${nr}`)

/** An id that is the same at each run: a hash in the form of a UUID. */
export function toUuid(tekst: string): string {
  const h = createHash('sha256').update(tekst).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-5${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`
}
