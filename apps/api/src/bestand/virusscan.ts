import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

const GEDULD_MS = 30_000

/** What the scanner said of a file. `geen_antwoord`: it could not be asked, so nobody knows. */
export type Scanantwoord = 'schoon' | 'besmet' | 'geen_antwoord'

/**
 * Asks a clamd about a file, by its INSTREAM command. In: `host:poort` or `unix:/pad`. Whatever is not a plain OK or FOUND
 * is no answer.
 */
export async function scanBestand(adres: string, pad: string): Promise<Scanantwoord> {
  const lijn = verbind(adres)
  try {
    const antwoord = leesAntwoord(lijn)
    antwoord.catch(() => undefined)
    lijn.write('zINSTREAM\0')
    for await (const stuk of createReadStream(pad)) {
      const deel = stuk as Buffer
      const lengte = Buffer.alloc(4)
      lengte.writeUInt32BE(deel.length)
      lijn.write(lengte)
      if (!lijn.write(deel)) await Promise.race([new Promise((resolve) => lijn.once('drain', resolve)), antwoord])
    }
    lijn.write(Buffer.alloc(4))
    const tekst = await antwoord
    if (/^stream: .* FOUND\0?$/.test(tekst)) return 'besmet'
    return /^stream: OK\0?$/.test(tekst) ? 'schoon' : 'geen_antwoord'
  } catch {
    // Any failure of the scanner means the same here: nobody looked. The file goes into quarantine.
    return 'geen_antwoord'
  } finally {
    lijn.destroy()
  }
}

function verbind(adres: string): Socket {
  if (adres.startsWith('unix:')) return connect({ path: adres.slice('unix:'.length) })
  const scheiding = adres.lastIndexOf(':')
  return connect({ host: adres.slice(0, scheiding), port: Number(adres.slice(scheiding + 1)) })
}

function leesAntwoord(lijn: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let tekst = ''
    lijn.setTimeout(GEDULD_MS, () => reject(new Error('De virusscanner antwoordt niet')))
    lijn.on('data', (stuk: Buffer) => {
      tekst += stuk.toString('latin1')
      if (tekst.endsWith('\0')) resolve(tekst)
    })
    lijn.on('end', () => resolve(tekst))
    lijn.on('error', reject)
  })
}
