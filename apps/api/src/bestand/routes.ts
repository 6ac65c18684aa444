import multipart, { type MultipartFile, type MultipartValue } from '@fastify/multipart'
import { type Bevoegdheid, idVeld, isBevoegd, MAX_BESTAND_BYTES, WeigeringError } from '@loket/contracts'
import { type Database, findDocument } from '@loket/db'
import { TRPCError } from '@trpc/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { perMinuut } from '../beveiliging/grenzen.ts'
import { toAanvrager } from '../sessie/sessies.ts'
import { type Aanvrager, gevonden, toRollen } from '../trpc.ts'
import { toContentDisposition } from './naam.ts'
import { ontvangBestand } from './ontvang.ts'
import type { Bestandsopslag } from './opslag.ts'

const MAG_TOEVOEGEN: readonly Bevoegdheid[] = ['dossier.bewerken', 'levering.schrijven']
const MAG_LEZEN: readonly Bevoegdheid[] = ['dossier.lezen', 'opdracht.lezen']
const ruimeLimiet = 64 * 1024

const uploadVelden = z.strictObject({ dossierId: idVeld, leveringId: idVeld.optional() })

/**
 * Adds POST /bestanden (multipart: dossierId, perhaps leveringId, then bestand) and GET /bestanden/:id. Beside tRPC, whose
 * adapter knows no forms.
 */
export async function registerBestanden(
  app: FastifyInstance,
  opties: {
    readonly db: Kysely<Database>
    readonly opslag: Bestandsopslag
    readonly clamdAdres: string | undefined
    readonly perMinuut: number
  },
): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: MAX_BESTAND_BYTES, files: 1, fields: 4, parts: 5, fieldNameSize: 50, fieldSize: 100 },
  })

  app.post('/bestanden', { config: perMinuut(opties.perMinuut) }, async (verzoek, antwoord) => {
    const { inGemeente } = eisBevoegd(opties.db, verzoek, antwoord, MAG_TOEVOEGEN)
    // Whoever announces far too much is not listened to at all; the rest is counted as it comes.
    if (Number(verzoek.headers['content-length'] ?? 0) > MAX_BESTAND_BYTES + ruimeLimiet) {
      antwoord.header('connection', 'close')
      throw new WeigeringError('BestandTeGroot')
    }
    if (!verzoek.isMultipart()) throw new WeigeringError('InvoerOnjuist')
    const velden: Record<string, unknown> = {}
    for await (const deel of leesDelen(verzoek)) {
      if (deel.type === 'field') velden[deel.fieldname] = toTekst(deel)
      else return await ontvangDeel({ inGemeente, opslag: opties.opslag, clamdAdres: opties.clamdAdres }, deel, velden)
    }
    throw new WeigeringError('BestandLeeg')
  })

  app.get<{ Params: { id: string } }>('/bestanden/:id', async (verzoek, antwoord) => {
    const { inGemeente } = eisBevoegd(opties.db, verzoek, antwoord, MAG_LEZEN)
    const id = idVeld.safeParse(verzoek.params.id)
    if (!id.success) throw new WeigeringError('NietGevonden')
    const document = gevonden(await inGemeente((trx) => findDocument(trx, id.data)))
    if (document.scan === 'quarantaine') throw new WeigeringError('BestandInQuarantaine')
    if (!(await opties.opslag.isOngeschonden(document.plek, document.sha256))) {
      verzoek.log.error({ documentId: document.id }, 'bestand beschadigd')
      throw new WeigeringError('BestandBeschadigd')
    }
    return antwoord
      .header(
        'content-type',
        document.mediatype.startsWith('text/') ? `${document.mediatype}; charset=utf-8` : document.mediatype,
      )
      .header('content-length', document.grootte)
      .header('content-disposition', toContentDisposition(document.naam))
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(opties.opslag.open(document.plek))
  })
}

/** The parts of a form. What cannot be read as one, or stops before its end, is the fault of what was sent. */
async function* leesDelen(verzoek: FastifyRequest): AsyncGenerator<MultipartFile | MultipartValue> {
  try {
    yield* verzoek.parts()
  } catch (fout) {
    // Its own refusals (too many parts) carry a status; the reader of the form throws bare errors.
    throw fout instanceof Error && 'statusCode' in fout ? fout : new WeigeringError('InvoerOnjuist')
  }
}

type Diensten = Parameters<typeof ontvangBestand>[0]

async function ontvangDeel(diensten: Diensten, deel: MultipartFile, velden: Record<string, unknown>) {
  try {
    const { data, error } = uploadVelden.safeParse(velden)
    if (error !== undefined) throw new TRPCError({ code: 'BAD_REQUEST', cause: error })
    return await ontvangBestand(diensten, {
      naam: deel.filename,
      inhoud: deel.file,
      dossierId: data.dossierId,
      leveringId: data.leveringId,
      isAfgekapt: () => deel.file.truncated,
    })
  } finally {
    // What is refused before it was read must still flow away, or the answer never arrives.
    deel.file.resume()
  }
}

function eisBevoegd(
  db: Kysely<Database>,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
  bevoegdheden: readonly Bevoegdheid[],
): Aanvrager {
  const aanvrager = toAanvrager(db, verzoek, antwoord)
  if (aanvrager === null) throw new WeigeringError('NietIngelogd')
  const rollen = toRollen(aanvrager.wie)
  if (!bevoegdheden.some((b) => isBevoegd(rollen, b))) throw new WeigeringError('GeenBevoegdheid')
  return aanvrager
}

function toTekst(deel: MultipartValue): string | undefined {
  return typeof deel.value === 'string' && !deel.valueTruncated ? deel.value : undefined
}
