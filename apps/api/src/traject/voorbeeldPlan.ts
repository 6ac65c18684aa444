import { type VoorbeeldPlan, voorbeeldPlanInvoer, voorbeeldPlanVeld, WeigeringError } from '@loket/contracts'
import { findSjabloon, type Onvolledig, planToelating, type Toelatingsplan } from '@loket/db'
import { type Faseduur, naarDatum } from '@loket/domain'
import type { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { type Beslisomgeving, openBeslisomgeving } from './beslisomgeving.ts'
import { toPlan } from './delen.ts'
import { vanUitleg } from './uitleg.ts'

/** The choices of which a plan is made. */
export type Plankeuze = Omit<z.output<typeof voorbeeldPlanInvoer>, 'dossierId'>

/** The phases, the maximum and what is cut, as the besluit on toelating would write them. Writes nothing. */
export const voorbeeldPlan = bevoegdProcedure('dossier.lezen')
  .input(voorbeeldPlanInvoer)
  .output(voorbeeldPlanVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) =>
      toVoorbeeld(await planVan(await openBeslisomgeving(trx, input.dossierId, ctx.wie), input)),
    ),
  )

/** The plan of these choices by the function that the worker uses. Refuses with SjabloonOnbekend or DatumBuitenTraject. */
export async function planVan(o: Beslisomgeving, keuze: Plankeuze): Promise<Toelatingsplan | Onvolledig> {
  const sjabloon = await findSjabloon(o.trx, keuze.sjabloonId)
  if (sjabloon === undefined) throw new WeigeringError('SjabloonOnbekend')
  if (keuze.begin < o.record.aangemeldOp) throw new WeigeringError('DatumBuitenTraject')
  const duren: Record<string, Faseduur> = {}
  for (const { code, duur } of keuze.fasen) if (duur !== undefined) duren[code] = duur
  const { begin, maximumMaanden } = keuze
  return planToelating(o.regels, sjabloon.inhoud, { begin: naarDatum(begin), duren, maximumMaanden })
}

function toVoorbeeld(plan: Toelatingsplan | Onvolledig): VoorbeeldPlan {
  if ('ontbrekendeDuren' in plan) {
    return { ontbrekendeDuren: [...plan.ontbrekendeDuren], plan: null, laatsteDag: null, maximum: null }
  }
  const { maximum } = plan
  return {
    ontbrekendeDuren: [],
    plan: toPlan(plan.plan),
    laatsteDag: plan.laatsteDag,
    maximum:
      maximum === null
        ? null
        : {
            laatsteDag: maximum.laatsteDag,
            maanden: maximum.maanden,
            uitleg: vanUitleg(maximum.uitleg),
          },
  }
}
