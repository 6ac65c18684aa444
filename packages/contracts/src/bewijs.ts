import { z } from 'zod'
import { idVeld, momentVeld, uitlegVeld } from './velden.ts'

/** A person as a screen names one. */
export const genoemdeVeld = z.object({ id: idVeld, naam: z.string() })
/** Where a rule comes from. */
export const regelbronVeld = uitlegVeld.shape.stappen.element.shape.bron.unwrap()

const documentstuk = z.object({
  id: idVeld,
  naam: z.string(),
  mediatype: z.string(),
  grootte: z.number(),
  scan: z.string(),
  op: momentVeld,
  door: genoemdeVeld,
  gelezen: z.boolean(),
})

/** The evidence of a dossier: what lies there, in which version and state, made by whom, and whether one opened it. */
export const bewijsVeld = z.object({
  leveringen: z.array(
    z.object({
      id: idVeld,
      soort: z.string(),
      nr: z.number(),
      versie: z.number(),
      faseId: idVeld.nullable(),
      status: z.enum(['verwacht', 'ingediend', 'teruggestuurd', 'geaccepteerd', 'vervallen']),
      uiterlijk: z.string(),
      bureau: z.string(),
      door: genoemdeVeld.nullable(),
      ingediendOp: momentVeld.nullable(),
      stilzwijgend: z.boolean(),
      opmerking: z.string().nullable(),
      /** The answers, by code of the question. */
      inhoud: z.record(z.string(), z.string()),
      documenten: z.array(documentstuk),
      gelezen: z.boolean(),
    }),
  ),
  documenten: z.array(documentstuk),
  afspraken: z.array(
    z.object({
      id: idVeld,
      soort: z.string(),
      begintOp: momentVeld,
      plaats: z.string(),
      status: z.string(),
      verslag: z.string().nullable(),
      door: genoemdeVeld,
      gelezen: z.boolean(),
    }),
  ),
  notities: z.array(
    z.object({
      id: idVeld,
      soort: z.string(),
      feitOp: z.string(),
      tekst: z.string(),
      door: genoemdeVeld,
      gelezen: z.boolean(),
    }),
  ),
})

export const noteerGelezenInvoer = z.strictObject({
  dossierId: idVeld,
  soort: z.enum(['levering', 'document', 'afspraak', 'notitie']),
  id: idVeld,
})
