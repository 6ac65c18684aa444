import { berekenBezwaartermijn, findRegels, setBekendmaking } from '@loket/db'
import { als, type Plek, readVandaag, type Verteller } from './verteller.ts'

/**
 * Records that the besluiten of this dossier were sent by post today, as the administration does: a plain registration,
 * no command. Done twice it does nothing.
 */
export async function maakBekend(v: Verteller, plek: Plek, wie: string): Promise<void> {
  const op = await readVandaag(v.db)
  await als(v, wie, plek.gemeenteId, async (trx) => {
    const besluiten = await trx
      .selectFrom('besluit')
      .select(['id', 'soort'])
      .where('dossier_id', '=', plek.dossierId)
      .where('bekendgemaakt_op', 'is', null)
      .execute()
    const { uiterlijk, uitleg } = berekenBezwaartermijn(op, await findRegels(trx, plek.gemeenteId, op))
    const bekendmaking = { op, wijze: 'post' as const, bezwaarTot: uiterlijk, bezwaarUitleg: uitleg }
    for (const besluit of besluiten) {
      await setBekendmaking(trx, { ...besluit, dossierId: plek.dossierId }, bekendmaking)
    }
  })
}
