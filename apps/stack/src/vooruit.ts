import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MOMENTWOORDEN, telMomenten } from '@loket/contracts'
import {
  type Dagtelling,
  type Database,
  findCentraleGemeente,
  findKlok,
  findKlokdoel,
  findKlokreis,
  type GemeenteTransactie,
  inGemeente,
  type Klokreis,
  listGebeurdeMomenten,
  listKomendeMomenten,
  openPool,
  toFoutcode,
  toKysely,
  vraagKlokreis,
} from '@loket/db'
import { type Datum, datumVan, formatDatum, leesKlokdoel, naarDatum } from '@loket/domain'
import type { Kysely } from 'kysely'
import { DATABASE } from './app-omgeving.ts'
import { StartFout } from './fout.ts'
import { loadGeheimen } from './geheimen.ts'
import { sleep } from './kindproces.ts'
import { leesDataMap } from './paden.ts'
import { postgresUrl } from './postgres.ts'
import { readHouder } from './slot.ts'

const GEBRUIK =
  'Zeg hoe ver de klok vooruit moet: npm run vooruit -- 6w (of 3d, 2m, 1j, of een dag zoals 2027-02-01). Met --voorbeeld erachter gebeurt er niets en zie je alleen wat er op de weg ligt.'
const STIL_MS = 10_000

/** The sentence for each "no" of the record, by its code. */
const ZINNEN: Readonly<Record<string, string>> = {
  KlokStaatVast:
    'De klok van dit platform staat vast. Vooruit gaan kan alleen waar de database en Temporal van npm start zijn, niet met TEMPORAL_ADDRESS.',
  KlokNietTerug: 'De klok gaat alleen vooruit. Kies een dag na vandaag.',
  KlokTeVer: 'Zo ver kan de klok niet in één keer vooruit. Kies een dag binnen vijf jaar.',
  RegioLaadt: 'De voorbeeldregio laadt nog haar afgelopen jaar. Wacht tot npm start zegt dat zij klaar is.',
  KlokreisLoopt: 'De klok is al onderweg. Wacht tot dat klaar is, of kijk in het portaal bij Tijd vooruit.',
}

/**
 * Moves the region of the stack that runs in this folder ahead, as its functioneel beheerder, and tells what happens.
 * In: the words after `npm run vooruit --`, who hears the lines, and the data folder of the stack. Fails with a StartFout,
 * whose sentence is for the user.
 */
export async function vooruit(
  woorden: readonly string[],
  schrijf: (regel: string) => void,
  map = leesDataMap(),
): Promise<void> {
  const alleenVoorbeeld = woorden.includes('--voorbeeld')
  const tot = woorden.filter((woord) => woord !== '--voorbeeld').join(' ')
  if (tot.trim() === '') throw new StartFout(GEBRUIK)
  const pool = openPool(findDatabase(map), { max: 2, toepassing: 'vooruit', onFout: () => undefined })
  try {
    await reis(toKysely(pool), tot, alleenVoorbeeld, schrijf)
  } catch (fout) {
    const zin = ZINNEN[toFoutcode(fout) ?? '']
    throw zin === undefined ? fout : new StartFout(zin)
  } finally {
    await pool.end()
  }
}

/** The address of the database of the stack that runs in a data folder. */
function findDatabase(map: string): string {
  const slot = join(map, 'postgres', 'postmaster.pid')
  if (readHouder(map) === undefined || !existsSync(slot))
    throw new StartFout('Het loket draait niet in deze map. Start het eerst, in een ander venster: npm start')
  // The fourth line of Postgres' own lock is the port on which it listens, whatever was chosen at the start.
  const poort = Number(readFileSync(slot, 'utf8').split('\n')[3])
  return postgresUrl(poort, 'loket_authenticator', loadGeheimen(map).postgresAuthenticator, DATABASE)
}

async function reis(
  db: Kysely<Database>,
  tot: string,
  alleenVoorbeeld: boolean,
  schrijf: (regel: string) => void,
): Promise<void> {
  const beheerder = await findBeheerder(db)
  const schrijfGemeenteId = await findCentraleGemeente(db)
  const als = <T>(work: (trx: GemeenteTransactie) => Promise<T>): Promise<T> =>
    inGemeente(db, { persoonId: beheerder, schrijfGemeenteId }, work)

  const klok = await findKlok(db)
  if (!klok.isVerzetbaar) throw new StartFout(ZINNEN['KlokStaatVast'] ?? '')
  const vandaag = datumVan(klok.wettelijk)
  const dag = readDag(tot, vandaag)
  const komend = await als(async (trx) => {
    const { doel, isTeVer } = await findKlokdoel(trx, dag)
    if (isTeVer) throw new StartFout(ZINNEN['KlokTeVer'] ?? '')
    return listKomendeMomenten(trx, doel)
  })
  schrijf(`Het is in de regio ${formatDatum(vandaag)}. De klok gaat naar ${formatDatum(dag)}.`)
  schrijf(`Op de weg ligt, voor zover nu bekend: ${noem(komend)}.`)
  for (const regel of perDag(komend)) schrijf(`  ${regel}`)
  if (alleenVoorbeeld) return schrijf('Dit was alleen een voorbeeld; de klok staat waar hij stond.')

  const id = randomUUID()
  await als((trx) => vraagKlokreis(trx, id, dag))
  schrijf('De klok gaat vooruit. Stop je dit venster, dan gaat hij toch door.')
  const klaar = await volg(als, id, schrijf)
  const gebeurd = await als((trx) => listGebeurdeMomenten(trx, klaar.gevraagdOp, klaar.geeindigdOp ?? klaar.bereikt))
  schrijf(`Het is nu ${formatDatum(datumVan(klaar.bereikt))}. Onderweg: ${noem(gebeurd)}.`)
  if (klaar.blijftLiggen.length > 0)
    schrijf(
      `Dit kwam niet tot rust: ${klaar.blijftLiggen.map(({ wat, sleutel }) => `${wat} (${sleutel})`).join(', ')}.`,
    )
  if (klaar.status === 'gestopt') schrijf('De klok is eerder gestopt, omdat iemand dat vroeg.')
  if (klaar.status === 'mislukt') throw new StartFout(ZINNEN['KlokStaatVast'] ?? '')
}

function readDag(tot: string, vandaag: Datum): Datum {
  const gelezen = leesKlokdoel(tot, vandaag)
  if (!gelezen.ok) throw new StartFout(`"${tot}" is geen duur en geen dag. ${GEBRUIK}`)
  if (gelezen.datum <= vandaag) throw new StartFout(ZINNEN['KlokNietTerug'] ?? '')
  return gelezen.datum
}

/** Tells each step as it is made. Out: the journey when it has ended. */
async function volg(
  als: <T>(work: (trx: GemeenteTransactie) => Promise<T>) => Promise<T>,
  id: string,
  schrijf: (regel: string) => void,
): Promise<Klokreis> {
  let verteld = 0
  let stilMs = 0
  for (;;) {
    const { stand, gebeurd } = await als(async (trx) => {
      const stand_ = await findKlokreis(trx, id)
      if (stand_ === undefined) throw new StartFout('De reis van de klok is niet meer te vinden.')
      return { stand: stand_, gebeurd: await listGebeurdeMomenten(trx, stand_.gevraagdOp, stand_.bereikt) }
    })
    // The day of the last step may still be going on; it is told with the next.
    const regels = perDag(gebeurd.filter(({ dag }) => stand.status !== 'loopt' || dag < datumVan(stand.bereikt)))
    for (const regel of regels.slice(verteld)) schrijf(`  ${regel}`)
    stilMs = regels.length > verteld ? 0 : stilMs + 250
    verteld = Math.max(verteld, regels.length)
    if (stand.status !== 'loopt') return stand
    if (stilMs === STIL_MS) schrijf('  … de klok wacht tot alles van deze dag klaar is.')
    await sleep(250)
  }
}

async function findBeheerder(db: Kysely<Database>): Promise<string> {
  const rij = await db
    .selectFrom('persoon')
    .innerJoin('persoon_rol', 'persoon_rol.persoon_id', 'persoon.id')
    .select('persoon.id')
    .where('persoon_rol.rol', '=', 'functioneel_beheerder')
    .where('persoon.actief', '=', true)
    .orderBy('persoon.sub')
    .limit(1)
    .executeTakeFirst()
  if (rij === undefined) throw new StartFout('Er is geen functioneel beheerder die de klok mag verzetten.')
  return rij.id
}

function noem(momenten: readonly Dagtelling[]): string {
  const delen = telMomenten(momenten).map(({ soort, aantal }) => MOMENTWOORDEN[soort](aantal))
  return delen.length === 0 ? 'niets' : delen.join(', ')
}

function perDag(momenten: readonly Dagtelling[]): readonly string[] {
  return [...Map.groupBy(momenten, ({ dag }) => dag)].map(
    ([dag, van]) => `${formatDatum(naarDatum(dag))}: ${noem(van)}`,
  )
}

if (import.meta.main) {
  try {
    await vooruit(process.argv.slice(2), (regel) => console.log(regel))
  } catch (fout) {
    if (!(fout instanceof StartFout)) throw fout
    console.error(fout.message)
    process.exitCode = 1
  }
}
