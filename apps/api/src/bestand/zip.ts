import { open } from 'node:fs/promises'

const MAX_STAART = 65_557
const MAX_REGISTER = 4 * 1024 * 1024
const MAX_DELEN = 5_000
const MAX_UITGEPAKT = 200 * 1024 * 1024
const EINDE = 0x06_05_4b_50
const DEEL = 0x02_01_4b_50
const VERSLEUTELD = 1

/** What the register of a zip says; `verdacht` when it would unpack to too much, hides its parts or carries macros. */
export type Zipoordeel = 'goed' | 'verdacht' | 'beschadigd'

/**
 * Reads the central directory of a zip without unpacking: number of parts and the sum of their declared sizes. docx, xlsx
 * and odt are zips; none needs Zip64, encryption or a macro here.
 */
export async function beoordeelZip(pad: string): Promise<Zipoordeel> {
  const bestand = await open(pad, 'r')
  try {
    const { size } = await bestand.stat()
    const staart = Buffer.alloc(Math.min(size, MAX_STAART))
    await bestand.read(staart, 0, staart.length, size - staart.length)
    const einde = findEinde(staart)
    if (einde === -1) return 'beschadigd'
    const delen = staart.readUInt16LE(einde + 10)
    const lengte = staart.readUInt32LE(einde + 12)
    const begin = staart.readUInt32LE(einde + 16)
    if (delen === 0xff_ff || begin === 0xff_ff_ff_ff || delen > MAX_DELEN || lengte > MAX_REGISTER) return 'verdacht'
    if (begin + lengte > size) return 'beschadigd'
    const register = Buffer.alloc(lengte)
    await bestand.read(register, 0, lengte, begin)
    return beoordeelRegister(register, delen)
  } finally {
    await bestand.close()
  }
}

function findEinde(staart: Buffer): number {
  for (let plek = staart.length - 22; plek >= 0; plek -= 1) if (staart.readUInt32LE(plek) === EINDE) return plek
  return -1
}

function beoordeelRegister(register: Buffer, delen: number): Zipoordeel {
  let plek = 0
  let uitgepakt = 0
  for (let nr = 0; nr < delen; nr += 1) {
    if (plek + 46 > register.length || register.readUInt32LE(plek) !== DEEL) return 'beschadigd'
    const vlaggen = register.readUInt16LE(plek + 8)
    const naamlengte = register.readUInt16LE(plek + 28)
    const naam = register.toString('latin1', plek + 46, plek + 46 + naamlengte)
    uitgepakt += register.readUInt32LE(plek + 24)
    if ((vlaggen & VERSLEUTELD) !== 0 || uitgepakt > MAX_UITGEPAKT || /vbaProject\.bin$/i.test(naam)) return 'verdacht'
    plek += 46 + naamlengte + register.readUInt16LE(plek + 30) + register.readUInt16LE(plek + 32)
  }
  return 'goed'
}
