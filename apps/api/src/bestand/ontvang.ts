import { randomUUID } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type Bestand, type Scanuitslag, WeigeringError } from '@loket/contracts'
import { addDocument, findDocumentplek } from '@loket/db'
import { gevonden, type InGemeente } from '../trpc.ts'
import { toBestandsnaam } from './naam.ts'
import type { Bestandsopslag } from './opslag.ts'
import { bepaalSoort } from './soort.ts'
import { scanBestand } from './virusscan.ts'

const OPEN_LEVERING = ['verwacht', 'teruggestuurd']

/** A file on its way in; `isAfgekapt` is known when the stream has ended. */
export type Upload = {
  readonly naam: string | undefined
  readonly inhoud: Readable
  readonly dossierId: string
  readonly leveringId: string | undefined
  isAfgekapt(): boolean
}

/**
 * Receives one file: may it be here, is it whole, of an allowed kind and clean; then its lasting place, and then its row,
 * so that no transaction waits for a disk. Refuses with a code of BestandLeeg and its neighbours, and then leaves nothing
 * behind. When the answer to a commit is lost, nobody knows: the bytes stay until the sweep knows.
 */
export async function ontvangBestand(
  diensten: {
    readonly inGemeente: InGemeente
    readonly opslag: Bestandsopslag
    readonly clamdAdres: string | undefined
  },
  upload: Upload,
): Promise<Bestand> {
  const { inGemeente, opslag } = diensten
  const plek = gevonden(await inGemeente((trx) => findDocumentplek(trx, upload.dossierId, upload.leveringId)))
  if (plek.levering !== null && !OPEN_LEVERING.includes(plek.levering.status)) {
    throw new WeigeringError('LeveringNietOpen')
  }
  const ontvangen = await opslag.ontvang(upload.inhoud).catch(toWeigering)
  try {
    if (upload.isAfgekapt()) throw new WeigeringError('BestandTeGroot')
    if (ontvangen.grootte === 0) throw new WeigeringError('BestandLeeg')
    const mediatype = await bepaalSoort(ontvangen.pad, upload.naam ?? '')
    const scan = await bepaalScan(diensten.clamdAdres, ontvangen.pad)
    const id = randomUUID()
    const document = {
      id,
      naam: toBestandsnaam(upload.naam, mediatype),
      mediatype,
      grootte: ontvangen.grootte,
      sha256: ontvangen.sha256,
      plek: `${plek.gemeenteId}/${id}`,
      scan,
    }
    await opslag.plaats(ontvangen, document.plek)
    let isGeschreven = false
    try {
      const rij = await inGemeente(
        async (trx) => {
          const nieuw = await addDocument(trx, plek, document)
          isGeschreven = true
          return nieuw
        },
        { schrijf: plek.gemeenteId },
      )
      return { id, naam: rij.naam, mediatype, grootte: rij.grootte, scan, op: rij.op }
    } catch (fout) {
      if (!isGeschreven) await opslag.verwijder(document.plek)
      throw fout
    }
  } finally {
    await ontvangen.ruimOp()
  }
}

// A disk that fails names its call; whatever else stops the stream is a sender that stopped before the end.
function toWeigering(fout: unknown): never {
  throw fout instanceof Error && !('syscall' in fout) ? new WeigeringError('BestandOnvolledig') : fout
}

// A scanner that does not answer has not said that the file is clean: it is kept, and nobody can open it.
async function bepaalScan(clamdAdres: string | undefined, pad: string): Promise<Scanuitslag> {
  if (clamdAdres === undefined) return 'niet_gescand'
  const antwoord = await scanBestand(clamdAdres, pad)
  if (antwoord === 'besmet') throw new WeigeringError('BestandBesmet')
  return antwoord === 'schoon' ? 'schoon' : 'quarantaine'
}
