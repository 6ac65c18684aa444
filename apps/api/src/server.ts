import { randomUUID } from 'node:crypto'
import { WeigeringError } from '@loket/contracts'
import type { Database, Sessieduur, Sleutelbos } from '@loket/db'
import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify'
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Kysely } from 'kysely'
import type { LevelWithSilent } from 'pino'
import type { Oidc } from './aanmelden/oidc.ts'
import { toHtml } from './aanmelden/pagina.ts'
import { registerAanmelden } from './aanmelden/routes.ts'
import { registerBestanden } from './bestand/routes.ts'
import { openBestandsopslag } from './bestand/opslag.ts'
import { GRENZEN, type Grenzen, registerGrenzen } from './beveiliging/grenzen.ts'
import { bewaakHerkomst } from './beveiliging/herkomst.ts'
import { registerKoppen } from './beveiliging/koppen.ts'
import { antwoordOnleesbaarAdres, antwoordOnleesbaarVerzoek } from './beveiliging/onleesbaar.ts'
import type { Processen } from './commando/processen.ts'
import { type Fout, toEnvelop, toFout, toStatus } from './errors.ts'
import { registerOpgaveExport } from './export/opgave.ts'
import { registerExport } from './export/routes.ts'
import { registerGezondheid } from './gezondheid.ts'
import type { Omroep } from './live/omroep.ts'
import { logAntwoord, toLogger } from './logboek.ts'
import { registerPortaal } from './portaal.ts'
import { procedures } from './router.ts'
import { SESSIEDUUR } from './sessie/opslag.ts'
import { registerSessies, toAanvrager } from './sessie/sessies.ts'
import { registerTemporalUi } from './temporal-ui.ts'
import { type Context, controleerLadder, router } from './trpc.ts'

const MAX_BUNDEL = 10
const MAX_PAD = 600
const MAX_LICHAAM = 256 * 1024
const VERZOEK_MS = 120_000
const AANMELDROUTES = ['/auth/login', '/auth/callback']

/** All that the server needs; whoever builds it opens these and closes them after it. */
export type Serverdelen = {
  /** A Kysely of loket_authenticator. */
  readonly db: Kysely<Database>
  readonly oidc: Oidc
  readonly processen: Processen
  readonly omroep: Omroep
  readonly sleutels: Sleutelbos
  /** Where people open the loket: origin of every change, and base of every redirect. */
  readonly publiekAdres: string
  readonly sessieGeheim: string
  readonly documentenPad: string
  readonly portaalPad: string
  readonly clamdAdres?: string | undefined
  readonly temporalUiAdres?: string | undefined
  /** Addresses of proxies whose X-Forwarded-* headers count; none without. */
  readonly vertrouwdeProxy?: readonly string[] | undefined
  readonly isLiveVerbonden: () => boolean
  readonly logLevel: LevelWithSilent
  readonly grenzen?: Partial<Grenzen>
  readonly sessieduur?: Sessieduur
}

/** The router of the API; made once, refused at the start when a procedure has no permission or no output. */
export const appRouter = router(procedures)
controleerLadder(appRouter)
const NAMEN = new Set(Object.keys(appRouter._def.procedures))

/** Builds the server without listening, so that a test can put requests into it. */
export async function buildServer(delen: Serverdelen): Promise<FastifyInstance> {
  const grenzen = { ...GRENZEN, ...delen.grenzen }
  const app = fastify({
    logger: toLogger(delen.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: delen.vertrouwdeProxy === undefined ? false : [...delen.vertrouwdeProxy],
    bodyLimit: MAX_LICHAAM,
    requestTimeout: VERZOEK_MS,
    routerOptions: { maxParamLength: MAX_PAD },
    frameworkErrors: antwoordOnleesbaarAdres,
    clientErrorHandler: antwoordOnleesbaarVerzoek,
  })
  setFouten(app)
  app.addHook('onResponse', async (verzoek, antwoord) => logAntwoord(verzoek, antwoord, toProcedures(verzoek)))
  app.addHook('preClose', async () => delen.omroep.stop())

  await registerKoppen(app, delen.publiekAdres)
  await registerSessies(app, {
    db: delen.db,
    publiekAdres: delen.publiekAdres,
    geheim: delen.sessieGeheim,
    duur: delen.sessieduur ?? SESSIEDUUR,
  })
  bewaakHerkomst(app, delen.publiekAdres)
  const telProcedure = await registerGrenzen(app, grenzen)

  registerGezondheid(app, delen)
  registerAanmelden(app, { ...delen, perMinuut: grenzen.aanmelden })
  const opslag = await openBestandsopslag(delen.documentenPad)
  await app.register((bestanden) =>
    registerBestanden(bestanden, { db: delen.db, opslag, clamdAdres: delen.clamdAdres, perMinuut: grenzen.bestanden }),
  )
  registerExport(app, { db: delen.db })
  registerOpgaveExport(app, { db: delen.db })
  await app.register(async (api) => {
    api.addHook('preHandler', async (verzoek) => {
      // One change per request: two in a batch would be two transactions of which one may fail.
      if (verzoek.method === 'POST' && toPad(verzoek).includes(',')) throw new WeigeringError('InvoerOnjuist')
    })
    await api.register(fastifyTRPCPlugin, toTrpcOpties(delen, telProcedure))
  })
  if (delen.temporalUiAdres !== undefined) await registerTemporalUi(app, delen.temporalUiAdres)
  await registerPortaal(app, delen.portaalPad)
  return app
}

function toTrpcOpties(
  delen: Serverdelen,
  telProcedure: (verzoek: FastifyRequest) => Promise<void>,
): FastifyTRPCPluginOptions<typeof appRouter> {
  return {
    prefix: '/trpc',
    trpcOptions: {
      router: appRouter,
      maxBatchSize: MAX_BUNDEL,
      createContext: ({ req, res }): Context => ({
        aanvrager: toAanvrager(delen.db, req, res),
        tel: () => telProcedure(req),
        processen: delen.processen,
        omroep: delen.omroep,
        sleutels: delen.sleutels,
      }),
      onError: ({ error, path, req }) => {
        const { foutcode } = toFout(error)
        const procedure = path !== undefined && NAMEN.has(path) ? path : 'onbekend'
        if (foutcode === 'OnbekendeFout' || foutcode === 'DienstNietBereikbaar') {
          req.log.error({ procedure, foutcode, err: error.cause ?? error }, 'procedure mislukt')
        } else req.log.info({ procedure, foutcode }, 'procedure geweigerd')
      },
    },
  }
}

/** Every error outside tRPC: the same codes, and nothing else. A person who is logging in gets a page. */
function setFouten(app: FastifyInstance): void {
  app.setErrorHandler((fout: FastifyError, verzoek, antwoord) => {
    const onze = toOnzeFout(fout)
    const status = toStatus(onze.foutcode)
    if (status >= 500) verzoek.log.error({ foutcode: onze.foutcode, err: fout }, 'verzoek mislukt')
    if (AANMELDROUTES.includes(verzoek.routeOptions.url ?? '')) {
      const pagina = onze.foutcode === 'TeVeelVerzoeken' ? 'te_veel' : 'mislukt'
      return antwoord.code(status).type('text/html; charset=utf-8').send(toHtml(pagina))
    }
    return antwoord.code(status).send(verzoek.url.startsWith('/trpc/') ? toEnvelop(onze) : onze)
  })
}

function toOnzeFout(fout: FastifyError): Fout {
  if (fout.code?.startsWith('FST_CSRF_')) return { foutcode: 'VerzoekVerlopen' }
  const onze = toFout(fout)
  // What Fastify itself refuses (a body too large, no JSON) is the fault of what was sent.
  const vanVerzoek = fout.statusCode !== undefined && fout.statusCode >= 400 && fout.statusCode < 500
  return onze.foutcode === 'OnbekendeFout' && vanVerzoek ? { foutcode: 'InvoerOnjuist' } : onze
}

function toPad(verzoek: FastifyRequest): string {
  const pad: unknown = Reflect.get(Object(verzoek.params), 'path')
  return typeof pad === 'string' ? pad : ''
}

function toProcedures(verzoek: FastifyRequest): readonly string[] {
  return toPad(verzoek)
    .split(',')
    .filter((naam) => NAMEN.has(naam))
}
