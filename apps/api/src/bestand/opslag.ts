import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { echteTijd } from '@loket/db'

const TIJDELIJK = 'tijdelijk'
const UUR_MS = 3_600_000

/** Bytes that were received and stand in a temporary file until `ruimOp` or until they are placed. */
export type Ontvangen = {
  readonly pad: string
  readonly grootte: number
  readonly sha256: string
  ruimOp(): Promise<void>
}

/** Where the bytes of documents stand: a folder. What stands in it under a `plek` has a row in the table document. */
export type Bestandsopslag = {
  /** Streams to a temporary file; a stream that breaks leaves nothing. */
  ontvang(bron: Readable): Promise<Ontvangen>
  /** Gives a received file its lasting place. */
  plaats(ontvangen: Ontvangen, plek: string): Promise<void>
  verwijder(plek: string): Promise<void>
  /**
   * Throws away what stands at a place that nothing speaks of: an upload whose transaction was lost. `bekend` says which of
   * these places have a row. What is younger than an hour may still get one and stays. Out: how many went.
   */
  veeg(bekend: (plekken: readonly string[]) => Promise<ReadonlySet<string>>): Promise<number>
  /** True when the bytes at a place are still those of this hash. */
  isOngeschonden(plek: string, sha256: string): Promise<boolean>
  open(plek: string): Readable
}

/** Opens the document store and throws away what an earlier process left half received. */
export async function openBestandsopslag(map: string): Promise<Bestandsopslag> {
  const tijdelijk = join(map, TIJDELIJK)
  await mkdir(tijdelijk, { recursive: true, mode: 0o700 })
  await ruimRestenOp(tijdelijk)
  return {
    async ontvang(bron) {
      const pad = join(tijdelijk, randomUUID())
      const hash = createHash('sha256')
      let grootte = 0
      const tel = new Transform({
        transform(stuk: Buffer, _codering, klaar) {
          grootte += stuk.length
          hash.update(stuk)
          klaar(null, stuk)
        },
      })
      const ruimOp = () => rm(pad, { force: true })
      try {
        // flush: a row may not speak of bytes that a power cut takes away.
        await pipeline(bron, tel, createWriteStream(pad, { flags: 'wx', mode: 0o600, flush: true }))
      } catch (fout) {
        await ruimOp()
        throw fout
      }
      return { pad, grootte, sha256: hash.digest('hex'), ruimOp }
    },
    async plaats(ontvangen, plek) {
      await mkdir(dirname(join(map, plek)), { recursive: true, mode: 0o700 })
      await rename(ontvangen.pad, join(map, plek))
    },
    verwijder: (plek) => rm(join(map, plek), { force: true }),
    async veeg(bekend) {
      let gedaan = 0
      for (const gemeente of await readdir(map, { withFileTypes: true })) {
        if (!gemeente.isDirectory() || gemeente.name === TIJDELIJK) continue
        const oud = await listOud(join(map, gemeente.name))
        if (oud.length === 0) continue
        const plekken = oud.map((naam) => `${gemeente.name}/${naam}`)
        const blijft = await bekend(plekken)
        const weg = plekken.filter((plek) => !blijft.has(plek))
        for (const plek of weg) await rm(join(map, plek), { force: true })
        gedaan += weg.length
      }
      return gedaan
    },
    async isOngeschonden(plek, sha256) {
      const hash = createHash('sha256')
      try {
        for await (const stuk of createReadStream(join(map, plek))) hash.update(stuk as Buffer)
      } catch {
        return false
      }
      return hash.digest('hex') === sha256
    },
    open: (plek) => createReadStream(join(map, plek)),
  }
}

// Another process may be receiving at this moment: only what is older than any request can last goes.
async function ruimRestenOp(tijdelijk: string): Promise<void> {
  for (const naam of await listOud(tijdelijk)) await rm(join(tijdelijk, naam), { force: true })
}

/** The names in a folder that have not changed for an hour. */
async function listOud(map: string): Promise<readonly string[]> {
  const oud: string[] = []
  for (const naam of await readdir(map)) {
    const gewijzigd = await stat(join(map, naam)).catch(() => undefined)
    if (gewijzigd !== undefined && gewijzigd.mtimeMs < echteTijd() - UUR_MS) oud.push(naam)
  }
  return oud
}
