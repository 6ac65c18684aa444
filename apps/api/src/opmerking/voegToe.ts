import {
  DOCUMENTENVELD,
  gedaanUitvoer,
  listLeveringvelden,
  opmerkingToevoegenInvoer,
  WeigeringError,
} from '@loket/contracts'
import { addOpmerking, findLeveringplek } from '@loket/db'
import type { Levering } from '@loket/domain'
import { bevoegdProcedure, gevonden } from '../trpc.ts'
import { checkMagMeepraten } from './mag.ts'

/** Adds a remark or an answer at one field of a levering. The same id again changes nothing. */
export const voegToe = bevoegdProcedure('opdracht.lezen')
  .input(opmerkingToevoegenInvoer)
  .output(gedaanUitvoer)
  .mutation(async ({ ctx, input }) => {
    const plek = gevonden(await ctx.inGemeente((trx) => findLeveringplek(trx, input.leveringId)))
    checkMagMeepraten(ctx.wie.rollen, plek)
    const velden: readonly string[] = [...listLeveringvelden(plek.soort as Levering).map((v) => v.code), DOCUMENTENVELD]
    if (!velden.includes(input.veld)) throw new WeigeringError('InvoerOnjuist')
    await ctx.inGemeente((trx) => addOpmerking(trx, plek, input), { schrijf: plek.gemeenteId })
    return { gedaan: true } as const
  })
