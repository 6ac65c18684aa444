import {
  COMMANDOS,
  type CommandoAntwoord,
  type CommandoGegevens,
  type Commandosoort,
  isFoutcode,
  WeigeringError,
} from '@loket/contracts'
import {
  addCommando,
  type Commandostand,
  findCommandoplek,
  findEigenCommando,
  isZelfdeCommando,
  weigerCommando,
} from '@loket/db'
import { OPDRACHTBERICHTEN, OPGAVEBERICHTEN, type Processoort, toWorkflowId } from '@loket/workflows/berichten'
import { gevonden, type InGemeente } from '../trpc.ts'
import type { Processen } from './processen.ts'

/** What giving a command needs of the ladder's context. */
export type Commandocontext = { readonly inGemeente: InGemeente; readonly processen: Processen }

/** What a person asks: `onderwerpId` is the traject, for the acts of a bureau and its reviewer the opdracht, for a bill the opgave. */
export type Commandoinvoer<S extends Commandosoort = Commandosoort> = {
  readonly commandoId: string
  readonly soort: S
  readonly onderwerpId: string
  readonly gegevens: CommandoGegevens<S>
}

/** The kind of process that takes this kind of command. */
function toProcessoort(soort: Commandosoort): Processoort {
  if ((OPDRACHTBERICHTEN as readonly string[]).includes(soort)) return 'begeleidingsopdracht'
  return (OPGAVEBERICHTEN as readonly string[]).includes(soort) ? 'gemeentefactuur' : 'voorbereidingstraject'
}

/**
 * Gives a command to its process: first its row, in one transaction, then a Temporal Update that carries its id and
 * nothing else (architecture, Writing). The same id with the same content hears the first answer; with other content it
 * is CommandoAlGebruikt. What nobody answers in time stands in the record, and the relay of the worker sends it again.
 */
export async function geefCommando(ctx: Commandocontext, invoer: Commandoinvoer): Promise<CommandoAntwoord> {
  const workflowId = toWorkflowId(toProcessoort(invoer.soort), invoer.onderwerpId)
  const commando = {
    id: invoer.commandoId,
    soort: invoer.soort,
    workflowId,
    gegevens: COMMANDOS[invoer.soort].parse(invoer.gegevens),
  }

  // A repeated command may come when its sender has lost the right to write here: it is answered before that is asked.
  const eerder = await ctx.inGemeente(async (trx) => {
    const stand = await findEigenCommando(trx, commando.id)
    if (stand !== undefined && !(await isZelfdeCommando(trx, commando))) throw new WeigeringError('CommandoAlGebruikt')
    return stand
  })
  if (eerder !== undefined && eerder.status !== 'wacht') return toAntwoord(eerder)
  if (eerder === undefined) {
    const plek = gevonden(await ctx.inGemeente((trx) => findCommandoplek(trx, workflowId)))
    await ctx.inGemeente(
      async (trx) => {
        if (await addCommando(trx, plek, commando)) return
        if (!(await isZelfdeCommando(trx, commando))) throw new WeigeringError('CommandoAlGebruikt')
      },
      { schrijf: plek.gemeenteId },
    )
  }

  const ontvangst = await ctx.processen.stuur(workflowId, invoer.soort, commando.id)
  const stand = gevonden(await ctx.inGemeente((trx) => findEigenCommando(trx, commando.id)))
  if (stand.status !== 'wacht') return toAntwoord(stand)
  if (ontvangst.soort === 'geweigerd') return legWeigeringVast(ctx, stand, ontvangst.code)
  if (ontvangst.soort === 'geen_proces' && stand.procesGesloten) return legWeigeringVast(ctx, stand, 'ProcesGesloten')
  return toAntwoord(stand)
}

/** How a command of one's own stands, for a screen that showed "wordt verwerkt". */
export function toAntwoord(stand: Commandostand): CommandoAntwoord {
  if (stand.status === 'wacht') return { commandoId: stand.id, status: 'wordt_verwerkt' }
  if (stand.status === 'verwerkt') return { commandoId: stand.id, status: 'verwerkt' }
  const gegevens = toGegevens(stand.uitkomst)
  return {
    commandoId: stand.id,
    status: 'geweigerd',
    foutcode: isFoutcode(stand.foutcode) ? stand.foutcode : 'OnbekendeFout',
    ...(gegevens === undefined ? {} : { gegevens }),
  }
}

async function legWeigeringVast(ctx: Commandocontext, stand: Commandostand, code: string): Promise<CommandoAntwoord> {
  const nieuw = await ctx.inGemeente(
    async (trx) => {
      await weigerCommando(trx, stand.id, code)
      return findEigenCommando(trx, stand.id)
    },
    { schrijf: stand.gemeenteId },
  )
  return toAntwoord(nieuw ?? stand)
}

function toGegevens(uitkomst: unknown): Record<string, string> | undefined {
  if (typeof uitkomst !== 'object' || uitkomst === null) return undefined
  const teksten = Object.entries(uitkomst).filter((paar): paar is [string, string] => typeof paar[1] === 'string')
  return teksten.length === 0 ? undefined : Object.fromEntries(teksten)
}
