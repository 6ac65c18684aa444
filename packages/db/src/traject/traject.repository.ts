import { type Selectable, sql } from 'kysely'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import type { FaseTabel } from '../schema.ts'
import { findOpenToetsmoment } from './toetsmoment.repository.ts'
import type { Faserecord, Trajectrecord } from './traject.record.ts'

/**
 * The whole record of one traject, as far as this context may read it; undefined when it does not exist here. When and
 * where the selection is, its appointment says: that can be moved.
 */
export async function findTraject(trx: GemeenteTransactie, trajectId: string): Promise<Trajectrecord | undefined> {
  const t = await trx.selectFrom('traject').selectAll().where('id', '=', trajectId).executeTakeFirst()
  if (t === undefined) return undefined
  const dossier = await trx.selectFrom('dossier').selectAll().where('id', '=', t.dossier_id).executeTakeFirstOrThrow()
  const fasen = await trx.selectFrom('fase').selectAll().where('traject_id', '=', t.id).orderBy('nr').execute()
  const onderbrekingen = await trx
    .selectFrom('onderbreking')
    .select(['id', 'grond', 'van', 'tot', 'vanuit'])
    .where('traject_id', '=', t.id)
    .orderBy('van')
    .execute()
  const kredieten = await trx
    .selectFrom('krediet')
    .select(['id', 'doel', 'bedrag_centen', 'status'])
    .where('traject_id', '=', t.id)
    .execute()
  const besluiten = await trx
    .selectFrom('besluit')
    .select(['id', 'soort', 'besloten_op', 'bekendgemaakt_op'])
    .where('traject_id', '=', t.id)
    .orderBy('besloten_op')
    .execute()
  const toelating = await trx
    .selectFrom('toelatingstoets as k')
    .leftJoin('afspraak as a', (join) => join.on(sql<boolean>`a.id = (k.selectie->>'afspraakId')::uuid`))
    .select(['k.voorwaarden', 'k.voorwaarden_door', 'k.selectie_door', SELECTIE.as('selectie')])
    .where('k.traject_id', '=', t.id)
    .executeTakeFirst()
  const uitnodiging = await trx.selectFrom('uitnodiging').select('op').where('traject_id', '=', t.id).executeTakeFirst()
  return {
    id: t.id,
    gemeenteId: t.gemeente_id,
    dossierId: t.dossier_id,
    dossiernummer: dossier.nummer,
    aangemeldOp: dossier.aangemeld_op,
    klantmanagerId: dossier.klantmanager_id,
    consulentId: dossier.consulent_id,
    status: t.status as Trajectrecord['status'],
    sjabloonId: t.sjabloon_id,
    begin: t.begin,
    eersteBbzDag: t.eerste_bbz_dag,
    laatsteDag: t.laatste_dag,
    maximumDag: t.maximum_dag,
    eindreden: t.eindreden as Trajectrecord['eindreden'],
    uitkomst: t.uitkomst as Trajectrecord['uitkomst'],
    uitkomstOp: t.uitkomst_op,
    beeindigdOp: t.beeindigd_op,
    uitgenodigdOp: uitnodiging?.op ?? null,
    planStand: t.plan_stand as Trajectrecord['planStand'],
    fasen: fasen.map(toFase),
    toetsmoment: await findOpenToetsmoment(trx, t.id),
    onderbrekingen: onderbrekingen.map((o) => ({ ...o, vanuit: o.vanuit as Trajectrecord['status'] })),
    kredieten: kredieten.map((k) => ({ id: k.id, doel: k.doel, bedragCenten: k.bedrag_centen, status: k.status })),
    besluiten: besluiten.map((b) => ({
      id: b.id,
      soort: b.soort,
      beslotenOp: b.besloten_op,
      bekendgemaaktOp: b.bekendgemaakt_op,
    })),
    toelating: {
      voorwaarden: toelating?.voorwaarden ?? null,
      voorwaardenDoor: toelating?.voorwaarden_door ?? null,
      selectie: toelating?.selectie ?? null,
      selectieDoor: toelating?.selectie_door ?? null,
    },
  }
}

/** What was planned, with the day, time and place of its appointment. */
const SELECTIE = sql<Trajectrecord['toelating']['selectie']>`case when a.id is null then k.selectie
  else k.selectie || jsonb_build_object('datum', to_char(a.begint_op at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'),
    'tijd', to_char(a.begint_op at time zone 'Europe/Amsterdam', 'HH24:MI'), 'plaats', a.plaats) end`

function toFase(f: Selectable<FaseTabel>): Faserecord {
  return {
    id: f.id,
    nr: f.nr,
    code: f.code,
    naam: f.naam,
    rechtsgrond: f.rechtsgrond as Faserecord['rechtsgrond'],
    uitvoerder: f.uitvoerder as Faserecord['uitvoerder'],
    bureauId: f.bureau_id,
    begin: f.begin,
    einde: f.einde,
    ingekort: f.ingekort,
    // Written by the besluit on toelating from a template that domain checked.
    toets: f.toets as unknown as Faserecord['toets'],
    duur: f.duur as unknown as Faserecord['duur'],
    levert: f.levert as unknown as Faserecord['levert'],
    status: f.status as Faserecord['status'],
    uitslag: f.uitslag as Faserecord['uitslag'],
  }
}

/** Gives out the next number of a kind in a year for the gemeente of this transaction, without gaps. */
export async function nextNummer(trx: GemeenteTransactie, soort: string, jaar: number): Promise<number> {
  const { rows } = await sql<{ stand: number }>`
    insert into teller (soort, jaar, stand) values (${soort}, ${jaar}, 1)
    on conflict (gemeente_id, soort, jaar) do update set stand = teller.stand + 1
    returning stand`.execute(trx)
  const [teller] = rows
  if (teller === undefined) throw new Error('Een teller geeft altijd een nummer')
  return teller.stand
}
