import {
  COMMANDO_BEVOEGDHEID,
  commandoAntwoord,
  type CommandoGegevens,
  COMMANDOS,
  type Commandosoort,
  idVeld,
  WeigeringError,
} from '@loket/contracts'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'
import { geefCommando } from './geef.ts'

/**
 * The procedure of one kind of command: permission and schema of its kind, and the road of geefCommando.
 * Input: `commandoId` (made by the client, kept over a retry), `onderwerpId` (traject or opdracht) and `gegevens`.
 */
export function maakCommandoProcedure<S extends Commandosoort>(soort: S) {
  const gegevens = COMMANDOS[soort] as unknown as z.ZodType<CommandoGegevens<S>, z.input<(typeof COMMANDOS)[S]>>
  return bevoegdProcedure(COMMANDO_BEVOEGDHEID[soort])
    .input(z.strictObject({ commandoId: idVeld, onderwerpId: idVeld, gegevens }))
    .output(commandoAntwoord)
    .mutation(({ ctx, input }) => {
      const genoemd: unknown = Reflect.get(Object(input.gegevens), 'opdrachtId')
      // An answer to one opdracht that is sent about another would be carried out on neither.
      if (genoemd !== undefined && genoemd !== input.onderwerpId) throw new WeigeringError('InvoerOnjuist')
      return geefCommando(ctx, { ...input, soort })
    })
}
