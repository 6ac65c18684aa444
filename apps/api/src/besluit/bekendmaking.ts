import { WeigeringError } from '@loket/contracts'
import { berekenBezwaartermijn, type Besluit, findRegels, type GemeenteTransactie, vandaag } from '@loket/db'

/**
 * Until when somebody can object to a besluit that is made known on a day. Refuses a day before the besluit, one still to
 * come, and a besluit that was made known before.
 */
export async function bepaalBezwaartermijn(
  trx: GemeenteTransactie,
  besluit: Pick<Besluit, 'beslotenOp' | 'bekendgemaaktOp' | 'gemeenteId'>,
  op: string,
): Promise<ReturnType<typeof berekenBezwaartermijn>> {
  if (besluit.bekendgemaaktOp !== null) throw new WeigeringError('AlBekendgemaakt')
  if (op < besluit.beslotenOp) throw new WeigeringError('BekendmakingVoorBesluit')
  if (op > (await vandaag(trx))) throw new WeigeringError('DatumInToekomst')
  return berekenBezwaartermijn(op, await findRegels(trx, besluit.gemeenteId, op))
}
