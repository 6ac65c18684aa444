import { makeSleutelbos, openPool, toKysely } from '@loket/db'
import { type Datum, naarDatum, plusDagen } from '@loket/domain'
import { Client, Connection } from '@temporalio/client'
import { NAMESPACE } from '../../temporal.ts'
import { findPlek, meldAan, type Voorbeeldclient } from '../aanmelding.ts'
import { als, makeVerteller, type Plek, readVandaag, type Verteller } from '../verteller.ts'
import { bepaalDaad, type Daad } from './daad.ts'
import { doe } from './doe.ts'
import { beginLading, eindigLading, type Lading, reisNaar } from './klok.ts'
import { aantalDagen } from './kans.ts'
import { BEHANDELAARS } from './mensen.ts'
import { behandelOpgaven } from './opgaven.ts'
import { verdeelClienten } from './spreiding.ts'
import { readStand } from './stand.ts'

/** How long the region has been at work when somebody opens it. */
const JAAR_DAGEN = 365
const TEGELIJK = 6
const WACHT_IN = 'GM0439'
const WACHTEND_SINDS_DAGEN = 26
/** A story in which nobody can do the next thing is left alone after so many tries. */
const POGINGEN = 3

/** Where the year of the region goes, and who hears how far it is. */
export type Jaaropties = {
  /** As loket_authenticator, and as the superuser of the embedded Postgres: only who owns the machine sets the first time. */
  readonly databaseApi: string
  readonly databaseSuper: string
  readonly temporal: string
  readonly sleutel: string
  readonly documenten: string
  readonly meld: (zin: string) => void
  readonly signaal?: AbortSignal
  /** How many clients came in that year. */
  readonly aantal: number
}

/** Out: how the loading went; `ongepast` are acts that the rules refused, which a right story has none of. */
export type Jaaruitslag = { readonly dossiers: number; readonly daden: number; readonly ongepast: readonly string[] }

/**
 * Lets the example region live through its past year: the clock starts a year back and moves ahead as it does for a
 * beheerder, and on each day the people do what they did then. So each deadline, reminder and quarter is in the record on
 * its own date, made by the real processes. Killed halfway it goes on from the record. Undefined when the year is over.
 */
export async function laadJaar(opties: Jaaropties): Promise<Jaaruitslag | undefined> {
  const lading = await beginLading(opties.databaseSuper, JAAR_DAGEN)
  if (lading === undefined) return undefined
  const pool = openPool(opties.databaseApi, {
    max: TEGELIJK + 2,
    toepassing: 'voorbeeldjaar',
    onFout: () => opties.meld('Een verbinding met de database viel weg; de volgende stap maakt een nieuwe'),
  })
  const connection = await Connection.connect({ address: opties.temporal })
  try {
    const client = new Client({ connection, namespace: NAMESPACE })
    const v = await makeVerteller(toKysely(pool), client, makeSleutelbos(opties.sleutel))
    const uitslag = await leefHetJaar(v, opties, lading)
    if (opties.signaal?.aborted !== true) await eindigLading(opties.databaseSuper)
    return uitslag
  } finally {
    await connection.close()
    await pool.end()
  }
}

/** What happens to one client: the next act in it, and when. */
type Verhaal = Voorbeeldclient & {
  /** Its toelating is for whoever looks around. */
  readonly wacht: boolean
  op: Datum
  plek: Plek | undefined
  daad: Daad | undefined
  mislukt: number
}

async function leefHetJaar(v: Verteller, opties: Jaaropties, lading: Lading): Promise<Jaaruitslag> {
  const ongepast: string[] = []
  let daden = 0
  const gemeenten = verdeelClienten(opties.aantal)
  const wachtend = gemeenten.findLastIndex(([code]) => code === WACHT_IN)
  const agenda = await Promise.all(
    gemeenten.map((gemeente, n) => {
      const wacht = n === wachtend
      const op = wacht
        ? plusDagen(lading.begin, JAAR_DAGEN - WACHTEND_SINDS_DAGEN)
        : aanmelddag(n, opties.aantal, lading.begin)
      return openVerhaal(v, { n, gemeente, wacht }, op)
    }),
  )
  let gemeld = ''
  for (;;) {
    if (opties.signaal?.aborted === true) break
    const dag = agenda.reduce<Datum | undefined>(
      (eerst, { op }) => (eerst === undefined || op < eerst ? op : eerst),
      undefined,
    )
    if (dag === undefined || dag > lading.einde) break
    await reisNaar(v, dag, opties.signaal)
    ongepast.push(...(await behandelOpgaven(v)))
    const aanDeBeurt = agenda.filter(({ op }) => op <= dag)
    await inGroepen(aanDeBeurt, async (verhaal) => {
      daden += 1
      const fout = await vertelVerder(v, opties, verhaal)
      if (fout !== undefined) ongepast.push(fout)
    })
    const maand = dag.slice(0, 7)
    if (maand !== gemeld) {
      gemeld = maand
      const dossiers = agenda.filter(({ plek }) => plek !== undefined).length
      opties.meld(`De voorbeeldregio laadt haar afgelopen jaar … ${maand}, ${dossiers} dossiers`)
    }
  }
  if (opties.signaal?.aborted !== true) await reisNaar(v, lading.einde, opties.signaal)
  return { dossiers: agenda.filter(({ plek }) => plek !== undefined).length, daden, ongepast }
}

/** People come in spread over the year, a little more in one week than in another. */
function aanmelddag(n: number, aantal: number, begin: Datum): Datum {
  return plusDagen(begin, Math.floor((n * (JAAR_DAGEN - 2)) / aantal) + aantalDagen(n, 'aanmelding', [0, 2]))
}

/** Where the story of a client is: not begun, or as far as an earlier run came. */
async function openVerhaal(v: Verteller, wie: Pick<Verhaal, 'n' | 'gemeente' | 'wacht'>, op: Datum): Promise<Verhaal> {
  const plek = await findPlek(v, BEHANDELAARS.administratie, wie)
  const verhaal: Verhaal = { ...wie, op, plek, daad: undefined, mislukt: 0 }
  if (plek !== undefined) await plan(v, verhaal, plek)
  return verhaal
}

/** Does what is next in a story and looks what comes after. Out: why it could not be done, if so. */
async function vertelVerder(v: Verteller, opties: Jaaropties, verhaal: Verhaal): Promise<string | undefined> {
  try {
    if (verhaal.plek === undefined) {
      verhaal.plek = await meldAan(v, BEHANDELAARS.administratie, verhaal, await readVandaag(v.db))
    } else if (verhaal.daad !== undefined) {
      const stand = await readStand(v, verhaal.plek)
      const daad = bepaalDaad(stand)
      // A deadline that rang meanwhile can have changed what is next.
      if (daad !== null && daad.soort === verhaal.daad.soort) {
        await doe({ v, plek: verhaal.plek, mensen: stand.mensen, documenten: opties.documenten }, stand.record, daad)
      }
    }
    await plan(v, verhaal, verhaal.plek)
    return undefined
  } catch (fout) {
    verhaal.mislukt += 1
    verhaal.op = verhaal.mislukt < POGINGEN ? plusDagen(verhaal.op, 7) : NOOIT
    return fout instanceof Error ? fout.message : String(fout)
  }
}

const NOOIT = naarDatum('2999-12-31')

async function plan(v: Verteller, verhaal: Verhaal, plek: Plek): Promise<void> {
  const daad = bepaalDaad(await readStand(v, plek))
  const vandaag = naarDatum(await readVandaag(v.db))
  verhaal.daad = daad ?? undefined
  // What is waited for comes by itself: look again next week, until the story is over.
  if (daad?.soort === 'beslis_toelating' && verhaal.wacht) verhaal.op = NOOIT
  else if (daad === null) verhaal.op = (await isVoorbij(v, plek)) ? NOOIT : plusDagen(vandaag, 7)
  else verhaal.op = daad.op > vandaag ? daad.op : plusDagen(vandaag, 1)
}

async function isVoorbij(v: Verteller, plek: Plek): Promise<boolean> {
  const { status } = await als(v, BEHANDELAARS.administratie, plek.gemeenteId, (trx) =>
    trx.selectFrom('traject').select('status').where('id', '=', plek.trajectId).executeTakeFirstOrThrow(),
  )
  return ['afgesloten', 'afgewezen', 'doorgestuurd', 'ingetrokken'].includes(status)
}

async function inGroepen<T>(lijst: readonly T[], work: (een: T) => Promise<void>): Promise<void> {
  for (let van = 0; van < lijst.length; van += TEGELIJK) {
    await Promise.all(lijst.slice(van, van + TEGELIJK).map(work))
  }
}
