import { createReadStream } from 'node:fs'
import { BESTANDSOORTEN, type Mediatype, WeigeringError } from '@loket/contracts'
import { fileTypeFromFile } from 'file-type'
import { beoordeelZip } from './zip.ts'

const ZIPS: ReadonlySet<Mediatype> = new Set([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
])
// Every control character but tab, line end and form feed.
const GEEN_TEKST = /[^\P{Cc}\t\n\f\r]/u

/**
 * The kind of a file by what is in it; its name decides only between plain text and csv, which have no mark of their own.
 * Refuses with BestandSoortNietToegestaan, and a zip that cannot be read with BestandBeschadigd or that lies with
 * BestandVerdacht.
 */
export async function bepaalSoort(pad: string, naam: string): Promise<Mediatype> {
  const begin = await leesBegin(pad)
  if (begin.startsWith('PK')) {
    const oordeel = await beoordeelZip(pad)
    if (oordeel === 'beschadigd') throw new WeigeringError('BestandBeschadigd')
    if (oordeel === 'bom') throw new WeigeringError('BestandVerdacht')
    if (oordeel === 'verdacht') throw new WeigeringError('BestandSoortNietToegestaan')
  }
  const gevonden = await fileTypeFromFile(pad)
  if (gevonden === undefined) return bepaalTekstsoort(pad, naam)
  if (!(gevonden.mime in BESTANDSOORTEN)) throw new WeigeringError('BestandSoortNietToegestaan')
  const soort = gevonden.mime as Mediatype
  if (ZIPS.has(soort) !== begin.startsWith('PK')) throw new WeigeringError('BestandSoortNietToegestaan')
  return soort
}

async function bepaalTekstsoort(pad: string, naam: string): Promise<Mediatype> {
  const einde = /\.(txt|csv)$/i.exec(naam)?.[1]?.toLowerCase()
  if (einde === undefined || !(await isTekst(pad))) throw new WeigeringError('BestandSoortNietToegestaan')
  return einde === 'csv' ? 'text/csv' : 'text/plain'
}

async function isTekst(pad: string): Promise<boolean> {
  const lezer = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const stuk of createReadStream(pad)) {
      if (GEEN_TEKST.test(lezer.decode(stuk as Buffer, { stream: true }))) return false
    }
    lezer.decode()
    return true
  } catch (fout) {
    if (fout instanceof TypeError) return false
    throw fout
  }
}

async function leesBegin(pad: string): Promise<string> {
  let begin = ''
  for await (const stuk of createReadStream(pad, { end: 3 })) begin += (stuk as Buffer).toString('latin1')
  return begin
}
