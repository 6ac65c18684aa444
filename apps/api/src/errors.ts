import { DomainError } from '@loket/domain'
import { type Foutcode, isFoutcode, WeigeringError } from '@loket/contracts'
import { toFoutcode } from '@loket/db'
import { TRPCError, type TRPCDefaultErrorShape } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { z } from 'zod'

/** What a caller hears of an error, and nothing else: no stack, no SQL, no name of a constraint. */
export type Fout = {
  readonly foutcode: Foutcode
  /** Who, when or which, for the sentence. */
  readonly gegevens?: Readonly<Record<string, string>>
  /** With InvoerOnjuist: path of the field → code, for the form. */
  readonly velden?: Readonly<Record<string, string>>
}

/** The body of an error of tRPC. */
export type Foutvorm = TRPCDefaultErrorShape & { data: Fout }

type TrpcCode = TRPCError['code']

/** The kind of error of the protocol for each of our codes; the only place that knows both. What is not here is a 422. */
const TRPC_CODE: Partial<Record<Foutcode, TrpcCode>> = {
  NietIngelogd: 'UNAUTHORIZED',
  GeenBevoegdheid: 'FORBIDDEN',
  GeenMandaat: 'FORBIDDEN',
  MagNietZelfBeslissen: 'FORBIDDEN',
  VerzoekVerlopen: 'FORBIDDEN',
  NietGevonden: 'NOT_FOUND',
  TeVeelVerzoeken: 'TOO_MANY_REQUESTS',
  InvoerOnjuist: 'BAD_REQUEST',
  VormOnjuist: 'BAD_REQUEST',
  TekstBevatVerbodenTeken: 'BAD_REQUEST',
  DatumBuitenBereik: 'BAD_REQUEST',
  VerzoekOnleesbaar: 'BAD_REQUEST',
  VerzoekTeGroot: 'PAYLOAD_TOO_LARGE',
  CommandoAlGebruikt: 'CONFLICT',
  ClientHeeftAlDossier: 'CONFLICT',
  AlBesloten: 'CONFLICT',
  StandVeranderd: 'CONFLICT',
  ProcesGesloten: 'CONFLICT',
  OpdrachtAlBeantwoord: 'CONFLICT',
  OpgaveDefinitief: 'CONFLICT',
  RegelNietAanZet: 'CONFLICT',
  RegelAlBeslecht: 'CONFLICT',
  PrestatieAlTeruggenomen: 'CONFLICT',
  RegelInGesprek: 'CONFLICT',
  RegelAlVervallen: 'CONFLICT',
  LeveringAlBeoordeeld: 'CONFLICT',
  BestandTeGroot: 'PAYLOAD_TOO_LARGE',
  BestandSoortNietToegestaan: 'UNSUPPORTED_MEDIA_TYPE',
  DienstNietBereikbaar: 'SERVICE_UNAVAILABLE',
  OnbekendeFout: 'INTERNAL_SERVER_ERROR',
}

/** What the protocol itself refuses, before any code of ours ran. */
const CODE_VAN_TRPC: Partial<Record<TrpcCode, Foutcode>> = {
  UNAUTHORIZED: 'NietIngelogd',
  FORBIDDEN: 'GeenBevoegdheid',
  NOT_FOUND: 'NietGevonden',
  TOO_MANY_REQUESTS: 'TeVeelVerzoeken',
  SERVICE_UNAVAILABLE: 'DienstNietBereikbaar',
  BAD_REQUEST: 'InvoerOnjuist',
  PARSE_ERROR: 'InvoerOnjuist',
  METHOD_NOT_SUPPORTED: 'InvoerOnjuist',
  UNSUPPORTED_MEDIA_TYPE: 'InvoerOnjuist',
  PAYLOAD_TOO_LARGE: 'InvoerOnjuist',
}

/** What a person hears of whatever was thrown. */
export function toFout(fout: unknown): Fout {
  if (fout instanceof WeigeringError) return metGegevens(fout.code, fout.gegevens)
  if (fout instanceof DomainError) return { foutcode: fout.code }
  if (fout instanceof TRPCError) {
    // Only input makes a BAD_REQUEST; an output that does not fit its schema is a fault of ours.
    if (fout.cause instanceof z.ZodError) {
      if (fout.code !== 'BAD_REQUEST') return { foutcode: 'OnbekendeFout' }
      return { foutcode: 'InvoerOnjuist', velden: toVelden(fout.cause.issues) }
    }
    const oorzaak = fout.cause === undefined ? undefined : toFout(fout.cause)
    if (oorzaak !== undefined && oorzaak.foutcode !== 'OnbekendeFout') return oorzaak
    return { foutcode: CODE_VAN_TRPC[fout.code] ?? 'OnbekendeFout' }
  }
  const code = toFoutcode(fout)
  return { foutcode: isFoutcode(code) ? code : 'OnbekendeFout' }
}

/** The same error with the protocol's kind that belongs to its code; the original stays its cause, for the log. */
export function toTrpcFout(fout: TRPCError): TRPCError {
  const { foutcode } = toFout(fout)
  const code = TRPC_CODE[foutcode] ?? 'UNPROCESSABLE_CONTENT'
  return code === fout.code ? fout : new TRPCError({ code, message: foutcode, cause: fout.cause ?? fout })
}

/** The HTTP status of a code, for the routes beside tRPC. */
export function toStatus(foutcode: Foutcode): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: TRPC_CODE[foutcode] ?? 'UNPROCESSABLE_CONTENT' }))
}

/** Our shape of tRPC's error body. The path of the procedure is left out: two foreign ids answer alike. */
export function toFoutvorm(shape: TRPCDefaultErrorShape, fout: TRPCError): Foutvorm {
  const onze = toFout(fout)
  return {
    message: onze.foutcode,
    code: shape.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, ...onze },
  }
}

/** The same answer in the envelope of tRPC, for what is refused before tRPC was reached: its client reads no other. */
export function toEnvelop(fout: Fout): { error: Foutvorm } {
  const code = TRPC_CODE[fout.foutcode] ?? 'UNPROCESSABLE_CONTENT'
  return {
    error: {
      message: fout.foutcode,
      code: TRPC_ERROR_CODES_BY_KEY[code],
      data: { code, httpStatus: toStatus(fout.foutcode), ...fout },
    },
  }
}

function metGegevens(foutcode: Foutcode, gegevens: Readonly<Record<string, string>>): Fout {
  return Object.keys(gegevens).length === 0 ? { foutcode } : { foutcode, gegevens }
}

/** Path of the field → code of the first thing that is wrong with it. */
function toVelden(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  const velden: Record<string, string> = Object.create(null) as Record<string, string>
  for (const issue of issues) {
    for (const [pad, code] of toVeldfouten(issue)) velden[pad] ??= code
  }
  return velden
}

function toVeldfouten(issue: z.core.$ZodIssue): readonly (readonly [pad: string, code: string])[] {
  if (issue.code === 'unrecognized_keys') return []
  return [[issue.path.map(String).join('.'), toVeldcode(issue)]]
}

// An issue that reached us has lost what was sent, so that "nothing" and "a number" would look alike: said while it is there.
z.config({
  customError: ({ code, input }) =>
    code === 'invalid_type' && input !== undefined && input !== null ? 'VormOnjuist' : undefined,
})

// Our own fields carry their code as message; what zod says itself becomes one of these.
function toVeldcode(issue: z.core.$ZodIssue): string {
  if (/^[A-Z][A-Za-z]+$/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type') return 'VeldLeeg'
  if (issue.code === 'too_small' && issue.origin === 'string') return 'VeldLeeg'
  if (issue.code === 'too_big' && issue.origin === 'string') return 'TekstTeLang'
  return 'InvoerOnjuist'
}
