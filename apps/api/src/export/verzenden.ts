import type { FastifyReply } from 'fastify'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { toContentDisposition } from '../bestand/naam.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Sends a text as a file of comma separated values that no cache keeps; `naam` is without its ending. */
export function stuurCsv(antwoord: FastifyReply, naam: string, tekst: string): FastifyReply {
  return stuur(antwoord, 'text/csv; charset=utf-8', `${naam}.csv`, tekst)
}

/**
 * Sends cells as a spreadsheet of one sheet, its first rows (one, without `kopregels`) always in sight; `breedtes` are of
 * the columns, in characters.
 */
export async function stuurXlsx(
  antwoord: FastifyReply,
  naam: string,
  blad: {
    readonly titel: string
    readonly breedtes: readonly number[]
    readonly rijen: SheetData
    readonly kopregels?: number
  },
): Promise<FastifyReply> {
  const bestand = await writeXlsxFile(blad.rijen, {
    sheet: blad.titel,
    stickyRowsCount: blad.kopregels ?? 1,
    columns: blad.breedtes.map((width) => ({ width })),
  }).toBuffer()
  return stuur(antwoord, XLSX, `${naam}.xlsx`, bestand)
}

function stuur(antwoord: FastifyReply, soort: string, bestandsnaam: string, inhoud: string | Buffer): FastifyReply {
  return antwoord
    .header('content-type', soort)
    .header('content-disposition', toContentDisposition(bestandsnaam))
    .header('cache-control', 'no-store')
    .send(inhoud)
}
