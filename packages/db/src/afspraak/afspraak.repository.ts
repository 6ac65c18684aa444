import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
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

/** Plans an appointment, with timeline and audit. `datum` and `tijd` ('UU:MM') are of Amsterdam. Out: its id. */
export async function addAfspraak(
  trx: GemeenteTransactie,
  afspraak: {
    readonly dossierId: string
    readonly soort: string
    readonly datum: string
    readonly tijd: string
    readonly duurMinuten: number
    readonly plaats: string
    readonly deelnemers: string
  },
): Promise<string> {
  const id = randomUUID()
  const { dossierId, soort, datum, tijd, plaats } = afspraak
  await trx
    .insertInto('afspraak')
    .values({
      id,
      dossier_id: dossierId,
      soort,
      begint_op: opMoment(datum, tijd),
      duur_minuten: afspraak.duurMinuten,
      plaats,
      deelnemers: afspraak.deelnemers,
    })
    .execute()
  await registreerFeit(trx, {
    dossierId,
    soort: 'afspraak_gepland',
    sleutel: `afspraak:${id}`,
    gegevens: { afspraakId: id, vorm: soort, datum, tijd, plaats },
    deelbaar: true,
  })
  await addAudit(trx, { wat: 'afspraak_gepland', onderwerpSoort: 'afspraak', onderwerpId: id, nieuw: { soort, datum } })
  return id
}

/** Moves a planned appointment to another day, time and place. Out: false when none was planned. */
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
    .updateTable('afspraak')
    .set({ begint_op: opMoment(datum, tijd), plaats })
    .where('id', '=', afspraakId)
    .where('dossier_id', '=', dossierId)
    .where('status', '=', 'gepland')
    .returning('soort')
    .executeTakeFirst()
  if (rij === undefined) return false
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
    .set({ status, verslag })
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
