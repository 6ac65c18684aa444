import { type LiveBericht, liveBericht, WeigeringError } from '@loket/contracts'
import { findLeesbereik } from '@loket/db'
import { tracked, type TrackedEnvelope } from '@trpc/server'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { toBericht } from './omroep.ts'

/**
 * Says that something changed in a gemeente or dossier that this person may read, as ids. After a lost connection the
 * first message is 'herlaad'. Ends with NietIngelogd when the session has ended.
 */
export const wijzigingen = bevoegdProcedure('werkplek.gebruiken')
  .input(z.strictObject({ lastEventId: z.string().max(100).nullish() }).optional())
  .output(controleer)
  .subscription(async function* ({ ctx, input, signal }) {
    let nr = 0
    const bericht = (b: LiveBericht) => tracked(String((nr += 1)), b)
    if (input?.lastEventId) yield bericht({ soort: 'herlaad' })

    for await (const bundel of ctx.omroep.volg(ctx.aanvrager.sessieId, signal ?? new AbortController().signal)) {
      // Asked again for each bundle: what this person may read can have changed since the last.
      if (!(await ctx.aanvrager.leeft())) throw new WeigeringError('NietIngelogd')
      if (!bundel.herlaad && bundel.wijzigingen.length === 0) continue
      const teZeggen = toBericht(bundel, await ctx.inGemeente(findLeesbereik))
      if (teZeggen !== undefined) yield bericht(teZeggen)
    }
  })

// The output schema of a stream: each message by itself.
async function* controleer(stroom: unknown): AsyncGenerator<TrackedEnvelope<LiveBericht>, void> {
  for await (const [id, data] of stroom as AsyncIterable<TrackedEnvelope<LiveBericht>>) {
    yield tracked(id, liveBericht.parse(data))
  }
}
