import { WeigeringError } from '@loket/contracts'
import { type GemeenteTransactie, vandaag } from '@loket/db'
import { type Datum, leesKlokdoel, naarDatum } from '@loket/domain'

/** The day that somebody means, as legal time sees it. Throws WeigeringError for what is no day, or none that comes. */
export async function readKlokdoel(trx: GemeenteTransactie, tot: string): Promise<Datum> {
  const nu = naarDatum(await vandaag(trx))
  const gelezen = leesKlokdoel(tot, nu)
  if (!gelezen.ok) throw new WeigeringError(gelezen.code)
  if (gelezen.datum <= nu) throw new WeigeringError('KlokNietTerug')
  return gelezen.datum
}
