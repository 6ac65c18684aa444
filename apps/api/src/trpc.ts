import {
  type Bevoegdheid,
  BEVOEGDHEDEN,
  isBevoegdMetWaarneming,
  type Rol,
  ROLNAMEN,
  ROLSOORTEN,
  WeigeringError,
} from '@loket/contracts'
import type { Aangemelde, GemeenteTransactie, Sleutelbos } from '@loket/db'
import { type AnyTRPCProcedure, type AnyTRPCRouter, initTRPC } from '@trpc/server'
import type { Processen } from './commando/processen.ts'
import type { Omroep } from './live/omroep.ts'
import { toFoutvorm, toTrpcFout } from './errors.ts'
import type { Meta } from './meta.ts'

/**
 * Runs `work` in one transaction as the person who asks: reading what the record lets this person read, and writing in
 * the one gemeente of `schrijf`. Never wait for Temporal or a file inside it.
 */
export type InGemeente = <T>(
  work: (trx: GemeenteTransactie) => Promise<T>,
  opties?: { readonly schrijf: string },
) => Promise<T>

/** A session of someone whose roles count today. */
export type Aanvrager = {
  /** Hash of the session's id: names the session where its id may not go. */
  readonly sessieId: string
  readonly wie: Aangemelde
  readonly inGemeente: InGemeente
  csrfToken(): string
  /** True while the session has not ended, for what stays open longer than a request. */
  leeft(): Promise<boolean>
}

/** What every procedure starts with; a handler gets it narrowed by the ladder and never sees the pool. */
export type Context = {
  readonly aanvrager: Aanvrager | null
  /** Counts this call against the limit of its session or address; refuses with TeVeelVerzoeken. */
  tel(): Promise<void>
  readonly processen: Processen
  readonly omroep: Omroep
  /** The keys of encrypted columns (BSN, belemmeringen). */
  readonly sleutels: Sleutelbos
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isServer: true,
    isDev: false,
    errorFormatter: ({ shape, error }) => toFoutvorm(shape, error),
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  })

/** Makes the router of the whole API from its record of procedures. */
export const router = t.router

/** Without a session. Gives every refusal its protocol's kind, and counts each procedure, not each request. */
export const publicProcedure = t.procedure
  .use(async ({ next }) => {
    const uitkomst = await next()
    if (!uitkomst.ok) throw toTrpcFout(uitkomst.error)
    return uitkomst
  })
  .use(async ({ ctx, next }) => {
    await ctx.tel()
    return next()
  })

/** Someone who is signed in and has a role today. */
const ingelogdProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const { aanvrager } = ctx
  if (aanvrager === null || aanvrager.wie.rolsoort === null) throw new WeigeringError('NietIngelogd')
  const { rolsoort } = aanvrager.wie
  const soort = ROLSOORTEN.find((s) => s === rolsoort)
  if (soort === undefined) throw new WeigeringError('NietIngelogd')
  const wie = {
    ...aanvrager.wie,
    rollen: toRollen(aanvrager.wie),
    rolsoort: soort,
    namensRollen: toNamens(aanvrager.wie),
  }
  return next({ ctx: { aanvrager, wie } })
})

/** Someone who works in a gemeente or bureau: `ctx.inGemeente` is the only road to the record. */
const gemeenteProcedure = ingelogdProcedure.use(async ({ ctx, next }) =>
  next({ ctx: { inGemeente: ctx.aanvrager.inGemeente } }),
)

/** Someone whose roles carry this permission; checked before the input is even read. */
export function bevoegdProcedure(bevoegdheid: Bevoegdheid) {
  return gemeenteProcedure.meta({ bevoegdheid }).use(async ({ ctx, next }) => {
    if (!isBevoegdMetWaarneming(ctx.wie.rollen, ctx.wie.namensRollen, bevoegdheid))
      throw new WeigeringError('GeenBevoegdheid')
    return next()
  })
}

/** The roles of a person that this program knows. */
export function toRollen(wie: Aangemelde): readonly Rol[] {
  return ROLNAMEN.filter((rol) => wie.rollen.includes(rol))
}

/** The roles of whom a person replaces today, as far as this program knows them. */
export function toNamens(wie: Aangemelde): readonly Rol[] {
  return ROLNAMEN.filter((rol) => wie.namensRollen.includes(rol))
}

/** A row that this person may see, or NietGevonden: for what does not exist and for what is another's alike. */
export function gevonden<T>(rij: T | null | undefined): T {
  if (rij === null || rij === undefined) throw new WeigeringError('NietGevonden')
  return rij
}

/**
 * Refuses to start a router with a procedure that asks no permission or that has no output schema.
 * Throws an Error with the paths of those procedures.
 */
export function controleerLadder(alles: AnyTRPCRouter): void {
  const procedures = Object.entries(alles._def.procedures as Record<string, AnyTRPCProcedure>)
  const klachten = procedures.flatMap(([pad, procedure]) => {
    const { meta, output } = procedure._def as { meta?: Meta; output?: unknown }
    const bevoegdheid = meta?.bevoegdheid
    return [
      ...(bevoegdheid === undefined || !(bevoegdheid in BEVOEGDHEDEN) ? [`${pad} heeft geen bevoegdheid`] : []),
      ...(output === undefined ? [`${pad} heeft geen output`] : []),
    ]
  })
  if (klachten.length > 0) throw new Error(`De API start niet: ${klachten.join('; ')}.`)
}
