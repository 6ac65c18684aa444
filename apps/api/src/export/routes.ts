import { isBevoegd, lijstFilter, lijstSortering, WeigeringError } from '@loket/contracts'
import { addAudit, type Database, type Dossierregel, listDossiers, vandaag } from '@loket/db'
import { TRPCError } from '@trpc/server'
import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { perMinuut } from '../beveiliging/grenzen.ts'
import { toLezer } from '../dossier/lezer.ts'
import { toAanvrager } from '../sessie/sessies.ts'
import { type Aanvrager, toRollen } from '../trpc.ts'
import { KOLOMMEN, toTabel } from './kolommen.ts'
import { stuurCsv, stuurXlsx } from './verzenden.ts'

/** More rows than this is no list that somebody reads: a narrower filter is asked. */
const MAX_RIJEN = 10_000
const PER_MINUUT = 10

const vraag = z.strictObject({
  ...lijstFilter.shape,
  sorteer: lijstSortering.shape.kolom.default('uiterlijk'),
  richting: lijstSortering.shape.richting.default('op'),
})

/**
 * Adds GET /export/dossiers.csv and .xlsx: what the list shows with the same filter and order, in all pages. Each gemeente
 * whose dossiers go out gets an audit row that says who took how many, before anything is sent.
 */
export function registerExport(app: FastifyInstance, opties: { readonly db: Kysely<Database> }): void {
  const config = perMinuut(PER_MINUUT)
  app.get('/export/dossiers.csv', { config }, async (verzoek, antwoord) => {
    const { regels, naam } = await leesExport(opties.db, verzoek, antwoord, 'csv')
    // A cell that begins like a formula is not carried out by a spreadsheet (ASVS 1.2.10).
    const tekst = stringify(toTabel(regels), { delimiter: ';', bom: true, escape_formulas: true })
    return stuurCsv(antwoord, naam, tekst)
  })
  app.get('/export/dossiers.xlsx', { config }, async (verzoek, antwoord) => {
    const { regels, naam } = await leesExport(opties.db, verzoek, antwoord, 'xlsx')
    const [koppen = [], ...rijen] = toTabel(regels)
    const blad = [
      koppen.map((value) => ({ value, fontWeight: 'bold' as const })),
      // Of type text: a cell of a sheet that is a formula exists only when it says so.
      ...rijen.map((rij) => rij.map((value) => ({ value, type: String }))),
    ]
    const breedtes = Object.values(KOLOMMEN).map(({ breedte }) => breedte)
    return stuurXlsx(antwoord, naam, { titel: 'Dossiers', breedtes, rijen: blad })
  })
}

async function leesExport(
  db: Kysely<Database>,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
  vorm: 'csv' | 'xlsx',
): Promise<{ regels: readonly Dossierregel[]; naam: string }> {
  const aanvrager = toAanvrager(db, verzoek, antwoord)
  if (aanvrager === null) throw new WeigeringError('NietIngelogd')
  const rollen = toRollen(aanvrager.wie)
  if (!isBevoegd(rollen, 'dossier.volgen')) throw new WeigeringError('GeenBevoegdheid')
  const { data, error } = vraag.safeParse(verzoek.query)
  if (error !== undefined) throw new TRPCError({ code: 'BAD_REQUEST', cause: error })
  const { sorteer, richting, ...filter } = data
  const lezer = toLezer({ rollen, rolsoort: aanvrager.wie.rolsoort ?? '' })
  const { regels, dag } = await aanvrager.inGemeente(async (trx) => ({
    dag: await vandaag(trx),
    regels: await listDossiers(trx, filter, lezer, {
      sortering: { kolom: sorteer, richting },
      na: null,
      aantal: MAX_RIJEN + 1,
    }),
  }))
  if (regels.length > MAX_RIJEN) throw new WeigeringError('ExportTeGroot')
  await legVast(aanvrager, regels, vorm)
  return { regels, naam: `dossiers-${dag}` }
}

async function legVast(aanvrager: Aanvrager, regels: readonly Dossierregel[], vorm: string): Promise<void> {
  for (const [gemeenteId, deel] of Map.groupBy(regels, (r) => r.gemeenteId)) {
    await aanvrager.inGemeente(
      (trx) =>
        addAudit(trx, {
          wat: 'export_dossiers',
          onderwerpSoort: 'persoon',
          onderwerpId: aanvrager.wie.id,
          nieuw: { vorm, aantal: deel.length, metNamen: deel.some((r) => r.naam !== null) },
        }),
      { schrijf: gemeenteId },
    )
  }
}
