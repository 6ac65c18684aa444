import { inflateRawSync } from 'node:zlib'

/** A part of a spreadsheet as text ('xl/worksheets/sheet1.xml'): an xlsx is a zip, and its directory stands at its end. */
export function leesXlsxdeel(bestand: Buffer, naam: string): string {
  const einde = bestand.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let plek = bestand.readUInt32LE(einde + 16)
  for (let nog = bestand.readUInt16LE(einde + 10); nog > 0; nog -= 1) {
    const [naamlengte = 0, extra = 0, opmerking = 0] = [28, 30, 32].map((op) => bestand.readUInt16LE(plek + op))
    if (bestand.toString('utf8', plek + 46, plek + 46 + naamlengte) === naam) {
      const begin = bestand.readUInt32LE(plek + 42)
      const van = begin + 30 + bestand.readUInt16LE(begin + 26) + bestand.readUInt16LE(begin + 28)
      return inflateRawSync(bestand.subarray(van, van + bestand.readUInt32LE(plek + 20))).toString()
    }
    plek += 46 + naamlengte + extra + opmerking
  }
  throw new Error(`Geen ${naam} in dit bestand`)
}
