import { type Leveringrecord, meldBureau, type Opdrachtrecord } from '@loket/db'
import { beginVanDag } from '@loket/domain'
import type { Omgeving } from '../proces/omgeving.ts'
import { listVerwachteLeveringen } from './leveringen.ts'
import { meldConsulent, noteerOpdracht } from './melden.ts'
import { findLeveringVan, readStilzwijgend } from './plan.ts'

/** A wekker that rang: its kind and the key under which its effect happens once. */
export type Geluid = { readonly soort: string; readonly sleutel: string }

/**
 * What a rung wekker does to the record of an opdracht. Who is late is reminded; the tasks of an escalation follow from
 * the record. The record is read again first: a date that moved in the meantime makes the wekker void.
 */
export async function handelOpdrachtwekkerAf(
  omgeving: Omgeving,
  record: Opdrachtrecord,
  geluid: Geluid,
): Promise<void> {
  const levering = findLeveringVan(record, geluid.sleutel)
  switch (geluid.soort) {
    case 'opdracht_herinnering':
    case 'opdracht_escalatie':
      if (record.status !== 'aangeboden') return
      await noteerOpdracht(omgeving, record, geluid)
      if (geluid.soort === 'opdracht_herinnering') await meldBureau(omgeving.trx, record, geluid.soort, geluid.sleutel)
      return
    case 'levering_herinnering':
    case 'levering_escalatie':
      if (levering === undefined || !isTeLaat(omgeving, record, levering)) return
      await noteerOpdracht(omgeving, record, { ...geluid, gegevens: gegevensVan(levering) })
      if (geluid.soort === 'levering_herinnering') {
        await meldBureau(omgeving.trx, record, geluid.soort, geluid.sleutel, gegevensVan(levering))
      }
      return
    case 'beoordeling_herinnering':
      if (levering?.status !== 'ingediend') return
      await noteerOpdracht(omgeving, record, { ...geluid, gegevens: gegevensVan(levering) })
      await meldConsulent(omgeving, record, geluid.soort, geluid.sleutel, gegevensVan(levering))
      return
    case 'stilzwijgend_akkoord':
      if (levering === undefined) return
      await accepteerStilzwijgend(omgeving, record, levering, geluid)
      return
    default:
      throw new Error(`Een begeleidingsopdracht kent geen wekker ${geluid.soort}`)
  }
}

function isTeLaat(omgeving: Omgeving, record: Opdrachtrecord, levering: Leveringrecord): boolean {
  if (record.status !== 'lopend' || levering.status !== 'verwacht') return false
  if (record.onderbrekingen.some((o) => o.tot === null)) return false
  const nu = listVerwachteLeveringen(record, omgeving.regels).find(
    (v) => v.soort === levering.soort && v.nr === levering.nr,
  )
  return nu === undefined || nu.uiterlijk < omgeving.vandaag
}

/** Silence accepts, where the policy of this gemeente still says so; the database refuses it for an ondernemingsplan. */
async function accepteerStilzwijgend(
  omgeving: Omgeving,
  record: Opdrachtrecord,
  levering: Leveringrecord,
  geluid: Geluid,
): Promise<void> {
  if (levering.status !== 'ingediend' || readStilzwijgend(omgeving.regels, levering) === undefined) return
  // The wekker rings when the last day ends, which is the beginning of this one.
  const op = beginVanDag(omgeving.vandaag)
  await omgeving.trx
    .updateTable('levering')
    .set({ status: 'geaccepteerd', stilzwijgend: true, beoordeeld_op: op })
    .where('id', '=', levering.id)
    .execute()
  const gegevens = gegevensVan(levering)
  await noteerOpdracht(omgeving, record, {
    soort: 'levering_stilzwijgend_geaccepteerd',
    sleutel: geluid.sleutel,
    feitOp: op,
    gegevens,
  })
  await meldBureau(omgeving.trx, record, 'levering_geaccepteerd', geluid.sleutel, gegevens)
  await meldConsulent(omgeving, record, 'levering_stilzwijgend_geaccepteerd', geluid.sleutel, gegevens)
}

function gegevensVan({ id, soort, nr, versie }: Leveringrecord): Record<string, string | number> {
  return { leveringId: id, soort, nr, versie }
}
