import {
  addMelding,
  addOutbox,
  type JsonWaarde,
  listBudgethouderIds,
  listLoketmensen,
  type Mailsoort,
  type Opgavestand,
} from '@loket/db'
import { formatKwartaal } from '@loket/domain'
import type { Omgeving } from '../proces/omgeving.ts'

/** For whom a message about an opgave is. */
export type Publiek = 'budgethouder' | 'financieel_medewerker' | 'contractmanager'

/**
 * Tells these people of an opgave, in the product and by mail: that something waits and where, nothing about a client. The
 * same key again tells nobody twice. Out: how many people there are to tell.
 */
export async function meldOverOpgave(
  { trx }: Pick<Omgeving, 'trx'>,
  opgave: Pick<Opgavestand, 'id' | 'gemeenteId' | 'kwartaal'>,
  publiek: Publiek,
  bericht: { readonly soort: Mailsoort; readonly sleutel: string; readonly gegevens?: Record<string, JsonWaarde> },
): Promise<number> {
  const uiterlijk = bericht.gegevens?.['uiterlijk']
  const mensen =
    publiek === 'budgethouder' ? await listBudgethouderIds(trx, opgave.gemeenteId) : await listLoketmensen(trx, publiek)
  for (const persoonId of mensen) {
    await addMelding(trx, {
      dossierId: null,
      persoonId,
      soort: bericht.soort,
      sleutel: bericht.sleutel,
      gegevens: { opgaveId: opgave.id, kwartaal: opgave.kwartaal, ...bericht.gegevens },
    })
    await addOutbox(trx, {
      soort: 'mail',
      sleutel: `mail:${persoonId}:${bericht.sleutel}`,
      gegevens: {
        persoonId,
        mailsoort: bericht.soort,
        kenmerk: `de kwartaalopgave van ${formatKwartaal(opgave.kwartaal)}`,
        ...(typeof uiterlijk === 'string' && { uiterlijk }),
        pad: `/opgaven/${opgave.id}`,
      },
    })
  }
  return mensen.length
}
