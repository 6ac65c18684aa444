import { z } from 'zod'
import { idVeld, momentVeld } from './velden.ts'

/** The largest file that is accepted, in bytes. */
export const MAX_BESTAND_BYTES = 20 * 1024 * 1024

/** The kinds of file that are accepted, by what is in them: media type → ending. */
export const BESTANDSOORTEN = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
  'text/csv': 'csv',
} as const
export type Mediatype = keyof typeof BESTANDSOORTEN

/** Whether a file was looked at for viruses; `quarantaine` cannot be downloaded. */
export const SCANUITSLAGEN = ['niet_gescand', 'schoon', 'quarantaine'] as const
export type Scanuitslag = (typeof SCANUITSLAGEN)[number]

/** A stored file, as lists and the answer to an upload show it. */
export const bestandVeld = z.object({
  id: idVeld,
  naam: z.string(),
  mediatype: z.string(),
  grootte: z.int().positive(),
  scan: z.enum(SCANUITSLAGEN),
  op: momentVeld,
})
export type Bestand = z.output<typeof bestandVeld>
