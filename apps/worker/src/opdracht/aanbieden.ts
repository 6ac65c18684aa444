import { type CommandoGegevens, WeigeringError } from '@loket/contracts'
import { insertOpdracht, type Trajectrecord } from '@loket/db'
import { type Begeleiding, laatste, naarDatum, plusDagen } from '@loket/domain'
import { toWorkflowId } from '@loket/workflows/berichten'
import { type Omgeving, readGetal } from '../proces/omgeving.ts'

type Toelating = Extract<CommandoGegevens<'beslis_toelating'>, { besluit: 'toegelaten' }>

/**
 * Offers an opdracht to each bureau that carries out phases of this traject: one per bureau, for all its phases. The
 * process of each starts through the outbox. Out: the bureaus with their phases, for the letter.
 */
export async function biedOpdrachtenAan(
  omgeving: Omgeving,
  record: Trajectrecord,
  gegevens: Toelating,
): Promise<readonly Begeleiding[]> {
  const metBureau = record.fasen.flatMap((fase) =>
    fase.bureauId === null || fase.status === 'vervallen' ? [] : [{ bureauId: fase.bureauId, fase }],
  )
  const begeleiding: Begeleiding[] = []
  for (const [bureauId, paren] of Map.groupBy(metBureau, (paar) => paar.bureauId)) {
    const bureau = await omgeving.trx
      .selectFrom('bureau')
      .innerJoin('organisatie', 'organisatie.id', 'bureau.id')
      .select('organisatie.naam')
      .where('bureau.id', '=', bureauId)
      .executeTakeFirst()
    if (bureau === undefined) throw new WeigeringError('BureauOnbekend')
    if (gegevens.vraagAanBureau === undefined) throw new WeigeringError('VraagAanBureauOntbreekt')
    const fasen = paren.map((paar) => paar.fase)
    begeleiding.push({ naam: bureau.naam, fasen: fasen.map((f) => f.naam) })
    const dagen = readGetal(omgeving.regels, 'contract.opdracht_accepteren_dagen')
    await insertOpdracht(
      omgeving.trx,
      {
        dossierId: record.dossierId,
        dossiernummer: record.dossiernummer,
        trajectId: record.id,
        bureauId,
        fasen,
        vraag: gegevens.vraagAanBureau,
        vergoedingCenten: gegevens.vergoedingCenten ?? null,
        begin: paren[0]?.fase.begin ?? omgeving.vandaag,
        einde: laatste(omgeving.vandaag, ...fasen.map((f) => naarDatum(f.einde))),
        accepteerUiterlijk: plusDagen(omgeving.vandaag, dagen),
      },
      (id) => toWorkflowId('begeleidingsopdracht', id),
    )
  }
  return begeleiding
}
