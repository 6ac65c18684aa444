import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

export type TemporalProgramma = 'temporal' | 'temporal-test-server'

type Uitgave = {
  readonly versie: string
  readonly hashes: Readonly<Record<string, string>>
  readonly adres: (doel: string) => string
}

/** The releases that this project runs on, with the SHA-256 of the binary itself per platform, whatever road it came by. */
export const UITGAVEN = {
  temporal: {
    versie: '1.9.1',
    hashes: {
      'linux-x64': '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
      'linux-arm64': '667e9403cb2faaf439ecaa7eb7190e0d08521de6c9118da7fd26ad594281271d',
      'darwin-arm64': '33c298d41f6eefebf01a28a3511f444480e939e21d3518cb0c12a4abad467c4b',
      'darwin-x64': 'd5776986d343fb789f49e4e7b6d3faca931c0877b71c6d4a7ac39dba467155cc',
    },
    adres: (doel) => `https://github.com/temporalio/cli/releases/download/v1.9.1/temporal_cli_1.9.1_${doel}.tar.gz`,
  },
  'temporal-test-server': {
    versie: '1.40.0',
    hashes: {
      'linux-x64': '19defb9f7318c7cf249518b3642a735efb79876c2b6918afe312336476b796a5',
      'linux-arm64': 'a968eca117487a0314acfc9738892acee6064c6db2dbd9fdb9b4f8823606460c',
      'darwin-arm64': '3a9cd757fc118c0cf134c6fa16d5cf901a02985d02782a11029f7c2833e95cb6',
      'darwin-x64': '0aa60a4278bc313167f6d2e46cb362c95df2551384d7c593887e79f4a92aa4ac',
    },
    adres: (doel) =>
      `https://github.com/temporalio/sdk-java/releases/download/v1.40.0/temporal-test-server_1.40.0_${doel}.tar.gz`,
  },
} as const satisfies Record<TemporalProgramma, Uitgave>

/** The hash that a program must have on this machine; undefined where no release exists for it. */
export function expectedHash(programma: TemporalProgramma): string | undefined {
  const hashes: Readonly<Record<string, string>> = UITGAVEN[programma].hashes
  return hashes[`${process.platform}-${process.arch}`]
}

/** Where the makers of Temporal publish the release for this machine. */
export function officialUrl(programma: TemporalProgramma): string {
  return UITGAVEN[programma].adres(`${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`)
}

/** The SHA-256 of a file, in hex. */
export async function hashFile(pad: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(pad, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
