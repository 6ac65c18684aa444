import type { Socket } from 'node:net'
import type { Foutcode } from '@loket/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { toEnvelop } from '../errors.ts'

/**
 * What is said to whom no page of ours can say it: the request never reached a route. Beside the code stands its sentence,
 * since a person sees this answer as it is.
 */
const MELDINGEN = {
  VerzoekOnleesbaar: 'We konden dit verzoek niet lezen. Ga terug naar de beginpagina en probeer het opnieuw.',
  VerzoekTeGroot: 'Dit verzoek is te groot. Verwijder de cookies van deze site en probeer het opnieuw.',
} as const satisfies Partial<Record<Foutcode, string>>

type Code = keyof typeof MELDINGEN

const toLichaam = (foutcode: Code) => ({ foutcode, melding: MELDINGEN[foutcode] })

/** Answers an address that cannot be read (`/%ff`) or is too long; Fastify's own answer repeats that address. */
export function antwoordOnleesbaarAdres(_fout: Error, verzoek: FastifyRequest, antwoord: FastifyReply): void {
  const lichaam = toLichaam('VerzoekOnleesbaar')
  void antwoord
    .code(400)
    .headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .send(verzoek.url.startsWith('/trpc/') ? { ...lichaam, ...toEnvelop({ foutcode: lichaam.foutcode }) } : lichaam)
}

/** Answers on the bare connection what is no HTTP, or has headers beyond every measure, and ends it. */
export function antwoordOnleesbaarVerzoek(fout: NodeJS.ErrnoException, lijn: Socket): void {
  // Who hung up or reads no more hears nothing.
  if (fout.code === 'ECONNRESET' || !lijn.writable) {
    lijn.destroy()
    return
  }
  const { status, foutcode } = toAntwoord(fout.code)
  const lichaam = JSON.stringify(toLichaam(foutcode))
  lijn.end(
    [
      `HTTP/1.1 ${status}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(lichaam)}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      lichaam,
    ].join('\r\n'),
  )
}

function toAntwoord(code: string | undefined): { status: string; foutcode: Code } {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return { status: '431 Request Header Fields Too Large', foutcode: 'VerzoekTeGroot' }
  }
  const status = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  return { status, foutcode: 'VerzoekOnleesbaar' }
}
