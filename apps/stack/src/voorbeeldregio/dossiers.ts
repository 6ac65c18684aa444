import { makeSleutelbos, openPool, toKysely } from '@loket/db'
import { naarDatum, plusDagen } from '@loket/domain'
import { Client, Connection } from '@temporalio/client'
import { NAMESPACE } from '../temporal.ts'
import { findPlek, meldAan } from './aanmelding.ts'
import { GEMEENTEN } from './organisaties.ts'
import { doeStap } from './stappen.ts'
import { VERHALEN } from './verhalen.ts'
import { listGedaneStappen, makeVerteller, readVandaag, type Verteller } from './verteller.ts'

const PER_GEMEENTE = 3
const CONSULENT = 'samira.de.wit'
/** The third dossier of Purmerend stops where its klantmanager decides on toelating: by policy, nowhere else. */
const ANDER_VERHAAL: ReadonlyMap<number, number> = new Map([[44, 3]])

/** Where the example dossiers go, and who hears how far it is. */
export type Dossieropties = {
  readonly databaseApi: string
  readonly temporal: string
  readonly sleutel: string
  readonly meld: (zin: string) => void
  readonly signaal?: AbortSignal
  /** Default: three for each gemeente. */
  readonly aantal?: number
  /** The number of one story for all of them; default each its own. */
  readonly verhaal?: number
}

/**
 * Gives every gemeente of the example region a few dossiers by doing what people do: each act is a command that the real
 * process carries out. Killed halfway it goes on where it was, since every command has an id of its own that stays.
 */
export async function laadVoorbeelddossiers(opties: Dossieropties): Promise<void> {
  const totaal = opties.aantal ?? GEMEENTEN.length * PER_GEMEENTE
  const pool = openPool(opties.databaseApi, {
    max: 4,
    toepassing: 'voorbeelddossiers',
    onFout: () => opties.meld('Een verbinding met de database viel weg; de volgende stap maakt een nieuwe'),
  })
  const connection = await Connection.connect({ address: opties.temporal })
  try {
    const client = new Client({ connection, namespace: NAMESPACE })
    const verteller = await makeVerteller(toKysely(pool), client, makeSleutelbos(opties.sleutel))
    for (let n = 0; n < totaal; n += 1) {
      if (opties.signaal?.aborted === true) return
      const nieuw = await laadVerhaal(verteller, n, opties.verhaal ?? ANDER_VERHAAL.get(n) ?? n)
      if (nieuw && ((n + 1) % GEMEENTEN.length === 0 || n + 1 === totaal)) {
        opties.meld(`Voorbeelddossiers laden … ${n + 1} van ${totaal}`)
      }
    }
  } finally {
    await connection.close()
    await pool.end()
  }
}

/** Out: true when the dossier was not there yet. */
async function laadVerhaal(v: Verteller, n: number, verhaalNr: number): Promise<boolean> {
  const verhaal = VERHALEN[verhaalNr % VERHALEN.length]
  const gemeente = GEMEENTEN[n % GEMEENTEN.length]
  if (verhaal === undefined || gemeente === undefined) throw new Error('Een lijst van de voorbeeldregio is leeg')
  const client = { n, gemeente }
  const eerder = await findPlek(v, CONSULENT, client)
  const plek = eerder ?? (await meldAan(v, CONSULENT, client, await readDag(v, verhaal.wekenGeleden)))
  const gedaan = await listGedaneStappen(v, plek, verhaal.stappen.length)
  for (const [nr, stap] of verhaal.stappen.entries()) {
    if (!gedaan.has(nr)) await doeStap(v, plek, stap, nr)
  }
  return eerder === undefined
}

/** The day so many weeks ago. */
async function readDag(v: Verteller, wekenGeleden: number): Promise<string> {
  return plusDagen(naarDatum(await readVandaag(v.db)), -7 * wekenGeleden)
}
