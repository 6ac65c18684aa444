import {
  isBevoegdMetWaarneming,
  noemKwartaal,
  type Opgave,
  opgaveInvoer,
  type Opgaveregel,
  OPGAVESTATUSWOORDEN,
  REGELSTATUSWOORDEN,
  STAPWOORDEN,
  WeigeringError,
} from '@loket/contracts'
import { addAudit, type Database, findOpgave } from '@loket/db'
import { TRPCError } from '@trpc/server'
import { stringify } from 'csv-stringify/sync'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { perMinuut } from '../beveiliging/grenzen.ts'
import { readOpgave } from '../opgave/beeld.ts'
import { kiesGemeente } from '../opgave/haal.ts'
import { toOpgavelezer } from '../opgave/lezer.ts'
import { toAanvrager } from '../sessie/sessies.ts'
import { gevonden, toNamens, toRollen } from '../trpc.ts'
import { stuurCsv, stuurXlsx } from './verzenden.ts'

const PER_MINUUT = 10

/** A cell: text, a day, or an amount in whole euros and cents. */
type Cel = string | Dag | Bedrag
type Dag = { readonly dag: string }
type Bedrag = { readonly centen: number }
type Kolom = { readonly kop: string; readonly breedte: number; readonly cel: (r: Opgaveregel) => Cel }

const KOLOMMEN: readonly Kolom[] = [
  { kop: 'Product', breedte: 28, cel: (r) => r.product },
  { kop: 'Dossier', breedte: 16, cel: (r) => r.dossiernummer },
  { kop: 'Stap', breedte: 26, cel: toStap },
  { kop: 'Datum', breedte: 12, cel: (r) => ({ dag: r.datum }) },
  { kop: 'Uit kwartaal', breedte: 12, cel: (r) => r.uitKwartaal ?? '' },
  { kop: 'Tarief', breedte: 12, cel: (r) => ({ centen: r.tariefCenten }) },
  { kop: 'Vastgesteld op', breedte: 14, cel: (r) => (r.vastgesteldOp === null ? '' : { dag: r.vastgesteldOp }) },
  { kop: 'Deel', breedte: 10, cel: (r) => (r.teller === r.noemer ? '' : `${r.teller} van ${r.noemer}`) },
  { kop: 'Stand', breedte: 24, cel: (r) => REGELSTATUSWOORDEN[r.status] },
  { kop: 'Bedrag', breedte: 14, cel: (r) => ({ centen: r.bedragCenten }) },
]

/** Which opgave it is, a blank line, and the names of the columns. */
const KOPREGELS = 6

/**
 * Adds GET /export/opgave.csv and .xlsx with `opgaveId`: which opgave it is, its lines that count, and their sum as
 * the last line. Who may not read it hears what is said of one that does not exist; each export has an audit row.
 */
export function registerOpgaveExport(app: FastifyInstance, opties: { readonly db: Kysely<Database> }): void {
  const config = perMinuut(PER_MINUUT)
  app.get('/export/opgave.csv', { config }, async (verzoek, antwoord) => {
    const { tabel, naam } = await leesExport(opties.db, verzoek, antwoord, 'csv')
    // A cell that begins like a formula is not carried out by a spreadsheet (ASVS 1.2.10); amounts and days are no text.
    const tekst = stringify([...tabel], {
      delimiter: ';',
      bom: true,
      escape_formulas: true,
      cast: { object: (cel) => ({ value: toTekst(cel as Dag | Bedrag), escape_formulas: false }) },
    })
    return stuurCsv(antwoord, naam, tekst)
  })
  app.get('/export/opgave.xlsx', { config }, async (verzoek, antwoord) => {
    const { tabel, naam } = await leesExport(opties.db, verzoek, antwoord, 'xlsx')
    const blad = tabel.map((rij, nr) => rij.map((cel) => toCel(cel, nr < KOPREGELS || nr === tabel.length - 1)))
    const breedtes = KOLOMMEN.map(({ breedte }) => breedte)
    return stuurXlsx(antwoord, naam, {
      titel: 'Kwartaalopgave',
      breedtes,
      rijen: blad,
      kopregels: KOPREGELS,
    })
  })
}

async function leesExport(
  db: Kysely<Database>,
  verzoek: FastifyRequest,
  antwoord: FastifyReply,
  vorm: 'csv' | 'xlsx',
): Promise<{ tabel: readonly Cel[][]; naam: string }> {
  const aanvrager = toAanvrager(db, verzoek, antwoord)
  if (aanvrager === null) throw new WeigeringError('NietIngelogd')
  const [rollen, namensRollen] = [toRollen(aanvrager.wie), toNamens(aanvrager.wie)]
  if (!isBevoegdMetWaarneming(rollen, namensRollen, 'opgave.lezen')) throw new WeigeringError('GeenBevoegdheid')
  const { data, error } = opgaveInvoer.safeParse(verzoek.query)
  if (error !== undefined) throw new TRPCError({ code: 'BAD_REQUEST', cause: error })
  const opgave = await aanvrager.inGemeente(async (trx) => {
    const record = gevonden(await findOpgave(trx, data.opgaveId))
    const gemeente = await kiesGemeente(trx, record.gemeenteId)
    return readOpgave(trx, gemeente, record, toOpgavelezer({ rollen, namensRollen }))
  })
  if (opgave.status === 'geparkeerd') throw new WeigeringError('OpgaveNietGemaakt')
  await aanvrager.inGemeente(
    (trx) =>
      addAudit(trx, {
        wat: 'export_opgave',
        onderwerpSoort: 'gemeentefactuur',
        onderwerpId: data.opgaveId,
        nieuw: { vorm, regels: opgave.regels },
      }),
    { schrijf: opgave.gemeente.id },
  )
  return { tabel: toTabel(opgave), naam: `kwartaalopgave-${opgave.gemeente.naam}-${opgave.kwartaal}` }
}

function toTabel(opgave: Opgave): Cel[][] {
  const regels = opgave.groepen.flatMap((groep) => groep.regels)
  const leeg = KOLOMMEN.slice(0, -2).map(() => '')
  // Every row has as many cells: a program that reads the file counts on that.
  const kopregel = (naam: string, waarde: string): Cel[] => [naam, waarde, ...leeg]
  return [
    kopregel('Gemeente', opgave.gemeente.naam),
    kopregel('Kwartaal', noemKwartaal(opgave.kwartaal)),
    kopregel('Nummer', opgave.nummer ?? 'nog geen nummer'),
    kopregel('Stand', OPGAVESTATUSWOORDEN[opgave.status]),
    kopregel('', ''),
    KOLOMMEN.map(({ kop }) => kop),
    ...regels.map((regel) => KOLOMMEN.map(({ cel }) => cel(regel))),
    ['Totaal', ...leeg, { centen: opgave.totaalCenten }],
  ]
}

function toStap({ soort, isAfgebroken, stap, stapNaam }: Opgaveregel): string {
  const zin = isAfgebroken ? 'fase afgebroken' : STAPWOORDEN[stap]
  return `${soort === 'terugname' ? 'teruggenomen: ' : ''}${zin}${stapNaam === null ? '' : ` (${stapNaam})`}`
}

/** 1234 cents is '12,34': as a Dutch spreadsheet reads a number. */
function toBedrag(centen: number): string {
  const [heel, rest] = [Math.trunc(Math.abs(centen) / 100), Math.abs(centen) % 100]
  return `${centen < 0 ? '-' : ''}${heel},${String(rest).padStart(2, '0')}`
}

function toTekst(cel: Dag | Bedrag): string {
  return 'dag' in cel ? cel.dag : toBedrag(cel.centen)
}

function toCel(cel: Cel, vet: boolean) {
  const nadruk = vet ? { fontWeight: 'bold' as const } : {}
  if (typeof cel === 'string') return { value: cel, type: String, ...nadruk }
  if ('dag' in cel) return { value: new Date(`${cel.dag}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy', ...nadruk }
  return { value: cel.centen / 100, type: Number, format: '#,##0.00', ...nadruk }
}
