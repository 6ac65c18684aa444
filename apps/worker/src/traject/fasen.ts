import { randomUUID } from 'node:crypto'
import {
  addAfgenomenProduct,
  addOutbox,
  addTijdlijn,
  type Faserecord,
  findLopendeFase,
  type Herbegin,
  planOpnieuw,
  toOnderbrekingen,
  type Trajectrecord,
} from '@loket/db'
import {
  beginVanDag,
  dagenTussen,
  type Datum,
  type Fasenplan,
  formatDatum,
  naarDatum,
  type Onderbreking,
  plusDagen,
  telDagen,
  telFasedeel,
  vroegste,
} from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { sql } from 'kysely'
import type { Omgeving } from '../proces/omgeving.ts'

/**
 * Plans the phases from number `vanafNr` again, beginning on `begin`, within the last day of the period; writes dates,
 * what was cut and what lapses, and moves the open toetsmoment and the expected leveringen along.
 */
export async function herplanFasen(
  omgeving: Omgeving,
  record: Trajectrecord,
  vanaf: Herbegin,
  onderbrekingen: readonly Onderbreking[],
): Promise<Fasenplan> {
  const plan = planOpnieuw(record, vanaf, onderbrekingen)
  for (const gepland of plan.fasen) {
    const fase = record.fasen.find((f) => f.nr === gepland.nr)
    if (fase === undefined || fase.status === 'afgerond' || fase.status === 'afgebroken') continue
    await omgeving.trx
      .updateTable('fase')
      .set({
        begin: gepland.begin,
        einde: gepland.einde,
        ingekort: gepland.ingekort,
        uitleg: JSON.stringify(plan.uitleg),
        ...(fase.status === 'vervallen' ? { status: 'gepland' } : {}),
      })
      .where('id', '=', fase.id)
      .execute()
    // A day that a person chose at aanhouden does not follow the phase: see schuifGekozenDag.
    if (record.toetsmoment?.faseId === fase.id && record.toetsmoment.ronde === 1) {
      await omgeving.trx
        .updateTable('toetsmoment')
        .set({ uiterlijk: gepland.einde, uitleg: JSON.stringify(plan.uitleg) })
        .where('id', '=', record.toetsmoment.id)
        .execute()
    }
  }
  if (plan.vervallen.length > 0) {
    await omgeving.trx
      .updateTable('fase')
      .set({ status: 'vervallen' })
      .where('traject_id', '=', record.id)
      .where('code', 'in', [...plan.vervallen])
      .where('status', '=', 'gepland')
      .execute()
  }
  await seinOpdrachten(omgeving, record.id)
  return plan
}

/**
 * Moves the day that a person chose at aanhouden by the days of an onderbreking that began before it, and keeps it within
 * the last day of the period. Does nothing where no such day is waited for.
 */
export async function schuifGekozenDag(
  omgeving: Omgeving,
  record: Trajectrecord,
  stil: { readonly van: Datum; readonly hervatOp: Datum } | null,
): Promise<void> {
  const toets = record.toetsmoment
  if (toets === null || toets.ronde === 1) return
  const oud = naarDatum(toets.uiterlijk)
  const dagen = stil === null || stil.van > oud ? 0 : dagenTussen(stil.van, stil.hervatOp)
  const later = plusDagen(oud, dagen)
  const grens = record.laatsteDag === null ? later : naarDatum(record.laatsteDag)
  const uiterlijk = vroegste(later, grens)
  if (uiterlijk === oud) return
  const stappen = [
    ...toets.uitleg.stappen,
    ...(dagen === 0
      ? []
      : [
          {
            tekst: `Het traject stond daarna ${telDagen(dagen)} stil; de datum schoof mee naar ${formatDatum(later)}.`,
          },
        ]),
    ...(grens < later ? [{ tekst: `De voorbereidingsperiode eindigt op ${formatDatum(grens)}; later kan niet.` }] : []),
  ]
  await omgeving.trx
    .updateTable('toetsmoment')
    .set({ uiterlijk, uitleg: JSON.stringify({ ...toets.uitleg, stappen }) })
    .where('id', '=', toets.id)
    .execute()
}

/** Starts a phase: it runs, and its toetsmoment is open until its last day. With the first one the traject has started. */
export async function beginFase(omgeving: Omgeving, record: Trajectrecord, fase: Faserecord): Promise<void> {
  const { begin, einde, uitleg } = await omgeving.trx
    .updateTable('fase')
    .set({ status: 'loopt', begonnen_op: fase.begin })
    .where('id', '=', fase.id)
    .returning(['begin', 'einde', 'uitleg'])
    .executeTakeFirstOrThrow()
  await omgeving.trx
    .insertInto('toetsmoment')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      fase_id: fase.id,
      ronde: 1,
      uiterlijk: einde,
      uitleg: JSON.stringify(uitleg),
    })
    .execute()
  if (record.fasen.every((f) => f.id === fase.id || f.status === 'gepland' || f.status === 'vervallen')) {
    await addAfgenomenProduct(omgeving.trx, {
      dossierId: record.dossierId,
      trajectId: record.id,
      stap: 'start',
      onderwerpId: record.id,
      op: begin,
    })
  }
  await addTijdlijn(omgeving.trx, {
    dossierId: record.dossierId,
    soort: 'fase_begonnen',
    sleutel: `fase_begonnen:${fase.id}`,
    feitOp: beginVanDag(naarDatum(begin)),
    gegevens: { fase: fase.naam, nr: fase.nr, begin, einde },
    deelbaar: true,
  })
}

/** Ends what still runs or was planned, on this day: the running phase breaks off, later ones lapse, the gate closes. */
export async function breekFasenAf(omgeving: Omgeving, record: Trajectrecord, op: Datum): Promise<void> {
  const { trx } = omgeving
  const lopend = findLopendeFase(record)
  if (lopend !== undefined) await neemAfWatVoorbijIs(omgeving, record, lopend, op)
  await trx
    .updateTable('fase')
    .set({ status: 'afgebroken', afgesloten_op: op })
    .where('traject_id', '=', record.id)
    .where('status', 'in', ['loopt', 'toetsmoment'])
    .execute()
  await trx
    .updateTable('fase')
    .set({ status: 'vervallen' })
    .where('traject_id', '=', record.id)
    .where('status', '=', 'gepland')
    .execute()
  await trx
    .updateTable('toetsmoment')
    .set({ status: 'vervallen' })
    .where('traject_id', '=', record.id)
    .where('status', '=', 'open')
    .execute()
  await trx
    .updateTable('onderbreking')
    .set({ tot: sql<string>`greatest(van, ${op}::date)` })
    .where('traject_id', '=', record.id)
    .where('tot', 'is', null)
    .execute()
}

/**
 * What was used of a phase that stops on this day without a decision about it: nothing before its first day, and all of
 * it when its days are over and only the decision was waited for. What was done is billed, whatever was decided (bbz.md
 * §3.1b); only what lies between is a phase that was broken off.
 */
async function neemAfWatVoorbijIs(
  { trx }: Omgeving,
  record: Trajectrecord,
  fase: Faserecord,
  op: Datum,
): Promise<void> {
  const dagen = { begin: naarDatum(fase.begin), einde: naarDatum(fase.einde) }
  const deel = telFasedeel(dagen, op, toOnderbrekingen(record))
  if (deel.teller === 0) return
  const isAfgebroken = deel.teller < deel.noemer
  await addAfgenomenProduct(trx, {
    dossierId: record.dossierId,
    trajectId: record.id,
    stap: 'fase',
    onderwerpId: fase.id,
    fase,
    // What was over before is dated on its last day: a decision that came late does not make it dearer.
    op: isAfgebroken ? op : vroegste(op, dagen.einde),
    ...(isAfgebroken && { afgebroken: deel }),
  })
}

/** Lets the opdrachten of a traject read the record again, since dates moved or stand still. */
export async function seinOpdrachten(omgeving: Omgeving, trajectId: string): Promise<void> {
  const opdrachten = await omgeving.trx
    .selectFrom('opdracht')
    .select('id')
    .where('traject_id', '=', trajectId)
    .where('status', 'in', ['aangeboden', 'lopend'])
    .execute()
  for (const { id } of opdrachten) {
    await addOutbox(omgeving.trx, {
      soort: 'signaal',
      // Each change is a signal of its own; the transaction that asks for it happens once.
      sleutel: `sein:${id}:${randomUUID()}`,
      gegevens: { workflowId: toWorkflowId('begeleidingsopdracht', id) },
    })
  }
}

/** Ends the opdrachten with the traject: finished when it was, else withdrawn. Their processes read it and close. */
export async function eindigOpdrachten(omgeving: Omgeving, record: Trajectrecord, op: Datum): Promise<void> {
  await seinOpdrachten(omgeving, record.id)
  await omgeving.trx
    .updateTable('opdracht')
    .set({ status: record.eindreden === 'afgerond' ? 'afgerond' : 'ingetrokken', beeindigd_op: op })
    .where('traject_id', '=', record.id)
    .where('status', 'in', ['aangeboden', 'lopend'])
    .execute()
}
