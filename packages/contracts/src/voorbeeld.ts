import { RECHTSGRONDEN, UITKOMSTEN } from '@loket/domain'
import { z } from 'zod'
import { briefVeld } from './besluit.ts'
import { faseduurVeld } from './commando.ts'
import { centenVeld, datumVeld, idVeld, normaliseTekst, regelVeld, ruweTekstVeld, uitlegVeld } from './velden.ts'

/** Phases planned anew: what a decision will write, shown before it is taken. */
export const planVeld = z.object({
  fasen: z.array(
    z.object({
      nr: z.number(),
      code: z.string(),
      naam: z.string(),
      begin: z.string(),
      einde: z.string(),
      ingekort: z.boolean(),
      rechtsgrond: z.enum(RECHTSGRONDEN),
    }),
  ),
  /** Codes of phases that would begin after the period and so do not take place. */
  vervallen: z.array(z.string()),
  uitleg: uitlegVeld,
})

/** The choices at toelating of which the plan and the letter are shown beforehand. */
const planInvoer = {
  sjabloonId: idVeld,
  begin: datumVeld,
  maximumMaanden: z.int().min(1).max(12).optional(),
  fasen: z
    .array(z.strictObject({ code: regelVeld(60), bureauId: idVeld.optional(), duur: faseduurVeld.optional() }))
    .max(12),
}

export const voorbeeldPlanInvoer = z.strictObject({ dossierId: idVeld, ...planInvoer })

/** The plan of a toelating; without the length of some phase there is none yet. */
export const voorbeeldPlanVeld = z.object({
  ontbrekendeDuren: z.array(z.string()),
  plan: planVeld.nullable(),
  laatsteDag: z.string().nullable(),
  maximum: z.object({ laatsteDag: z.string(), maanden: z.number(), uitleg: uitlegVeld }).nullable(),
})
export type VoorbeeldPlan = z.output<typeof voorbeeldPlanVeld>

export const voorbeeldHerplanInvoer = z.strictObject({
  dossierId: idVeld,
  naar: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('hervat'), datum: datumVeld }),
    z.strictObject({ soort: z.literal('wijzig_periode'), laatsteDag: datumVeld }),
  ]),
})

/** The text of a reason as it is being typed: it may still be empty. */
const motivering = ruweTekstVeld(16_000).transform(normaliseTekst)

export const voorbeeldBriefInvoer = z.strictObject({
  dossierId: idVeld,
  motivering,
  besluit: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('toelating'), ...planInvoer }),
    z.strictObject({ soort: z.literal('afwijzing') }),
    z.strictObject({ soort: z.literal('wijziging_periode'), laatsteDag: datumVeld }),
    z.strictObject({ soort: z.literal('voortijdige_beeindiging'), uitkomst: z.enum(UITKOMSTEN) }),
    z.strictObject({ soort: z.literal('krediet'), doel: regelVeld(200), bedragCenten: centenVeld }),
    z.strictObject({ soort: z.literal('omzetting'), naar: z.enum(['rentedragend', 'om_niet']) }),
  ]),
})
export type VoorbeeldBriefInvoer = z.output<typeof voorbeeldBriefInvoer>

export const voorbeeldBriefVeld = z.object({ namens: z.string(), brief: briefVeld, adresBekend: z.boolean() })
