import { idVeld, listVervangers, waarnemingInvoer, WeigeringError } from '@loket/contracts'
import {
  addAudit,
  findParameters,
  type GemeenteTransactie,
  insertWaarneming,
  isAfwezig,
  listCollegas,
  lockWaarnemingen,
  vandaag,
} from '@loket/db'
import { type Datum, naarDatum, plusDagen, vroegste } from '@loket/domain'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

const HOOGSTENS = 'platform.waarneming_hoogstens_dagen'

/** Notes who takes over one's work during an absence: a colleague who may (`listVervangers`), and who is there all that time. */
export const zet = bevoegdProcedure('waarneming.zetten')
  .input(waarnemingInvoer)
  .output(z.object({ id: idVeld }))
  .mutation(({ ctx, input }) =>
    ctx.inGemeente(
      async (trx) => {
        if (input.tot < input.van) throw new WeigeringError('PeriodeEindigtVoorBegin')
        const nu = naarDatum(await vandaag(trx))
        if (input.tot < nu) throw new WeigeringError('PeriodeEindigtInVerleden')
        const dagen = await readHoogstens(trx, nu)
        if (input.tot > plusDagen(vroegste(nu, naarDatum(input.van)), dagen)) {
          throw new WeigeringError('WaarnemingTeLang', { dagen: String(dagen) })
        }
        await lockWaarnemingen(trx)
        const collegas = await listCollegas(trx, listVervangers(ctx.wie.rollen))
        if (!collegas.some((collega) => collega.id === input.waarnemerId)) throw new WeigeringError('WaarnemerKanNiet')
        if (await isAfwezig(trx, ctx.wie.id, input)) throw new WeigeringError('WaarnemingOverlapt')
        if (await isAfwezig(trx, input.waarnemerId, input)) throw new WeigeringError('WaarnemerAfwezig')
        const id = await insertWaarneming(trx, { ...input, persoonId: ctx.wie.id })
        await addAudit(trx, {
          wat: 'waarneming_gezet',
          onderwerpSoort: 'waarneming',
          onderwerpId: id,
          nieuw: { waarnemer: input.waarnemerId, van: input.van, tot: input.tot },
        })
        return { id }
      },
      // The chain of the organisation where this person works; who is away works in every gemeente at once.
      { schrijf: ctx.wie.organisatie.id },
    ),
  )

/** How long one can be away at once, and how far ahead that can end, in days. Nobody guesses it where it is not loaded. */
async function readHoogstens(trx: GemeenteTransactie, dag: Datum): Promise<number> {
  const dagen = (await findParameters(trx, dag)).get(HOOGSTENS)?.waarde
  if (typeof dagen !== 'number') throw new WeigeringError('ParameterOntbreekt', { code: HOOGSTENS })
  return dagen
}
