import type { Trajectrecord } from '@loket/db'
import { naarDatum } from '@loket/domain'
import type { Omgeving } from '../proces/omgeving.ts'
import { beginFase, breekFasenAf, eindigOpdrachten } from './fasen.ts'
import type { Trajectwekker } from './plandeel.ts'
import { meldKlantmanager, noteer, updateTraject } from './stap.ts'

/** A wekker that rang: its kind and the key under which its effect happens once. */
export type Geluid = { readonly soort: string; readonly sleutel: string }

/**
 * What a rung wekker does to the record of a traject. Reminders and escalations become facts on the timeline; the tasks
 * that belong to them follow from the record. The end of the period closes the phases, whoever was late.
 */
export async function handelTrajectwekkerAf(omgeving: Omgeving, record: Trajectrecord, geluid: Geluid): Promise<void> {
  const soort = geluid.soort as Trajectwekker
  switch (soort) {
    case 'fase_begint':
      return await begin(omgeving, record)
    case 'toetsmoment_vragen':
      return await vraag(omgeving, record, geluid)
    case 'einde_periode':
      return await sluitPeriode(omgeving, record, geluid)
    case 'beslistermijn_nadert':
    case 'beslistermijn_verstreken':
    case 'toetsmoment_verstreken':
    case 'toetsmoment_escalatie':
    case 'einde_nadert':
    case 'afronding_te_laat':
      return await noteer(omgeving, record, { soort, sleutel: geluid.sleutel, intern: true })
    default:
      // The compiler counts the kinds above; the database can hold what no version of this code set.
      throw new Error(`Een voorbereidingstraject kent geen wekker ${soort satisfies never as string}`)
  }
}

async function begin(omgeving: Omgeving, record: Trajectrecord): Promise<void> {
  const fase = record.fasen.find((f) => f.status === 'gepland')
  if (record.status !== 'toegelaten' || fase === undefined) return
  await updateTraject(omgeving.trx, record.id, { status: 'fase_loopt' })
  await beginFase(omgeving, record, fase)
}

async function vraag(omgeving: Omgeving, record: Trajectrecord, geluid: Geluid): Promise<void> {
  const toets = record.toetsmoment
  if (toets === null || (record.status !== 'fase_loopt' && record.status !== 'aangehouden')) return
  await omgeving.trx.updateTable('fase').set({ status: 'toetsmoment' }).where('id', '=', toets.faseId).execute()
  await updateTraject(omgeving.trx, record.id, { status: 'toetsmoment' })
  await noteer(omgeving, record, {
    soort: 'toetsmoment_gevraagd',
    sleutel: geluid.sleutel,
    gegevens: { uiterlijk: toets.uiterlijk },
    intern: true,
  })
}

/** The end of the period: the phases stop, whatever was still waited for (T13; bbz.md §3.1b `max_duur_bereikt`). */
async function sluitPeriode(omgeving: Omgeving, record: Trajectrecord, geluid: Geluid): Promise<void> {
  const laatsteDag = naarDatum(record.laatsteDag ?? omgeving.vandaag)
  await breekFasenAf(omgeving, record, laatsteDag)
  await updateTraject(omgeving.trx, record.id, {
    status: 'afronding',
    eindreden: 'max_duur_bereikt',
    beeindigd_op: laatsteDag,
  })
  await eindigOpdrachten(omgeving, { ...record, eindreden: 'max_duur_bereikt' }, laatsteDag)
  await noteer(omgeving, record, {
    soort: 'max_duur_bereikt',
    sleutel: geluid.sleutel,
    gegevens: { laatsteDag },
  })
  await meldKlantmanager(omgeving.trx, record, 'max_duur_bereikt', geluid.sleutel)
}
