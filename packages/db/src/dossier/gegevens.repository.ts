import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit } from '../proces/gevolgen.repository.ts'
import type { JsonWaarde } from '../schema.ts'
import { registreerFeit } from './feit.ts'
import { decryptTekst, openDossiersleutel, type Sleutelbos, toBsnIndex } from './versleuteling.ts'

/** The gemeente of a dossier that this person may see, for the transaction that writes in it. */
export async function findDossiergemeente(trx: GemeenteTransactie, dossierId: string): Promise<string | undefined> {
  const rij = await trx.selectFrom('dossier').select('gemeente_id').where('id', '=', dossierId).executeTakeFirst()
  return rij?.gemeente_id
}

/** An earlier dossier of the same BSN in the gemeente of the transaction, whoever handles it. */
export type BekendDossier = {
  readonly dossierId: string
  readonly nummer: string
  readonly aangemeldOp: string
  readonly toestand: string
  /** First day of the period, when the client was admitted. */
  readonly begin: string | null
  readonly uitkomst: string | null
}

/** The dossiers of this BSN in the gemeente in which this transaction writes. */
export async function listDossiersMetBsn(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  gemeenteId: string,
  bsn: string,
): Promise<readonly BekendDossier[]> {
  const { rows } = await sql<BekendDossier>`
    select dossier_id as "dossierId", nummer, aangemeld_op as "aangemeldOp", toestand, begin, uitkomst
    from app.dossiers_met_bsn(${toBsnIndex(bos, gemeenteId, bsn)})`.execute(trx)
  return rows
}

/**
 * Lets one registration of this BSN in this gemeente go at a time, until the transaction ends: the one that waited sees
 * the dossier that the other made. The lock is a number made from the blind index, so it says nothing about the client.
 */
export async function lockBsn(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  gemeenteId: string,
  bsn: string,
): Promise<void> {
  const slot = toBsnIndex(bos, gemeenteId, bsn).readBigInt64BE().toString()
  await sql`select pg_advisory_xact_lock(${slot}::bigint)`.execute(trx)
}

/** Notes that somebody registered a client who has a dossier already, and why. */
export async function addTochAangemeld(
  trx: GemeenteTransactie,
  feit: { readonly dossierId: string; readonly eerdere: readonly string[]; readonly reden: string },
): Promise<void> {
  await registreerFeit(trx, {
    dossierId: feit.dossierId,
    soort: 'toch_aangemeld',
    sleutel: `toch_aangemeld:${feit.dossierId}`,
    tekst: feit.reden,
    gegevens: { aantal: feit.eerdere.join(', ') },
  })
  await addAudit(trx, {
    wat: 'dossier_toch_aangemeld',
    onderwerpSoort: 'dossier',
    onderwerpId: feit.dossierId,
    nieuw: { eerdere: [...feit.eerdere] },
  })
}

/** The columns of a client that can be changed, by the names of the API. */
export const GEGEVENSKOLOMMEN = {
  voornaam: 'voornaam',
  achternaam: 'achternaam',
  uitkering: 'uitkering',
  plan: 'plan',
  email: 'email',
  telefoon: 'telefoon',
  straat: 'straat',
  huisnummer: 'huisnummer',
  postcode: 'postcode',
  woonplaats: 'woonplaats',
  ondernemingNaam: 'onderneming_naam',
  kvkNummer: 'kvk_nummer',
} as const
export type Gegevensveld = keyof typeof GEGEVENSKOLOMMEN

/**
 * Changes what is known of the client: row, timeline and audit, which name the fields and never the values. Out: the
 * fields that changed; nothing is written when none did. Undefined when this person may not see the client.
 */
export async function updateGegevens(
  trx: GemeenteTransactie,
  dossierId: string,
  nieuw: Readonly<Record<Gegevensveld, string | null>>,
): Promise<readonly Gegevensveld[] | undefined> {
  const oud = await trx
    .selectFrom('belanghebbende')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .forUpdate()
    .executeTakeFirst()
  if (oud === undefined) return undefined
  const velden = (Object.keys(GEGEVENSKOLOMMEN) as Gegevensveld[]).filter(
    (veld) => oud[GEGEVENSKOLOMMEN[veld]] !== nieuw[veld],
  )
  if (velden.length === 0) return []
  const waarden = Object.fromEntries(velden.map((veld) => [GEGEVENSKOLOMMEN[veld], nieuw[veld]]))
  await trx.updateTable('belanghebbende').set(waarden).where('dossier_id', '=', dossierId).execute()
  await registreer(trx, dossierId, 'gegevens_gewijzigd', { velden: [...velden] })
  return velden
}

/**
 * The BSN of the client, decrypted; that it was read, by whom and for what stands in the log of reads of the same
 * transaction. Undefined when this person may not see the client.
 */
export async function readBsn(
  trx: GemeenteTransactie,
  bos: Sleutelbos,
  dossierId: string,
  doel: string,
): Promise<string | undefined> {
  const rij = await trx
    .selectFrom('belanghebbende as b')
    .innerJoin('dossier_sleutel as s', 's.dossier_id', 'b.dossier_id')
    .select(['b.bsn_versleuteld', 's.sleutel'])
    .where('b.dossier_id', '=', dossierId)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  await trx.insertInto('leeslog').values({ dossier_id: dossierId, wat: 'bsn', doel }).execute()
  const sleutel = openDossiersleutel(bos, dossierId, rij.sleutel)
  return decryptTekst(rij.bsn_versleuteld, sleutel, `belanghebbende.bsn:${dossierId}`)
}

async function registreer(
  trx: GemeenteTransactie,
  dossierId: string,
  soort: string,
  gegevens: Record<string, JsonWaarde>,
): Promise<void> {
  await registreerFeit(trx, { dossierId, soort, sleutel: `${soort}:${randomUUID()}`, gegevens })
  await addAudit(trx, { wat: soort, onderwerpSoort: 'dossier', onderwerpId: dossierId, nieuw: gegevens })
}
