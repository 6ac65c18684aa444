import { randomUUID } from 'node:crypto'
import { SYSTEEM_PERSOON_ID } from '@loket/db'
import type { Client } from 'pg'
import type { Huurtabel, Kolom } from './kolommen.ts'

/** One dossier with a row in every table: whose it is, and what is in each of its texts. */
export type Kring = {
  readonly naam: string
  readonly gemeenteId: string
  readonly bureauId: string
  readonly klantmanagerId: string | null
  /** For whom the tasks and messages are, and who entered the command. */
  readonly betrokkeneId: string
  readonly opdrachtStatus: 'lopend' | 'ingetrokken'
  /** With it: a second bureau at the dossier of that circle, so only what a bureau can have. */
  readonly bij?: Kring
}

/** A value as a statement takes it. */
export type Waarde = string | number | boolean | Buffer | null

/** A row that the filling made: where it stands (ctid, nothing moves it), whose it is and what it holds. */
export type Vulrij = {
  readonly tabel: string
  readonly plek: string
  readonly kring: Kring
  readonly waarden: Readonly<Record<string, Waarde>>
}

/** The token that stands in every text of a circle and nowhere else. */
export const kanarie = (kring: Kring): string => `kanarie-${kring.naam}-`

/** What the catalogue cannot tell: forms that a pattern asks for, and whose client it is. */
const EIGEN: Readonly<Record<string, (kring: Kring, nr: number) => Waarde>> = {
  'belanghebbende.kvk_nummer': () => '12345678',
  'dossier.klantmanager_id': (kring) => kring.klantmanagerId,
  'commando.actor_id': (kring) => kring.betrokkeneId,
  'melding.persoon_id': (kring) => kring.betrokkeneId,
  'taak.voor_persoon': (kring) => kring.betrokkeneId,
  'opdracht.status': (kring) => kring.opdrachtStatus,
  'fase.nr': (_, nr) => nr,
  'audit.nr': (_, nr) => nr,
  'factuurafspraak.totaalproduct_code': () => null,
  'factuurafspraak.totaal_bij_stap': () => null,
  'factuurafspraak.geldig_van': (_, nr) => `${2000 + nr}-01-01`,
  'factuurafspraak.geldig_tot': (_, nr) => `${2001 + nr}-01-01`,
  'jaarplanregel.jaar': (_, nr) => 2020 + nr,
  'afgenomen_product.vervangt_id': () => null,
  'afgenomen_product.corrigeert_id': () => null,
  'afgenomen_product.memo_centen': () => null,
  'kwartaalopgave.parkeerreden': () => null,
  'kwartaalopgave.akkoord': () => null,
  'kwartaalopgave.nummer_jaar': () => null,
  'kwartaalopgave.volgnummer': () => null,
  'kwartaalopgave.nummer': () => null,
  'kwartaalopgave.totaal_centen': () => null,
  'kwartaalopgave.inhoud': () => null,
  'kwartaalopgave.inhoud_hash': () => null,
  'opgaveregel.status': () => 'betwist',
  'opgaveregel.uiterlijk': () => '2026-03-02',
  'opgaveregel.opgave_id': () => null,
  'opgaveregel.tarief_id': () => null,
  'regelbericht.oordeel': () => null,
}
/** Parents that are nobody's: the same row for every circle. */
const VAN_IEDEREEN: Readonly<Record<string, (nr: number) => Waarde>> = {
  product: () => 'proefproduct',
  kwartaalloop: (nr) => `${2000 + nr}-K1`,
}
/** One row per gemeente, whatever the number of circles. */
const EEN_PER_GEMEENTE = ['audit_kop']

/**
 * Puts a row of each circle in every tenant table, with proper parents, as a superuser. Out: what was made. Triggers and
 * the audit chain stay out of it: the rows are for looking at alone.
 */
export async function vul(
  super_: Client,
  tabellen: readonly Huurtabel[],
  kringen: readonly Kring[],
): Promise<readonly Vulrij[]> {
  const rijen: Vulrij[] = []
  await super_.query('begin')
  await super_.query(`insert into product (code, naam, omschrijving, kostensoort, bron)
    values ('proefproduct', 'Proef', 'Proef', 'voorbereiding', '{}')`)
  await super_.query(`insert into kwartaalloop (sleutel, begin, einde)
    select nr || '-K1', make_date(nr, 1, 1), make_date(nr, 3, 31) from generate_series(2001, 2020) nr`)
  for (const [index, kring] of kringen.entries()) {
    for (const tabel of tabellen) {
      if (kring.bij !== undefined && !tabel.kolommen.some((k) => k.naam === 'bureau_id')) continue
      const waarden = makeWaarden(tabel, kring, index + 1, rijen)
      const zonderKeten = tabel.naam === 'audit' ? 'replica' : 'origin'
      await super_.query(`set local session_replication_role = ${zonderKeten}`)
      const gemaakt = await voegIn(super_, tabel.naam, waarden)
      if (gemaakt === undefined && !EEN_PER_GEMEENTE.includes(tabel.naam))
        throw new Error(`${tabel.naam} nam geen rij van ${kring.naam} aan`)
      if (gemaakt !== undefined) rijen.push({ tabel: tabel.naam, plek: gemaakt.plek, kring, waarden: gemaakt.rij })
    }
  }
  await super_.query('commit')
  return rijen
}

async function voegIn(
  super_: Client,
  tabel: string,
  waarden: Readonly<Record<string, Waarde>>,
): Promise<{ plek: string; rij: Record<string, Waarde> } | undefined> {
  const kolommen = Object.keys(waarden)
  const { rows } = await super_.query<Record<string, Waarde> & { plek: string }>(
    `insert into ${tabel} (${kolommen.join(', ')}) values (${kolommen.map((_, i) => `$${i + 1}`).join(', ')})
     on conflict do nothing returning ctid::text as plek`,
    Object.values(waarden),
  )
  const [rij] = rows
  return rij === undefined ? undefined : { plek: rij.plek, rij: { ...waarden } }
}

function makeWaarden(
  tabel: Huurtabel,
  kring: Kring,
  nr: number,
  eerder: readonly Vulrij[],
): Readonly<Record<string, Waarde>> {
  const invulbaar = tabel.kolommen.filter((k) => !k.altijdZelf)
  return Object.fromEntries(invulbaar.map((k) => [k.naam, makeWaarde(tabel, k, kring, nr, eerder)]))
}

function makeWaarde(tabel: Huurtabel, kolom: Kolom, kring: Kring, nr: number, eerder: readonly Vulrij[]): Waarde {
  const eigen = EIGEN[`${tabel.naam}.${kolom.naam}`]
  if (eigen !== undefined) return eigen(kring, nr)
  if (kolom.naam === 'gemeente_id') return kring.gemeenteId
  for (const { naar, paren } of tabel.verwijzingen) {
    const paar = paren.find(([van]) => van === kolom.naam)
    if (paar === undefined) continue
    if (naar === 'bureau') return kring.bureauId
    // What the rest of a row says was done by the system.
    if (naar === 'persoon') return kolom.magLeeg ? null : SYSTEEM_PERSOON_ID
    const vast = VAN_IEDEREEN[naar]
    if (vast !== undefined) return vast(nr)
    const ouder = findRij(eerder, naar, kring)
    if (ouder !== undefined) return ouder.waarden[paar[1]] ?? null
    if (kolom.magLeeg) return null
    throw new Error(`${tabel.naam}.${kolom.naam} verwijst naar ${naar}, waar geen rij is`)
  }
  return kolom.waarden[0] ?? makeVrijeWaarde(tabel.naam, kolom, kring)
}

/** The row of a table in a circle; of a second bureau else that of the dossier's first. */
export function findRij(rijen: readonly Vulrij[], tabel: string, kring: Kring): Vulrij | undefined {
  const eigen = rijen.find((r) => r.tabel === tabel && r.kring === kring)
  return eigen ?? (kring.bij === undefined ? undefined : findRij(rijen, tabel, kring.bij))
}

/** A value of the column's type with the circle's token where it fits. */
function makeVrijeWaarde(tabel: string, kolom: Kolom, kring: Kring): Waarde {
  const token = `${kanarie(kring)}${tabel}-${kolom.naam}`
  switch (kolom.type) {
    case 'uuid':
      return randomUUID()
    case 'text':
      return token
    case 'jsonb':
      return JSON.stringify({ token })
    case 'bytea':
      return Buffer.from(token)
    case 'int4':
    case 'int8':
      return 7
    case 'bool':
      return true
    case 'date':
      return kolom.magLeeg ? null : '2026-03-02'
    case 'timestamptz':
      return kolom.magLeeg ? null : '2026-03-02T10:00:00Z'
    default:
      throw new Error(`Geen voorbeeld voor ${tabel}.${kolom.naam} van type ${kolom.type}`)
  }
}
