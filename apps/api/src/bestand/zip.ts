import { type FileHandle, open } from 'node:fs/promises'
import { beoordeelDeel, MAX_UITGEPAKT, type Zipdeel } from './zipdeel.ts'

const MAX_STAART = 65_557
const MAX_REGISTER = 4 * 1024 * 1024
const MAX_DELEN = 5_000
const LENGTE_EINDE = 22
const EINDE = 0x06_05_4b_50
const DEEL = 0x02_01_4b_50
const VERSLEUTELD = 1

/**
 * What a zip is: `verdacht` when it carries macros, hides its parts or needs what no document needs; `bom` when it unpacks
 * to too much or to something else than it says.
 */
export type Zipoordeel = 'goed' | 'verdacht' | 'beschadigd' | 'bom'

/**
 * Judges a zip by what is in it: its central directory first, then each part by itself, unpacked and counted without keeping
 * anything. docx, xlsx and odt are zips; none needs Zip64, encryption or a macro here.
 */
export async function beoordeelZip(pad: string): Promise<Zipoordeel> {
  const bestand = await open(pad, 'r')
  try {
    const register = await leesRegister(bestand)
    if (typeof register === 'string') return register
    const delen = leesDelen(register.tekst, register.aantal)
    if (typeof delen === 'string') return delen
    return await beoordeelDelen(pad, bestand, delen, register.begin)
  } finally {
    await bestand.close()
  }
}

type Register = { readonly tekst: Buffer; readonly aantal: number; readonly begin: number }

async function leesRegister(bestand: FileHandle): Promise<Register | Zipoordeel> {
  const { size } = await bestand.stat()
  const staart = Buffer.alloc(Math.min(size, MAX_STAART))
  await bestand.read(staart, 0, staart.length, size - staart.length)
  const einde = findEinde(staart)
  if (einde === -1) return 'beschadigd'
  const aantal = staart.readUInt16LE(einde + 10)
  const lengte = staart.readUInt32LE(einde + 12)
  const begin = staart.readUInt32LE(einde + 16)
  if (aantal === 0xff_ff || begin === 0xff_ff_ff_ff || aantal > MAX_DELEN || lengte > MAX_REGISTER) return 'verdacht'
  if (begin + lengte > size) return 'beschadigd'
  const tekst = Buffer.alloc(lengte)
  await bestand.read(tekst, 0, lengte, begin)
  return { tekst, aantal, begin }
}

// The last one whose comment ends with the file: another reader would else find another register.
function findEinde(staart: Buffer): number {
  for (let plek = staart.length - LENGTE_EINDE; plek >= 0; plek -= 1) {
    if (staart.readUInt32LE(plek) !== EINDE) continue
    if (plek + LENGTE_EINDE + staart.readUInt16LE(plek + 20) === staart.length) return plek
  }
  return -1
}

function leesDelen(register: Buffer, aantal: number): readonly Zipdeel[] | Zipoordeel {
  const delen: Zipdeel[] = []
  let plek = 0
  let uitgepakt = 0
  for (let nr = 0; nr < aantal; nr += 1) {
    if (plek + 46 > register.length || register.readUInt32LE(plek) !== DEEL) return 'beschadigd'
    const naamlengte = register.readUInt16LE(plek + 28)
    const deel = {
      vlaggen: register.readUInt16LE(plek + 8),
      methode: register.readUInt16LE(plek + 10),
      ingepakt: register.readUInt32LE(plek + 20),
      uitgepakt: register.readUInt32LE(plek + 24),
      plek: register.readUInt32LE(plek + 42),
      naam: register.toString('latin1', plek + 46, plek + 46 + naamlengte),
    }
    uitgepakt += deel.uitgepakt
    if (uitgepakt > MAX_UITGEPAKT) return 'bom'
    if ((deel.vlaggen & VERSLEUTELD) !== 0 || /vbaProject\.bin$/i.test(deel.naam)) return 'verdacht'
    delen.push(deel)
    plek += 46 + naamlengte + register.readUInt16LE(plek + 30) + register.readUInt16LE(plek + 32)
  }
  return plek === register.length ? delen : 'bom'
}

async function beoordeelDelen(
  pad: string,
  bestand: FileHandle,
  delen: readonly Zipdeel[],
  beginRegister: number,
): Promise<Zipoordeel> {
  let vrijVanaf = 0
  for (const deel of delen.toSorted((a, b) => a.plek - b.plek)) {
    // Parts that share bytes unpack to more than the file can hold.
    if (deel.plek < vrijVanaf) return 'bom'
    const { oordeel, einde } = await beoordeelDeel(pad, bestand, deel)
    if (oordeel !== 'goed') return oordeel
    if (einde > beginRegister) return 'bom'
    vrijVanaf = einde
  }
  return 'goed'
}
