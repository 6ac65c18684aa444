import { insertAanmelding, makeSleutelbos, openPool, toBsnIndex, toKysely } from '@loket/db'
import { naarDatum, plusDagen } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { Client, Connection } from '@temporalio/client'
import { NAMESPACE } from '../temporal.ts'
import { GEMEENTEN } from './organisaties.ts'
import { doeStap } from './stappen.ts'
import { makeClient, VERHALEN } from './verhalen.ts'
import { als, listGedaneStappen, makeVerteller, type Plek, readVandaag, type Verteller } from './verteller.ts'

const PER_GEMEENTE = 3
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
  const { plek, nieuw } = await findOfMeldAan(v, gemeente, n, verhaal.wekenGeleden)
  const gedaan = await listGedaneStappen(v, plek, verhaal.stappen.length)
  for (const [nr, stap] of verhaal.stappen.entries()) {
    if (!gedaan.has(nr)) await doeStap(v, plek, stap, nr)
  }
  return nieuw
}

async function findOfMeldAan(
  v: Verteller,
  [cbsCode, woonplaats]: (typeof GEMEENTEN)[number],
  n: number,
  wekenGeleden: number,
): Promise<{ plek: Plek; nieuw: boolean }> {
  const gemeenteId = v.id(cbsCode)
  const client = makeClient(n)
  const klantmanager = await findKlantmanager(v, gemeenteId)
  const vandaag = await readVandaag(v.db)
  const kanaal = (['klantmanager', 'zelf', 'uwv'] as const)[n % 3] ?? 'zelf'
  return await als(v, 'samira.de.wit', gemeenteId, async (trx) => {
    const eerder = await trx
      .selectFrom('belanghebbende')
      .innerJoin('traject', 'traject.dossier_id', 'belanghebbende.dossier_id')
      .select(['belanghebbende.dossier_id', 'traject.id'])
      .where('bsn_index', '=', toBsnIndex(v.bos, gemeenteId, client.bsn))
      .executeTakeFirst()
    if (eerder !== undefined) {
      return { nieuw: false, plek: { cbsCode, gemeenteId, dossierId: eerder.dossier_id, trajectId: eerder.id, n } }
    }
    const dossier = await insertAanmelding(
      trx,
      v.bos,
      {
        ...client,
        gemeenteId,
        kanaal,
        aangemeldOp: plusDagen(naarDatum(vandaag), -7 * wekenGeleden),
        klantmanagerId: klantmanager,
        consulentId: v.id(n % 4 === 3 ? 'daan.postma' : 'samira.de.wit'),
        uitkering: 'participatiewet',
        straat: 'Voorbeeldstraat',
        huisnummer: String(n + 1),
        postcode: '1000 AA',
        woonplaats,
        telefoon: '06 00000000',
      },
      (trajectId) => toWorkflowId('voorbereidingstraject', trajectId),
    )
    return { nieuw: true, plek: { cbsCode, gemeenteId, dossierId: dossier.dossierId, trajectId: dossier.trajectId, n } }
  })
}

async function findKlantmanager(v: Verteller, gemeenteId: string): Promise<string> {
  const rij = await v.db
    .selectFrom('persoon')
    .innerJoin('persoon_rol', 'persoon_rol.persoon_id', 'persoon.id')
    .select('persoon.id')
    .where('persoon.organisatie_id', '=', gemeenteId)
    .where('persoon_rol.rol', '=', 'klantmanager')
    .executeTakeFirstOrThrow()
  return rij.id
}
