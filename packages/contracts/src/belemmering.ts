import { BELEMMERINGEN } from '@loket/domain'
import { z } from 'zod'
import { BELEMMERINGDOELEN } from './dossierwaarden.ts'
import { idVeld, momentVeld, tekstVeld } from './velden.ts'

const belemmeringcodes = BELEMMERINGEN.map((b) => b.code)
export const belemmeringLijstInvoer = z.strictObject({ dossierId: idVeld, doel: z.enum(BELEMMERINGDOELEN) })
export const belemmeringVeld = z.object({
  id: idVeld,
  soort: z.string(),
  toelichting: z.string().nullable(),
  geregistreerdOp: momentVeld,
})
export const belemmeringInvoer = z.strictObject({
  dossierId: idVeld,
  soort: z.enum(belemmeringcodes),
  toelichting: tekstVeld(2000).optional(),
})
export const belemmeringVervaltInvoer = z.strictObject({ dossierId: idVeld, belemmeringId: idVeld })

export const inzageInvoer = z.strictObject({ dossierId: idVeld, bureauId: idVeld, reden: tekstVeld(1000) })
export const inzageIntrekInvoer = z.strictObject({ dossierId: idVeld, inzageId: idVeld })
