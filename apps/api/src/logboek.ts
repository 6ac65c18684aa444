import { toLogregel } from '@loket/db'
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify'
import type { LevelWithSilent } from 'pino'

/**
 * The log: structured, and without a person's data. No body, no query string, no free path: the route's pattern, codes,
 * ids, times. Of an error its kind and where it was thrown, never its text, which may quote what somebody typed.
 */
export function toLogger(level: LevelWithSilent): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    base: { dienst: 'api' },
    serializers: { err: toFoutregel, req: toVerzoekregel, res: (antwoord) => ({ status: antwoord.statusCode }) },
  }
}

/** What the log says of one request. */
function toVerzoekregel(verzoek: FastifyRequest): Record<string, string | undefined> {
  return { methode: verzoek.method, route: verzoek.routeOptions.url ?? 'onbekend' }
}

/** One line per answer; `procedures` are the names of the API's own procedures. */
export function logAntwoord(verzoek: FastifyRequest, antwoord: FastifyReply, procedures: readonly string[]): void {
  verzoek.log.info(
    {
      ...toVerzoekregel(verzoek),
      ...(procedures.length === 0 ? {} : { procedures }),
      status: antwoord.statusCode,
      ms: Math.round(antwoord.elapsedTime),
      persoonId: verzoek.session?.wie?.id,
    },
    'verzoek',
  )
}

/** An error without its message: kind, code, and the places in the code. */
export function toFoutregel(fout: Error): { type: string; message: string; stack: string } & Record<string, unknown> {
  const plaatsen = (fout.stack ?? '').split('\n').filter((regel) => regel.trimStart().startsWith('at '))
  return {
    type: fout.name,
    message: '',
    stack: plaatsen.slice(0, 12).join('\n'),
    ...toLogregel(fout),
    ...(fout.cause instanceof Error ? { oorzaak: toFoutregel(fout.cause) } : {}),
  }
}
