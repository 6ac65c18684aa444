import { leveringConceptInvoer, leveringConceptUitvoer, listLeveringvelden, WeigeringError } from '@loket/contracts'
import { findLeveringplek, saveConcept } from '@loket/db'
import type { Levering } from '@loket/domain'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

/**
 * Saves the draft of a levering of one's own bureau that is still expected. Refused with StandVeranderd when a colleague
 * saved another draft since `basis`, and with LeveringNietOpen when it was submitted.
 */
export const bewaarConcept = bevoegdProcedure('levering.schrijven')
  .input(leveringConceptInvoer)
  .output(leveringConceptUitvoer)
  .mutation(async ({ ctx, input }) => {
    const plek = gevonden(await ctx.inGemeente((trx) => findLeveringplek(trx, input.leveringId)))
    if (!plek.opdrachtLoopt) throw new WeigeringError('LeveringNietOpen')
    const velden = listLeveringvelden(plek.soort as Levering).map((veld) => veld.code)
    const inhoud: Record<string, string> = {}
    for (const [code, tekst] of Object.entries(input.inhoud)) {
      if (!velden.includes(code)) throw new WeigeringError('InvoerOnjuist')
      inhoud[code] = tekst.normalize('NFC').replace(/\r\n?/g, '\n')
    }
    return ctx.inGemeente(
      async (trx) => {
        const conceptOp = await saveConcept(trx, plek.id, inhoud, input.basis)
        if (conceptOp !== undefined) return { conceptOp }
        const nu = await findLeveringplek(trx, plek.id)
        throw new WeigeringError(nu?.isOpen === true ? 'StandVeranderd' : 'LeveringNietOpen')
      },
      { schrijf: plek.gemeenteId },
    )
  })
