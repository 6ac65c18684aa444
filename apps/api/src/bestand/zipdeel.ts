import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

/** Nothing that we take unpacks to more than this, all parts together. */
export const MAX_UITGEPAKT = 200 * 1024 * 1024
// Text of a document packs to a tenth, a sheet full of the same number to a hundredth; a bomb to a thousandth.
const MAX_VERHOUDING = 200
const KLEIN = 1024 * 1024
const LENGTE_KOP = 30
const KOP = 0x04_03_4b_50
const MATEN_VOLGEN = 8
const BEWAARD = 0
const INGEPAKT = 8
const ONBEKEND = 0xff_ff_ff_ff

/** A part of a zip, as the central directory has it. */
export type Zipdeel = {
  readonly naam: string
  readonly vlaggen: number
  readonly methode: number
  readonly ingepakt: number
  readonly uitgepakt: number
  readonly plek: number
}

type Deeloordeel = 'goed' | 'verdacht' | 'beschadigd' | 'bom'

/**
 * Judges one part: its own header must say what the directory says of it, and it must unpack to as many bytes as it says,
 * counted while it streams. Out: the judgement, and where the part ends in the file.
 */
export async function beoordeelDeel(
  pad: string,
  bestand: FileHandle,
  deel: Zipdeel,
): Promise<{ oordeel: Deeloordeel; einde: number }> {
  const kop = Buffer.alloc(LENGTE_KOP)
  const { bytesRead } = await bestand.read(kop, 0, LENGTE_KOP, deel.plek)
  if (bytesRead < LENGTE_KOP || kop.readUInt32LE(0) !== KOP) return { oordeel: 'beschadigd', einde: deel.plek }
  const naam = Buffer.alloc(kop.readUInt16LE(26))
  await bestand.read(naam, 0, naam.length, deel.plek + LENGTE_KOP)
  const begin = deel.plek + LENGTE_KOP + naam.length + kop.readUInt16LE(28)
  const einde = begin + deel.ingepakt
  if (naam.toString('latin1') !== deel.naam || !isZelfde(kop, deel)) return { oordeel: 'bom', einde }
  if (deel.methode === BEWAARD) return { oordeel: deel.ingepakt === deel.uitgepakt ? 'goed' : 'bom', einde }
  if (deel.methode !== INGEPAKT) return { oordeel: 'verdacht', einde }
  if (deel.uitgepakt > KLEIN && deel.uitgepakt > deel.ingepakt * MAX_VERHOUDING) return { oordeel: 'bom', einde }
  if (deel.ingepakt === 0) return { oordeel: 'beschadigd', einde }
  return { oordeel: await pakUit(pad, { begin, einde }, deel.uitgepakt), einde }
}

// A writer that did not know the sizes yet leaves them open here and sets a flag; another size is another part.
function isZelfde(kop: Buffer, deel: Zipdeel): boolean {
  const maat = (plek: number, inRegister: number): boolean => {
    const hier = kop.readUInt32LE(plek)
    return hier === inRegister || ((deel.vlaggen & MATEN_VOLGEN) !== 0 && (hier === 0 || hier === ONBEKEND))
  }
  return (
    kop.readUInt16LE(6) === deel.vlaggen &&
    kop.readUInt16LE(8) === deel.methode &&
    maat(18, deel.ingepakt) &&
    maat(22, deel.uitgepakt)
  )
}

class TeVeel extends Error {}

/** Unpacks into nothing, until there is more than was said. */
async function pakUit(
  pad: string,
  { begin, einde }: { begin: number; einde: number },
  aangekondigd: number,
): Promise<Deeloordeel> {
  let geteld = 0
  const tel = new Writable({
    write(stuk: Buffer, _codering, klaar) {
      geteld += stuk.length
      klaar(geteld > aangekondigd ? new TeVeel() : null)
    },
  })
  try {
    await pipeline(createReadStream(pad, { start: begin, end: einde - 1 }), createInflateRaw(), tel)
  } catch (fout) {
    return fout instanceof TeVeel ? 'bom' : 'beschadigd'
  }
  return geteld === aangekondigd ? 'goed' : 'bom'
}
