import { gedaanUitvoer, signaalMeldenInvoer, WeigeringError } from '@loket/contracts'
import { addAudit, addSignaal, findOpdracht, findParameters, listOpdrachten, vandaag } from '@loket/db'
import { formatDatum, naarDatum, plusDagen } from '@loket/domain'
import { bevoegdProcedure, gevonden } from '../trpc.ts'

const TERMIJN = 'werkwijze.signaal_bekijken_dagen'

/**
 * A bureau reports that a client did not come (no_show), or something that the loket must know (signaal): a fact on the
 * timeline, and a task and a message for the consulent. The same id again changes nothing.
 */
export const meld = bevoegdProcedure('signaal.melden')
  .input(signaalMeldenInvoer)
  .output(gedaanUitvoer)
  .mutation(async ({ ctx, input }) => {
    const o = gevonden(
      await ctx.inGemeente(async (trx) => (await listOpdrachten(trx, { opdrachtId: input.opdrachtId })).at(0)),
    )
    if (o.status !== 'lopend') throw new WeigeringError('StandVeranderd')
    await ctx.inGemeente(
      async (trx) => {
        const dag = naarDatum(await vandaag(trx))
        if (input.feitOp > dag || input.feitOp < o.begin) throw new WeigeringError('DatumBuitenTraject')
        const regel = (await findParameters(trx, dag)).get(TERMIJN)
        if (typeof regel?.waarde !== 'number') throw new Error(`Parameter ${TERMIJN} ontbreekt`)
        const uiterlijk = plusDagen(dag, regel.waarde)
        const record = gevonden(await findOpdracht(trx, o.id))
        const nieuw = await addSignaal(trx, record, input, {
          uiterlijk,
          consulentId: record.consulentId,
          uitleg: {
            conclusie: `Bekijken uiterlijk ${formatDatum(uiterlijk)}.`,
            stappen: [{ tekst: `Werkafspraak: binnen ${regel.waarde} dagen na de melding.`, bron: regel.bron }],
          },
        })
        if (!nieuw) return
        await addAudit(trx, {
          wat: 'signaal_gemeld',
          onderwerpSoort: 'begeleidingsopdracht',
          onderwerpId: o.id,
          nieuw: { signaal: input.id, soort: input.soort },
        })
      },
      { schrijf: o.gemeente.id },
    )
    return { gedaan: true } as const
  })
