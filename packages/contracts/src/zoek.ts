import { z } from 'zod'
import { bsnVeld } from './dossier.ts'
import { idVeld, ruweTekstVeld } from './velden.ts'

/** A question of the search field: a name, a number, a KvK number or an amount. Never a BSN: that is `bsnZoekInvoer`. */
export const zoekInvoer = z.strictObject({
  vraag: ruweTekstVeld(200).pipe(z.string().trim().min(2).max(100)),
})
/** A BSN goes in the body of a change, so that it stands in no address; each dossier that is found is logged. */
export const bsnZoekInvoer = z.strictObject({ bsn: bsnVeld })

/** One thing found. `naam` is null where the reader may not see persons. */
export const zoekresultaat = z.object({
  soort: z.enum(['dossier', 'opdracht']),
  id: idVeld,
  nummer: z.string(),
  naam: z.string().nullable(),
  onder: z.string().nullable(),
  gemeente: z.string(),
})
export const zoekAntwoord = z.array(zoekresultaat)
