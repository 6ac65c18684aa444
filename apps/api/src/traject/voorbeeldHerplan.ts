import { planVeld, voorbeeldHerplanInvoer, WeigeringError } from '@loket/contracts'
import { findLopendeFase, planOpnieuw, toOnderbrekingen, type Trajectrecord } from '@loket/db'
import { naarDatum, plusDagen } from '@loket/domain'
import type { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { openBeslisomgeving } from './beslisomgeving.ts'
import { toPlan } from './delen.ts'

type Naar = z.output<typeof voorbeeldHerplanInvoer>['naar']

/** The phases as they would lie when the traject goes on from a day, or when its last day moves. Writes nothing. */
export const voorbeeldHerplan = bevoegdProcedure('dossier.lezen')
  .input(voorbeeldHerplanInvoer)
  .output(planVeld)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      const { record } = await openBeslisomgeving(trx, input.dossierId, ctx.wie)
      const nieuw = pasToe(record, input.naar)
      const fase = findLopendeFase(nieuw) ?? nieuw.fasen.find((f) => f.status === 'gepland')
      if (fase === undefined) throw new WeigeringError('StandVeranderd')
      return toPlan(planOpnieuw(nieuw, { nr: fase.nr, begin: naarDatum(fase.begin) }, toOnderbrekingen(nieuw)))
    }),
  )

function pasToe(record: Trajectrecord, naar: Naar): Trajectrecord {
  if (naar.soort === 'wijzig_periode') return { ...record, laatsteDag: naar.laatsteDag }
  const open = record.onderbrekingen.find((o) => o.tot === null)
  const buiten = record.laatsteDag === null || naar.datum > record.laatsteDag
  if (open === undefined || naar.datum <= open.van || buiten) throw new WeigeringError('DatumBuitenTraject')
  const tot = plusDagen(naarDatum(naar.datum), -1)
  return { ...record, onderbrekingen: record.onderbrekingen.map((o) => (o.id === open.id ? { ...o, tot } : o)) }
}
