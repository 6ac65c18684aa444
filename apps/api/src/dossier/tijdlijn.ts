import { idVeld, TIJDLIJNGROEPEN, TIJDLIJNSOORTEN, tijdlijnBlad } from '@loket/contracts'
import { countTijdlijn, listTijdlijn } from '@loket/db'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { leesCursor, toCursor } from './cursor.ts'
import { eisDossier } from './plek.ts'
import { toGegevens } from './rij.ts'

const PER_BLAD = 40

/** A page of the timeline, the newest fact first, of these groups; with how many facts each group has. */
export const tijdlijn = bevoegdProcedure('dossier.lezen')
  .input(
    z.strictObject({
      dossierId: idVeld,
      groepen: z.array(z.enum(TIJDLIJNGROEPEN)).max(TIJDLIJNGROEPEN.length).default([]),
      na: z.string().max(1000).nullish(),
    }),
  )
  .output(tijdlijnBlad)
  .query(({ ctx, input }) =>
    ctx.inGemeente(async (trx) => {
      await eisDossier(trx, ctx.wie, input.dossierId)
      const plek = input.na ? leesCursor(input.na, 'moment') : null
      const feiten = await listTijdlijn(trx, input.dossierId, {
        soorten: input.groepen.length === 0 ? undefined : soortenVan(input.groepen),
        na: plek === null ? null : { feitOp: plek.waarde, id: plek.id },
        aantal: PER_BLAD + 1,
      })
      const blad = feiten.slice(0, PER_BLAD)
      const laatste = blad.at(-1)
      const aantallen = await countTijdlijn(trx, input.dossierId)
      return {
        feiten: blad.map((f) => ({ ...f, gegevens: toGegevens(f.gegevens) })),
        volgende: feiten.length > PER_BLAD && laatste ? toCursor(laatste.feitOp, laatste.id) : null,
        groepen: telGroepen(aantallen),
        totaal: aantallen.reduce((som, { aantal }) => som + aantal, 0),
      }
    }),
  )

function groepVan(soort: string): string {
  return Object.hasOwn(TIJDLIJNSOORTEN, soort) ? TIJDLIJNSOORTEN[soort as keyof typeof TIJDLIJNSOORTEN] : 'dossier'
}

function soortenVan(groepen: readonly string[]): string[] {
  return Object.keys(TIJDLIJNSOORTEN).filter((soort) => groepen.includes(groepVan(soort)))
}

function telGroepen(aantallen: readonly { soort: string; aantal: number }[]): Record<string, number> {
  const groepen: Record<string, number> = {}
  for (const { soort, aantal } of aantallen) groepen[groepVan(soort)] = (groepen[groepVan(soort)] ?? 0) + aantal
  return groepen
}
