import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { seinNaVerslag } from '../dossier/behandelaars.repository.ts'
import { registreerFeit } from '../dossier/feit.ts'
import type { GemeenteTransactie } from '../gemeente-transactie.ts'
import { addAudit, addOutbox } from '../proces/gevolgen.repository.ts'

/** An appointment with the client. `begintOp` is an ISO instant. */
export type Afspraak = {
  readonly id: string
  readonly soort: string
  readonly begintOp: string
  readonly duurMinuten: number
  readonly plaats: string
  readonly deelnemers: string
  readonly status: string
  readonly verslag: string | null
  readonly door: string
}

/** The appointments of a dossier, the newest first. The report of one is for the central gemeente alone. */
export async function listAfspraken(trx: GemeenteTransactie, dossierId: string): Promise<readonly Afspraak[]> {
  const { rows } = await sql<Afspraak>`
    select a.id, a.soort, a.begint_op as "begintOp", a.duur_minuten as "duurMinuten", a.plaats, a.deelnemers, a.status,
      case when (select app.soort()) = 'centraal' then a.verslag end as verslag, p.naam as door
    from afspraak a join persoon p on p.id = a.door_id
    where a.dossier_id = ${dossierId} order by a.begint_op desc`.execute(trx)
  return rows
}

/**
 * Plans an appointment, with timeline and audit; the same appointment under the same id again changes nothing. `datum` and
 * `tijd` ('UU:MM') are of Amsterdam. Out: false when that id was used for something else.
 */
export async function addAfspraak(
  trx: GemeenteTransactie,
  afspraak: {
    readonly id: string
    readonly dossierId: string
    readonly soort: string
    readonly datum: string
    readonly tijd: string
    readonly duurMinuten: number
    readonly plaats: string
    readonly deelnemers: string
  },
): Promise<boolean> {
  const { id, dossierId, soort, datum, tijd, plaats, duurMinuten, deelnemers } = afspraak
  const nieuw = await trx
    .insertInto('afspraak')
    .values({
      id,
      dossier_id: dossierId,
      soort,
      begint_op: opMoment(datum, tijd),
      duur_minuten: duurMinuten,
      plaats,
      deelnemers,
    })
    .onConflict((oc) => oc.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (nieuw === undefined) {
    const zelfde = await trx
      .selectFrom('afspraak')
      .select('id')
      .where('id', '=', id)
      .where('dossier_id', '=', dossierId)
      .where('soort', '=', soort)
      .where('begint_op', '=', opMoment(datum, tijd))
      .where('duur_minuten', '=', duurMinuten)
      .where('plaats', '=', plaats)
      .where('deelnemers', '=', deelnemers)
      .where('door_id', '=', sql<string>`app.persoon()`)
      .executeTakeFirst()
    return zelfde !== undefined
  }
  await registreerFeit(trx, {
    dossierId,
    soort: 'afspraak_gepland',
    sleutel: `afspraak:${id}`,
    gegevens: { afspraakId: id, vorm: soort, datum, tijd, plaats },
    deelbaar: true,
  })
  await addAudit(trx, { wat: 'afspraak_gepland', onderwerpSoort: 'afspraak', onderwerpId: id, nieuw: { soort, datum } })
  return true
}

/**
 * Moves a planned appointment to another day, time and place; what stands there already stays as it is. Out: false when
 * none was planned.
 */
export async function verzetAfspraak(
  trx: GemeenteTransactie,
  naar: {
    readonly dossierId: string
    readonly afspraakId: string
    readonly datum: string
    readonly tijd: string
    readonly plaats: string
  },
): Promise<boolean> {
  const { dossierId, afspraakId, datum, tijd, plaats } = naar
  const rij = await trx
    .selectFrom('afspraak')
    .select(['soort', sql<boolean>`begint_op = ${opMoment(datum, tijd)} and plaats = ${plaats}`.as('staatDaarAl')])
    .where('id', '=', afspraakId)
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'gepland')
    .forUpdate()
    .executeTakeFirst()
  if (rij === undefined) return false
  if (rij.staatDaarAl) return true
  await trx
    .updateTable('afspraak')
    .set({ begint_op: opMoment(datum, tijd), plaats })
    .where('id', '=', afspraakId)
    .execute()
  await registreerFeit(trx, {
    dossierId,
    soort: 'afspraak_verzet',
    sleutel: `afspraak_verzet:${randomUUID()}`,
    gegevens: { afspraakId, vorm: rij.soort, datum, tijd, plaats },
    deelbaar: true,
  })
  await addAudit(trx, {
    wat: 'afspraak_verzet',
    onderwerpSoort: 'afspraak',
    onderwerpId: afspraakId,
    nieuw: { datum, tijd },
  })
  await signaalBijSelectie(trx, afspraakId)
  return true
}

/** When this is the appointment of a selection, its process reads the record again: the task to record it is due that day. */
async function signaalBijSelectie(trx: GemeenteTransactie, afspraakId: string): Promise<void> {
  const proces = await trx
    .selectFrom('toelatingstoets as k')
    .innerJoin('proces as p', (join) =>
      join.onRef('p.onderwerp_id', '=', 'k.traject_id').on('p.soort', '=', 'voorbereidingstraject'),
    )
    .innerJoin('afspraak as a', 'a.dossier_id', 'k.dossier_id')
    .select('p.workflow_id')
    .where('a.id', '=', afspraakId)
    .where(sql<boolean>`(k.selectie->>'afspraakId')::uuid = a.id`)
    .executeTakeFirst()
  if (proces === undefined) return
  await addOutbox(trx, {
    soort: 'signaal',
    sleutel: `selectie_verzet:${randomUUID()}`,
    gegevens: { workflowId: proces.workflow_id },
  })
}

/** Notes how an appointment went, with a report. Out: false when none was planned. */
export async function sluitAfspraak(
  trx: GemeenteTransactie,
  afloop: {
    readonly dossierId: string
    readonly afspraakId: string
    readonly status: 'geweest' | 'niet_verschenen' | 'afgezegd'
    readonly verslag: string | null
  },
): Promise<boolean> {
  const { dossierId, afspraakId, status, verslag } = afloop
  const rij = await trx
    .updateTable('afspraak')
    .set({ status, verslag, verslag_door: verslag === null ? null : sql<string>`app.persoon()` })
    .where('id', '=', afspraakId)
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'gepland')
    .returning('soort')
    .executeTakeFirst()
  if (rij === undefined) return false
  await registreerFeit(trx, {
    dossierId,
    soort: `afspraak_${status}`,
    sleutel: `afspraak_${status}:${afspraakId}`,
    gegevens: { afspraakId, vorm: rij.soort },
    deelbaar: true,
  })
  if (verslag !== null) await seinNaVerslag(trx, dossierId)
  await addAudit(trx, {
    wat: `afspraak_${status}`,
    onderwerpSoort: 'afspraak',
    onderwerpId: afspraakId,
    nieuw: { status },
  })
  return true
}

function opMoment(datum: string, tijd: string) {
  return sql<string>`(${datum}::date + ${tijd}::time) at time zone 'Europe/Amsterdam'`
}
