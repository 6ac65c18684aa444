import { type Briefblok, isOverGeld } from '@loket/domain'
import { sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addOutbox, addTijdlijn } from '../proces/gevolgen.repository.ts'
import type { JsonWaarde } from '../schema.ts'

/** A besluit in a list. Days are 'JJJJ-MM-DD'; `uiterlijk` is the day before which it should be made known. */
export type Besluitrij = {
  readonly id: string
  readonly soort: string
  readonly dossierId: string
  readonly dossiernummer: string
  readonly naam: string
  readonly gemeente: string
  readonly gemeentecode: string
  readonly beslotenOp: string
  readonly door: string
  readonly bekendgemaaktOp: string | null
  readonly bezwaarTot: string | null
  readonly uiterlijk: string | null
}

/** What a list of besluiten is narrowed by; what is undefined does not narrow. */
export type Besluitfilter = {
  readonly gemeenteId?: string | undefined
  readonly soort?: string | undefined
  readonly bekendmaking?: 'open' | 'gedaan' | undefined
  readonly zoek?: string | undefined
}

/** A page of besluiten, newest first, with how many there are in all. `vanaf` is how many to skip. */
export async function listBesluiten(
  trx: GemeenteTransactie,
  filter: Besluitfilter,
  pagina: { readonly vanaf: number; readonly aantal: number },
): Promise<{ rijen: readonly Besluitrij[]; totaal: number }> {
  let query = trx
    .selectFrom('besluit as b')
    .innerJoin('dossier as d', 'd.id', 'b.dossier_id')
    .innerJoin('belanghebbende as c', 'c.dossier_id', 'b.dossier_id')
    .innerJoin('organisatie as g', 'g.id', 'b.gemeente_id')
    .innerJoin('persoon as p', 'p.id', 'b.besloten_door')
    .leftJoin('taak as t', (join) =>
      join.onRef('t.onderwerp_id', '=', 'b.id').on('t.soort', '=', 'maak_bekend').on('t.status', '=', 'open'),
    )
  const { gemeenteId, soort, bekendmaking, zoek } = filter
  if (gemeenteId !== undefined) query = query.where('b.gemeente_id', '=', gemeenteId)
  if (soort !== undefined) query = query.where('b.soort', '=', soort)
  if (bekendmaking !== undefined) {
    query = query.where('b.bekendgemaakt_op', bekendmaking === 'open' ? 'is' : 'is not', null)
  }
  if (zoek !== undefined) {
    const deel = `%${zoek.replace(/[\\%_]/g, String.raw`\$&`)}%`
    query = query.where(sql<boolean>`(d.nummer ilike ${deel} or c.voornaam || ' ' || c.achternaam ilike ${deel})`)
  }
  const { totaal } = await query.select((eb) => eb.fn.countAll<number>().as('totaal')).executeTakeFirstOrThrow()
  const rijen = await query
    .select([
      'b.id',
      'b.soort',
      'b.dossier_id as dossierId',
      'd.nummer as dossiernummer',
      sql<string>`c.voornaam || ' ' || c.achternaam`.as('naam'),
      sql<string>`regexp_replace(g.naam, '^Gemeente ', '')`.as('gemeente'),
      'g.code as gemeentecode',
      'b.besloten_op as beslotenOp',
      'p.naam as door',
      'b.bekendgemaakt_op as bekendgemaaktOp',
      'b.bezwaar_tot as bezwaarTot',
      't.uiterlijk',
    ])
    .orderBy('b.besloten_op', 'desc')
    .orderBy('b.id', 'desc')
    .limit(pagina.aantal)
    .offset(pagina.vanaf)
    .execute()
  return { rijen, totaal }
}

/** A whole besluit with its letter. */
export type Besluit = Omit<Besluitrij, 'uiterlijk'> & {
  readonly gemeenteId: string
  readonly trajectId: string
  readonly klantmanagerId: string | null
  readonly namens: string
  readonly motivering: string
  readonly mandaatBron: string
  readonly brief: readonly Briefblok[]
  readonly regels: JsonWaarde
  readonly bekendgemaaktDoor: string | null
  readonly wijze: string | null
  readonly bezwaarUitleg: JsonWaarde | null
  readonly taak: { readonly uiterlijk: string | null; readonly uitleg: JsonWaarde | null } | null
}

/** One besluit that this person may read. With `slot` its process is locked, so that no task is planned meanwhile. */
export async function findBesluit(
  trx: GemeenteTransactie,
  id: string,
  opties: { readonly slot?: string } = {},
): Promise<Besluit | undefined> {
  if (opties.slot !== undefined) {
    await trx.selectFrom('proces').select('stand').where('workflow_id', '=', opties.slot).forUpdate().execute()
  }
  const rij = await trx
    .selectFrom('besluit as b')
    .innerJoin('dossier as d', 'd.id', 'b.dossier_id')
    .innerJoin('belanghebbende as c', 'c.dossier_id', 'b.dossier_id')
    .innerJoin('organisatie as g', 'g.id', 'b.gemeente_id')
    .innerJoin('persoon as p', 'p.id', 'b.besloten_door')
    .leftJoin('persoon as q', 'q.id', 'b.bekendgemaakt_door')
    .leftJoin('taak as t', (join) =>
      join.onRef('t.onderwerp_id', '=', 'b.id').on('t.soort', '=', 'maak_bekend').on('t.status', '=', 'open'),
    )
    .select([
      'b.id',
      'b.soort',
      'b.gemeente_id as gemeenteId',
      'b.dossier_id as dossierId',
      'b.traject_id as trajectId',
      'd.nummer as dossiernummer',
      'd.klantmanager_id as klantmanagerId',
      sql<string>`c.voornaam || ' ' || c.achternaam`.as('naam'),
      sql<string>`regexp_replace(g.naam, '^Gemeente ', '')`.as('gemeente'),
      'g.code as gemeentecode',
      'b.namens',
      'b.motivering',
      'b.mandaat_bron as mandaatBron',
      'b.brief',
      'b.regels',
      'b.besloten_op as beslotenOp',
      'p.naam as door',
      'b.bekendgemaakt_op as bekendgemaaktOp',
      'q.naam as bekendgemaaktDoor',
      'b.bekendmaking_wijze as wijze',
      'b.bezwaar_tot as bezwaarTot',
      'b.bezwaar_uitleg as bezwaarUitleg',
      't.id as taakId',
      't.uiterlijk as taakUiterlijk',
      't.uitleg as taakUitleg',
    ])
    .where('b.id', '=', id)
    .executeTakeFirst()
  if (rij === undefined) return undefined
  const { brief, taakId, taakUiterlijk, taakUitleg, ...rest } = rij
  return {
    ...rest,
    // Written by makeBesluitbrief.
    brief: brief as unknown as readonly Briefblok[],
    taak: taakId === null ? null : { uiterlijk: taakUiterlijk, uitleg: taakUitleg },
  }
}

/** How and when a besluit was made known, and until when somebody can object. */
export type Bekendmaking = {
  readonly op: string
  readonly wijze: 'post' | 'uitgereikt' | 'digitaal'
  readonly bezwaarTot: string
  readonly bezwaarUitleg: unknown
}

/**
 * Records the bekendmaking with its timeline and audit, and closes its task. Out: false when it was made known before, and
 * then nothing changed.
 */
export async function setBekendmaking(
  trx: GemeenteTransactie,
  besluit: Pick<Besluit, 'id' | 'soort' | 'dossierId'>,
  bekendmaking: Bekendmaking,
): Promise<boolean> {
  const besluitId = besluit.id
  const { op, wijze, bezwaarTot } = bekendmaking
  const uitslag = await trx
    .updateTable('besluit')
    .set({
      bekendgemaakt_op: bekendmaking.op,
      bekendgemaakt_door: sql<string>`app.persoon()`,
      bekendmaking_wijze: bekendmaking.wijze,
      bezwaar_tot: bekendmaking.bezwaarTot,
      bezwaar_uitleg: JSON.stringify(bekendmaking.bezwaarUitleg),
    })
    .where('id', '=', besluitId)
    .where('bekendgemaakt_op', 'is', null)
    .executeTakeFirst()
  if (uitslag.numUpdatedRows === 0n) return false
  await trx
    .updateTable('taak')
    .set({ status: 'gedaan', afgerond_door: sql<string>`app.persoon()`, afgerond_op: sql<string>`app.nu()` })
    .where('soort', '=', 'maak_bekend')
    .where('onderwerp_id', '=', besluitId)
    .where('status', '=', 'open')
    .execute()
  await addTijdlijn(trx, {
    dossierId: besluit.dossierId,
    soort: 'besluit_bekendgemaakt',
    sleutel: `bekendgemaakt:${besluitId}`,
    gegevens: { besluitId, besluit: besluit.soort, datum: op, wijze, uiterlijk: bezwaarTot },
    deelbaar: !isOverGeld(besluit.soort),
  })
  await addAudit(trx, {
    wat: 'besluit_bekendgemaakt',
    onderwerpSoort: 'besluit',
    onderwerpId: besluitId,
    nieuw: { op, wijze, bezwaarTot },
  })
  return true
}

/**
 * Tells the klantmanager that a besluit was made known, in the product and by mail. Without ON CONFLICT: that asks for
 * the right to read another person's messages, and the lock on the besluit already makes it once.
 */
export async function addBekendmakingsmelding(
  trx: GemeenteTransactie,
  besluit: Pick<Besluit, 'id' | 'soort' | 'dossierId' | 'dossiernummer'> & { readonly klantmanagerId: string },
): Promise<void> {
  const sleutel = `bekendgemaakt:${besluit.id}`
  await trx
    .insertInto('melding')
    .values({
      dossier_id: besluit.dossierId,
      persoon_id: besluit.klantmanagerId,
      soort: 'besluit_bekendgemaakt',
      sleutel,
      gegevens: JSON.stringify({ besluit: besluit.soort }),
    })
    .execute()
  await addOutbox(trx, {
    soort: 'mail',
    sleutel: `mail:${besluit.klantmanagerId}:${sleutel}`,
    gegevens: {
      persoonId: besluit.klantmanagerId,
      mailsoort: 'besluit_bekendgemaakt',
      dossiernummer: besluit.dossiernummer,
      pad: `/besluiten/${besluit.id}`,
    },
  })
}
