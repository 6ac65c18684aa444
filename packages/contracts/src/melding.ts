import { z } from 'zod'
import { gegevensVeld } from './vandaag.ts'
import { datumVeld, idVeld, momentVeld } from './velden.ts'

/** A message to the person who asks. Number and client only while that person may read the dossier. */
export const meldingVeld = z.object({
  id: idVeld,
  soort: z.string(),
  gegevens: gegevensVeld,
  op: momentVeld,
  isGelezen: z.boolean(),
  /** Null for what is about no single client, as an opgave: `gegevens.opgaveId` says which. */
  dossierId: idVeld.nullable(),
  dossiernummer: z.string().nullable(),
  client: z.string().nullable(),
  gemeente: z.string(),
})
export type Meldingregel = z.output<typeof meldingVeld>

/** Which messages were read; without ids: all. */
export const markeerGelezenInvoer = z.strictObject({ ids: z.array(idVeld).min(1).max(200).optional() })

/** Days on which a colleague takes over, both days included. */
export const waarnemingInvoer = z.strictObject({ waarnemerId: idVeld, van: datumVeld, tot: datumVeld })

/** A waarneming that is not over. `isVanMij`: the reader is the one who is away. */
export const waarnemingVeld = z.object({
  id: idVeld,
  persoon: z.string(),
  waarnemer: z.string(),
  van: z.string(),
  tot: z.string(),
  isVanMij: z.boolean(),
})

/** Own absence and that of others, and who could take over. */
export const waarnemingenVeld = z.object({
  waarnemingen: z.array(waarnemingVeld),
  collegas: z.array(z.object({ id: idVeld, naam: z.string() })),
})
