import { type Besluitinhoud, type Datum, type Eindreden, isOverGeld, magSamengaan, type Uitkomst } from '@loket/domain'
import { WeigeringError } from '@loket/contracts'
import { findMandaat, listRegelversies, makeBesluitbrief, type Trajectrecord } from '@loket/db'
import type { Omgeving } from '../proces/omgeving.ts'
import { noteer } from './stap.ts'

/** A besluit to be taken: what it decides, why, on which day, by which command. */
export type Besluitopdracht = {
  readonly inhoud: Besluitinhoud
  readonly motivering: string
  readonly commandoId: string
}

/**
 * Takes a besluit in the name of the member's college: mandaat checked, letter composed, the versions of the rules kept.
 * Out: its id. Refuses with GeenMandaat.
 */
export async function neemBesluit(omgeving: Omgeving, record: Trajectrecord, b: Besluitopdracht): Promise<string> {
  const { trx, gemeenteId, actorId: persoonId, vandaag, regels } = omgeving
  const mandaat = await findMandaat(trx, { gemeenteId, persoonId, vandaag }, b.inhoud.soort)
  if (mandaat === undefined) throw new WeigeringError('GeenMandaat', { besluit: b.inhoud.soort })
  const { namens, brief } = await makeBesluitbrief(trx, b.inhoud, {
    gemeenteId,
    dossierId: record.dossierId,
    persoonId,
    vandaag,
    regels,
    motivering: b.motivering,
    mandaatBron: mandaat.bron,
  })
  const { id } = await trx
    .insertInto('besluit')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      soort: b.inhoud.soort,
      namens,
      motivering: b.motivering,
      inhoud: JSON.stringify(b.inhoud),
      brief: JSON.stringify(brief),
      regels: JSON.stringify(listRegelversies(regels)),
      mandaat_bron: mandaat.bron,
      besloten_door: persoonId,
      besloten_op: vandaag,
      commando_id: b.commandoId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteer(omgeving, record, {
    soort: `besluit_${b.inhoud.soort}`,
    sleutel: `besluit:${id}`,
    gegevens: { besluitId: id, namens },
    intern: isOverGeld(b.inhoud.soort),
  })
  return id
}

/** The reason and the outcome of an ending stand in one besluit only where the law lets them: UitkomstPastNietBijEindreden. */
export function checkUitkomst(eindreden: Eindreden, uitkomst: Uitkomst): void {
  if (!magSamengaan(eindreden, uitkomst)) throw new WeigeringError('UitkomstPastNietBijEindreden')
}

/** The last day of the period in a letter, when there is one. */
export function requireDag(dag: string | null): Datum {
  if (dag === null) throw new Error('Een lopend traject heeft een laatste dag')
  return dag as Datum
}
