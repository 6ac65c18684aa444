import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { JsonWaarde } from '../schema.ts'
import { isVoorMij } from '../taak/voor-mij.ts'
import { TAKEN_OP_DE_DAG } from '../vandaag/vanaf.ts'

/** A person as a screen names one. */
export type Genoemde = { readonly id: string; readonly naam: string }

/** Whose traject it is, and for which gemeente somebody decides. */
export type Beslisdossier = {
  readonly id: string
  readonly nummer: string
  readonly trajectId: string
  readonly gemeente: { readonly id: string; readonly naam: string; readonly code: string }
  readonly naam: string
  readonly geboortedatum: string
  readonly plan: string
  readonly uitkering: string
  readonly aangemeldOp: string
  readonly consulent: Genoemde | null
  readonly klantmanager: Genoemde | null
  readonly maximumUitleg: JsonWaarde | null
  readonly planOp: string | null
  readonly procesGesloten: boolean
}

/** The dossier of a traject with the person it is about, as far as this context may read it. */
export async function findBeslisdossier(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<Beslisdossier | undefined> {
  const rij = await trx
    .selectFrom('dossier as d')
    .innerJoin('traject as t', 't.dossier_id', 'd.id')
    .innerJoin('organisatie as g', 'g.id', 'd.gemeente_id')
    .innerJoin('belanghebbende as b', 'b.dossier_id', 'd.id')
    .leftJoin('persoon as c', 'c.id', 'd.consulent_id')
    .leftJoin('persoon as k', 'k.id', 'd.klantmanager_id')
    .leftJoin('proces as p', (join) =>
      join.onRef('p.onderwerp_id', '=', 't.id').on('p.soort', '=', 'voorbereidingstraject'),
    )
    .select([
      'd.id',
      'd.nummer',
      'd.aangemeld_op as aangemeldOp',
      't.id as trajectId',
      't.maximum_uitleg as maximumUitleg',
      't.plan_op as planOp',
      'g.id as gemeenteId',
      'g.naam as gemeentenaam',
      'g.code as gemeentecode',
      'b.voornaam',
      'b.achternaam',
      'b.geboortedatum',
      'b.plan',
      'b.uitkering',
      'c.id as consulentId',
      'c.naam as consulent',
      'k.id as klantmanagerId',
      'k.naam as klantmanager',
      sql<boolean>`coalesce(p.status = 'gesloten', false)`.as('procesGesloten'),
    ])
    .where('d.id', '=', dossierId)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  return {
    id: rij.id,
    nummer: rij.nummer,
    trajectId: rij.trajectId,
    gemeente: { id: rij.gemeenteId, naam: rij.gemeentenaam, code: rij.gemeentecode },
    naam: `${rij.voornaam} ${rij.achternaam}`,
    geboortedatum: rij.geboortedatum,
    plan: rij.plan,
    uitkering: rij.uitkering,
    aangemeldOp: rij.aangemeldOp,
    consulent: toGenoemde(rij.consulentId, rij.consulent),
    klantmanager: toGenoemde(rij.klantmanagerId, rij.klantmanager),
    maximumUitleg: rij.maximumUitleg,
    planOp: rij.planOp,
    procesGesloten: rij.procesGesloten,
  }
}

/** A person by id and name, or null without one. */
export function toGenoemde(id: string | null, naam: string | null): Genoemde | null {
  return id === null || naam === null ? null : { id, naam }
}

/** An open task of a dossier, as the page after a decision lists it. Days are 'JJJJ-MM-DD'. */
export type OpenTaak = {
  readonly id: string
  readonly soort: string
  readonly dossierId: string
  readonly nummer: string
  readonly naam: string
  /** Waits for the person of this transaction. */
  readonly vanMij: boolean
  readonly voorRol: string | null
  readonly voor: Genoemde | null
  readonly bureau: string | null
  readonly onderwerpId: string | null
  readonly gegevens: JsonWaarde
  readonly uiterlijk: string | null
  readonly uitleg: JsonWaarde | null
}

/** The open tasks of a dossier, the most urgent first, as far as this person may see them. In: the roles of today. */
export async function listOpenTaken(
  trx: GemeenteTransactie,
  dossierId: string,
  rollen: readonly string[],
): Promise<readonly OpenTaak[]> {
  return (await takenQuery(trx, rollen).where('t.dossier_id', '=', dossierId).execute()).map(toOpenTaak)
}

/** The next open task that waits for the person of this transaction, in any dossier. In: the roles of today. */
export async function findVolgendeTaak(
  trx: GemeenteTransactie,
  rollen: readonly string[],
): Promise<OpenTaak | undefined> {
  const rij = await takenQuery(trx, rollen)
    .where(isVoorMij('t', rollen))
    // What cannot be done yet is no next task.
    .where(sql<boolean>`not (t.soort = any (${[...TAKEN_OP_DE_DAG]}::text[]) and t.uiterlijk > app.vandaag())`)
    .limit(1)
    .executeTakeFirst()
  return rij === undefined ? undefined : toOpenTaak(rij)
}

function takenQuery(trx: GemeenteTransactie, rollen: readonly string[]) {
  return trx
    .selectFrom('taak as t')
    .innerJoin('dossier as d', 'd.id', 't.dossier_id')
    .innerJoin('belanghebbende as b', 'b.dossier_id', 't.dossier_id')
    .leftJoin('persoon as p', 'p.id', 't.voor_persoon')
    .leftJoin('organisatie as o', 'o.id', 't.bureau_id')
    .select([
      't.id',
      't.soort',
      't.dossier_id as dossierId',
      'd.nummer',
      'b.voornaam',
      'b.achternaam',
      't.voor_rol as voorRol',
      'p.id as voorId',
      'p.naam as voorNaam',
      'o.naam as bureau',
      't.onderwerp_id as onderwerpId',
      't.gegevens',
      't.uiterlijk',
      't.uitleg',
      isVoorMij('t', rollen).as('vanMij'),
    ])
    .where('t.status', '=', 'open')
    .orderBy(sql`t.uiterlijk asc nulls last`)
    .orderBy('t.sinds')
}

type Taakrij = Awaited<ReturnType<ReturnType<typeof takenQuery>['execute']>>[number]

function toOpenTaak({ voornaam, achternaam, voorId, voorNaam, ...rest }: Taakrij): OpenTaak {
  return { ...rest, naam: `${voornaam} ${achternaam}`, voor: toGenoemde(voorId, voorNaam) }
}

/** Earlier voorbereidingstrajecten of the same client in this gemeente, found by the blind index of the BSN. */
export async function listEerdereTrajecten(
  trx: GemeenteTransactie,
  dossierId: string,
): Promise<
  readonly { dossierId: string; nummer: string; status: string; aangemeldOp: string; uitkomst: string | null }[]
> {
  return await trx
    .selectFrom('belanghebbende as b')
    .innerJoin('belanghebbende as e', (join) =>
      join
        .onRef('e.bsn_index', '=', 'b.bsn_index')
        .onRef('e.gemeente_id', '=', 'b.gemeente_id')
        .onRef('e.dossier_id', '<>', 'b.dossier_id'),
    )
    .innerJoin('dossier as d', 'd.id', 'e.dossier_id')
    .innerJoin('traject as t', 't.dossier_id', 'e.dossier_id')
    .select(['d.id as dossierId', 'd.nummer', 't.status', 'd.aangemeld_op as aangemeldOp', 't.uitkomst'])
    .where('b.dossier_id', '=', dossierId)
    .orderBy('d.aangemeld_op', 'desc')
    .execute()
}

/** The name of a person by id; null for no id and for nobody. */
export async function findPersoonsnaam(trx: GemeenteTransactie, id: string | null): Promise<string | null> {
  if (id === null) return null
  const rij = await trx.selectFrom('persoon').select('naam').where('id', '=', id).executeTakeFirst()
  return rij?.naam ?? null
}
