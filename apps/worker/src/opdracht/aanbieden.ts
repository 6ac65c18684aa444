import { type CommandoGegevens, WeigeringError } from '@loket/contracts'
import { addOutbox, addTijdlijn, nextNummer, type Trajectrecord } from '@loket/db'
import { plusDagen } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { type Omgeving, readGetal } from '../proces/omgeving.ts'

type Toelating = Extract<CommandoGegevens<'beslis_toelating'>, { besluit: 'toegelaten' }>

/**
 * Offers an opdracht to each bureau that carries out phases of this traject: one per bureau, for all its phases. The
 * process of each starts through the outbox. Out: the names of the bureaus for the letter, or null without any.
 */
export async function biedOpdrachtenAan(
  omgeving: Omgeving,
  record: Trajectrecord,
  gegevens: Toelating,
): Promise<string | null> {
  const perBureau = Map.groupBy(
    record.fasen.filter((f) => f.bureauId !== null && f.status !== 'vervallen'),
    (f) => f.bureauId!,
  )
  const namen: string[] = []
  for (const [bureauId, fasen] of perBureau) {
    const bureau = await omgeving.trx
      .selectFrom('bureau')
      .innerJoin('organisatie', 'organisatie.id', 'bureau.id')
      .select('organisatie.naam')
      .where('bureau.id', '=', bureauId)
      .executeTakeFirst()
    if (bureau === undefined) throw new WeigeringError('BureauOnbekend')
    if (gegevens.vraagAanBureau === undefined) throw new WeigeringError('VraagAanBureauOntbreekt')
    namen.push(bureau.naam)
    await insertOpdracht(omgeving, record, gegevens, bureauId, fasen)
  }
  return namen.length === 0 ? null : namen.join(' en ')
}

async function insertOpdracht(
  omgeving: Omgeving,
  record: Trajectrecord,
  gegevens: Toelating,
  bureauId: string,
  fasen: Trajectrecord['fasen'],
): Promise<void> {
  const { trx, vandaag } = omgeving
  const jaar = Number(vandaag.slice(0, 4))
  const volgnr = await nextNummer(trx, 'opdracht', jaar)
  const { id } = await trx
    .insertInto('opdracht')
    .values({
      dossier_id: record.dossierId,
      traject_id: record.id,
      bureau_id: bureauId,
      nummer: `${record.dossiernummer.split('-')[0]}-O-${jaar}-${String(volgnr).padStart(4, '0')}`,
      dossiernummer: record.dossiernummer,
      fasen: JSON.stringify(fasen.map((f) => ({ id: f.id, nr: f.nr, naam: f.naam, levert: f.levert }))),
      vraag: gegevens.vraagAanBureau!,
      vergoeding_centen: gegevens.vergoedingCenten ?? null,
      begin: fasen[0]!.begin,
      einde: fasen.at(-1)!.einde,
      accepteer_uiterlijk: plusDagen(vandaag, readGetal(omgeving.regels, 'contract.opdracht_accepteren_dagen')),
      status: 'aangeboden',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const workflowId = toWorkflowId('begeleidingsopdracht', id)
  await trx
    .insertInto('proces')
    .values({
      workflow_id: workflowId,
      dossier_id: record.dossierId,
      soort: 'begeleidingsopdracht',
      onderwerp_id: id,
      stand: 'aangeboden',
    })
    .execute()
  await addOutbox(trx, {
    soort: 'start_proces',
    sleutel: `start:${workflowId}`,
    gegevens: { workflowId, procesSoort: 'begeleidingsopdracht' },
  })
  await addTijdlijn(trx, {
    dossierId: record.dossierId,
    soort: 'opdracht_aangeboden',
    sleutel: `opdracht_aangeboden:${id}`,
    gegevens: { opdrachtId: id },
    deelbaar: true,
    bureauId,
  })
}
