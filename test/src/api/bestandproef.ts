import { randomBytes } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import { deflateRawSync } from 'node:zlib'

/** The test text that every virus scanner finds. */
export const EICAR = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'

/** A form with fields and then one file, as a browser sends it. */
export function toFormulier(velden: Record<string, string>, naam: string, inhoud: Buffer) {
  const grens = `----${randomBytes(12).toString('hex')}`
  const deel = (kop: string) => `--${grens}\r\ncontent-disposition: form-data; ${kop}\r\n`
  return {
    grens,
    lichaam: Buffer.concat([
      ...Object.entries(velden).map(([sleutel, waarde]) =>
        Buffer.from(`${deel(`name="${sleutel}"`)}\r\n${waarde}\r\n`),
      ),
      Buffer.from(`${deel(`name="bestand"; filename="${naam}"`)}content-type: application/octet-stream\r\n\r\n`),
      inhoud,
      Buffer.from(`\r\n--${grens}--\r\n`),
    ]),
  }
}

/** Speaks clamd's INSTREAM: what holds EICAR is found, the rest is OK. */
export async function startProefscanner(): Promise<{ adres: string; [Symbol.asyncDispose](): Promise<void> }> {
  const server = createServer((lijn) => {
    let gekregen = Buffer.alloc(0)
    lijn.on('error', () => undefined)
    lijn.on('data', (stuk: Buffer) => {
      gekregen = Buffer.concat([gekregen, stuk])
      if (!gekregen.subarray(-4).equals(Buffer.alloc(4))) return
      lijn.end(gekregen.includes(EICAR) ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((klaar) => {
    server.listen(0, '127.0.0.1', klaar)
  })
  return {
    adres: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((klaar) => {
        server.close(() => klaar())
      }),
  }
}

/** A part of a zip and the size that it says to have. */
export type Zipdeel = readonly [naam: string, inhoud: Buffer, aangekondigd: number]

/** A docx, perhaps with more parts. */
export function maakDocx(extra: readonly Zipdeel[] = []): Buffer {
  const soorten = Buffer.from(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  )
  const tekst = Buffer.from('<w:document/>')
  return maakZip([
    ['[Content_Types].xml', soorten, soorten.length],
    ['word/document.xml', tekst, tekst.length],
    ...extra,
  ])
}

/** A zip whose parts announce the sizes that they are given. */
export function maakZip(delen: readonly Zipdeel[]): Buffer {
  const stukken: Buffer[] = []
  const register: Buffer[] = []
  let plek = 0
  for (const [naam, inhoud, aangekondigd] of delen) {
    const [ingepakt, naambytes] = [deflateRawSync(inhoud), Buffer.from(naam)]
    const velden = Buffer.alloc(26)
    velden.writeUInt16LE(20, 0)
    velden.writeUInt16LE(8, 4)
    velden.writeUInt32LE(ingepakt.length, 14)
    velden.writeUInt32LE(aangekondigd, 18)
    velden.writeUInt16LE(naambytes.length, 22)
    stukken.push(Buffer.from('PK\u0003\u0004', 'latin1'), velden, naambytes, ingepakt)
    const staart = Buffer.alloc(14)
    staart.writeUInt32LE(plek, 10)
    register.push(Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), velden, staart, naambytes)
    plek += 30 + naambytes.length + ingepakt.length
  }
  const kop = Buffer.concat(register)
  const einde = Buffer.alloc(22)
  einde.write('PK\u0005\u0006', 'latin1')
  einde.writeUInt16LE(delen.length, 8)
  einde.writeUInt16LE(delen.length, 10)
  einde.writeUInt32LE(kop.length, 12)
  einde.writeUInt32LE(plek, 16)
  return Buffer.concat([...stukken, kop, einde])
}

/** The same zip with one lie about its last part (or, for `maten volgen`, an honest other way to say its sizes). */
export function verdraai(zip: Buffer, wat: 'kop' | 'plek' | 'inhoud' | 'maten volgen'): Buffer {
  const uit = Buffer.from(zip)
  const kop = uit.lastIndexOf(Buffer.from('PK\u0003\u0004', 'latin1'))
  const inRegister = uit.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  if (wat === 'kop') uit.writeUInt32LE(uit.readUInt32LE(kop + 22) + 1, kop + 22)
  if (wat === 'plek') {
    // The last part points at the first one, under the first one's name and sizes.
    const eerste = uit.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    const lengte = 46 + uit.readUInt16LE(eerste + 28)
    const einde = uit.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
    const register = Buffer.concat([uit.subarray(eerste, inRegister), uit.subarray(eerste, eerste + lengte)])
    const slot = Buffer.from(uit.subarray(einde))
    slot.writeUInt32LE(register.length, 12)
    return Buffer.concat([uit.subarray(0, eerste), register, slot])
  }
  if (wat === 'inhoud') uit[kop + 30 + uit.readUInt16LE(kop + 26)] = 0xff
  if (wat === 'maten volgen') {
    for (const [plek, maten] of [
      [kop + 6, kop + 18],
      [inRegister + 8, 0],
    ] as const) {
      uit.writeUInt16LE(uit.readUInt16LE(plek) | 8, plek)
      if (maten !== 0) uit.fill(0, maten, maten + 8)
    }
  }
  return uit
}
