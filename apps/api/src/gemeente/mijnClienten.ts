import { eigenClientVeld } from '@loket/contracts'
import { type EigenClient, findRegels, listEigenClienten, readToelatingsbeslisser, vandaag } from '@loket/db'
import { EINDREDENEN, TOESTANDEN, UITKOMSTEN } from '@loket/domain'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { kies } from './kies.ts'
import { toWacht } from './wacht.ts'

/** The own clients of a klantmanager, and those of a colleague whom this person replaces today. */
export const mijnClienten = bevoegdProcedure('clienten.volgen')
  .output(z.array(eigenClientVeld))
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const beleid = readToelatingsbeslisser(await findRegels(trx, ctx.wie.organisatie.id, await vandaag(trx)))
      return (await listEigenClienten(trx)).map((client) => toClient(client, beleid))
    }),
  )

function toClient(client: EigenClient, beslistToelating: string | undefined): z.output<typeof eigenClientVeld> {
  const { fase, toetsUiterlijk: _toets, beslisUiterlijk: _beslis, wachtOpMij: _mij, ...rest } = client
  const toestand = kies(TOESTANDEN, client.toestand)
  if (toestand === null) throw new Error(`Onbekende toestand ${client.toestand}`)
  return {
    ...rest,
    toestand,
    fase: fase?.naam ?? null,
    uitkomst: kies(UITKOMSTEN, client.uitkomst),
    eindreden: kies(EINDREDENEN, client.eindreden),
    wacht: toWacht(client, toestand, beslistToelating),
  }
}
