import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeDatabase, makeRollen, migrate } from '@loket/db'
import { Client } from 'pg'
import { type Adressen, DATABASE, OIDC_CLIENT, toAdressen, toAppOmgeving } from './app-omgeving.ts'
import { type Appnaam, isApiGereed, isWorkerGereed, startApp } from './app-proces.ts'
import { leesTemporalEnv } from './env.ts'
import { StartFout } from './fout.ts'
import { type Geheimen, loadGeheimen } from './geheimen.ts'
import type { Kindproces } from './kindproces.ts'
import { buildPortaal, isPortaalActueel } from './portaal.ts'
import { startPostbus } from './postbus.ts'
import { type Poorten, vrijePoorten } from './poort.ts'
import { startPostgres } from './postgres.ts'
import { type Procesnaam, recordProcessen, STOPVOLGORDE, stopAchterblijvers } from './processenlijst.ts'
import { startTemporal } from './temporal.ts'
import { zoekTemporal } from './temporal-bron.ts'
import { listIdpPersonen } from './voorbeeldregio/aanmelders.ts'
import { makeVoortgang, type Voortgang } from './voortgang.ts'
import { waak } from './waken.ts'

/** The parts of a stack. `portaal` is the build of the web pages that the API serves. */
export const ONDERDELEN = ['postgres', 'temporal', 'idp', 'postbus', 'portaal', 'api', 'worker'] as const
export type Onderdeel = (typeof ONDERDELEN)[number]

export type StackOpties = {
  /** The data folder; two stacks never share one. */
  map: string
  /** Default: free ones. */
  poorten?: Poorten
  /** Default: all. */
  onderdelen?: readonly Onderdeel[]
  /** What fills the database after migrating; default the example region. */
  laad?: (eigenaarUrl: string) => Promise<void>
  /** The main files of the apps, for a test with another one. */
  apps?: Partial<Readonly<Record<Appnaam, string>>>
  /** Starts a part again when it dies by itself. */
  bewaak?: boolean
  voortgang?: Voortgang
  /** Breaks starting off; what had started is stopped, and startStack rejects with the reason. */
  signaal?: AbortSignal
}

export type Stack = {
  readonly adressen: Adressen
  readonly geheimen: Geheimen
  /** The ids of the processes that run now; the identity provider and the mail sink live in this process itself. */
  procesIds(): Partial<Record<Procesnaam, number>>
  /** Stops a part if it still runs, and starts it again; ready when this resolves. */
  herstart(naam: Procesnaam): Promise<void>
  /** Stops all, who uses another part first. Safe to repeat. */
  stop(): Promise<void>
}

/**
 * Brings up the platform, or some parts of it, on this machine: used by `npm start` and by the tests.
 * Fails with a StartFout, after stopping what had started.
 */
export async function startStack(opties: StackOpties): Promise<Stack> {
  const { map, onderdelen = ONDERDELEN, voortgang = makeVoortgang(() => undefined, 0) } = opties
  const poorten = opties.poorten ?? (await vrijePoorten())
  mkdirSync(join(map, 'log'), { recursive: true })
  await stopAchterblijvers(map)
  const geheimen = loadGeheimen(map)
  const adressen = toAdressen(poorten, geheimen, leesTemporalEnv().adres)
  const omgeving = toAppOmgeving(adressen, geheimen, join(map, 'documenten'), poorten.portaal)
  mkdirSync(join(map, 'documenten'), { recursive: true, mode: 0o700 })

  const start = new AbortController()
  const kinderen = new Map<Procesnaam, Kindproces>()
  const diensten: { stop(): Promise<void> }[] = []
  const herstarts = new AbortController()
  const bezig = new Set<Promise<void>>()
  let gestopt: Promise<void> | undefined

  const starters: Record<Procesnaam, (signaal?: AbortSignal) => Promise<Kindproces | undefined>> = {
    postgres: async (signaal) => (await startPostgres({ map, poort: poorten.database, signaal })).kind,
    temporal: async (signaal) => {
      const pad = leesTemporalEnv().adres === undefined ? await zoekTemporal(voortgang.meld, { signaal }) : undefined
      const { temporal, temporalPagina } = poorten
      return (await startTemporal({ map, poort: temporal, uiPoort: temporalPagina, pad, signaal })).kind
    },
    api: (signaal) =>
      startApp({
        naam: 'api',
        map,
        main: opties.apps?.api,
        env: omgeving.api,
        isGereed: () => isApiGereed(poorten.portaal),
        signaal,
      }),
    worker: (signaal) =>
      startApp({
        naam: 'worker',
        map,
        main: opties.apps?.worker,
        env: omgeving.worker,
        isGereed: opties.apps?.worker === undefined ? (pid) => isWorkerGereed(adressen.temporal, pid) : undefined,
        signaal,
      }),
  }

  async function startProces(naam: Procesnaam, signaal?: AbortSignal): Promise<void> {
    const kind = await starters[naam](signaal)
    if (kind === undefined) return
    kinderen.set(naam, kind)
    recordProcessen(map, kinderen)
    if (opties.bewaak === true)
      waak(kind, {
        map,
        meld: voortgang.meld,
        isVanOns: () => gestopt === undefined && !start.signal.aborted && kinderen.get(naam) === kind,
        herstart: () => restart(naam),
      })
  }

  async function restart(naam: Procesnaam): Promise<void> {
    const werk = startProces(naam, herstarts.signal)
    bezig.add(werk)
    try {
      await werk
    } finally {
      bezig.delete(werk)
    }
  }

  async function stopAlles(): Promise<void> {
    await Promise.all(diensten.map((dienst) => dienst.stop()))
    for (const naam of STOPVOLGORDE) await kinderen.get(naam)?.stop()
    // What was just starting again is in no list yet.
    herstarts.abort()
    await Promise.allSettled(bezig)
    await stopAchterblijvers(map)
  }

  const stop = () => (gestopt ??= stopAlles())
  const heeft = (onderdeel: Onderdeel) => onderdelen.includes(onderdeel)
  const stap = <T>(onderdeel: Onderdeel, naam: string, werk: () => Promise<T>) =>
    heeft(onderdeel) ? voortgang.stap(naam, werk) : Promise.resolve(undefined)

  const breekAf = () => start.abort(opties.signaal?.reason)
  opties.signaal?.addEventListener('abort', breekAf, { once: true })
  try {
    opties.signaal?.throwIfAborted()
    const fasen: (() => Promise<unknown>)[] = [
      async () => {
        await stap('postgres', 'Postgres starten', () => startProces('postgres', start.signal))
        await stap('postgres', 'Gegevens bijwerken', () =>
          prepareDatabase(adressen, geheimen, opties.laad ?? ((url) => laadVoorbeeld(url, voortgang.meld))),
        )
      },
      () => stap('temporal', 'Temporal starten', () => startProces('temporal', start.signal)),
      () =>
        stap(
          'idp',
          'Inlogdienst starten',
          async () => void diensten.push(await startLogin(map, poorten, geheimen, adressen)),
        ),
      () =>
        stap(
          'postbus',
          'Postbus starten',
          async () =>
            void diensten.push(await startPostbus({ map, smtpPoort: poorten.smtp, paginaPoort: poorten.postbus })),
        ),
      () => stap('portaal', 'Portaal bouwen', async () => isPortaalActueel() || (await buildPortaal(start.signal))),
    ]
    await together(fasen, start)
    await together(
      [
        () => stap('worker', 'Worker starten', () => startProces('worker', start.signal)),
        () => stap('api', 'API starten', () => startProces('api', start.signal)),
      ],
      start,
    )
  } catch (fout) {
    await stop()
    throw fout
  } finally {
    opties.signaal?.removeEventListener('abort', breekAf)
  }

  return {
    adressen,
    geheimen,
    procesIds: () =>
      Object.fromEntries([...kinderen].filter(([, kind]) => kind.isRunning()).map(([n, k]) => [n, k.pid])),
    async herstart(naam) {
      const oud = kinderen.get(naam)
      kinderen.delete(naam)
      await oud?.stop()
      await restart(naam)
    },
    stop,
  }
}

/** Runs pieces of work at once. When one fails the others are broken off and waited for: nothing may start after that. */
async function together(werk: readonly (() => Promise<unknown>)[], start: AbortController): Promise<void> {
  const uitkomsten = await Promise.allSettled(
    werk.map(async (doe) => {
      try {
        await doe()
      } catch (fout) {
        start.abort(fout)
        throw fout
      }
    }),
  )
  if (start.signal.aborted) throw start.signal.reason as Error
  const mislukt = uitkomsten.find((uitkomst) => uitkomst.status === 'rejected')
  if (mislukt !== undefined) throw mislukt.reason as Error
}

async function prepareDatabase(
  adressen: Adressen,
  geheimen: Geheimen,
  laad: (eigenaarUrl: string) => Promise<void>,
): Promise<void> {
  const beheer = new Client({ connectionString: adressen.database.replace(/\/[^/]*$/, '/postgres') })
  // A connection that Ctrl-C takes away fails its query as well; alone this event would end the process.
  beheer.on('error', () => undefined)
  await beheer.connect()
  try {
    await makeRollen(beheer, { authenticator: geheimen.postgresAuthenticator, systeem: geheimen.postgresSysteem })
    await makeDatabase(beheer, DATABASE)
  } finally {
    await beheer.end()
  }
  try {
    await migrate(adressen.database)
  } catch (fout) {
    throw new StartFout(
      `De database kon niet worden bijgewerkt: ${toReden(fout)}. Nieuw beginnen kan met: npm run reset`,
    )
  }
  await laad(adressen.database)
  // On this machine alone the region may be moved ahead, and only when its processes run here as well.
  await zetVerzetbaar(adressen.database, leesTemporalEnv().adres === undefined)
}

async function zetVerzetbaar(eigenaarUrl: string, isVerzetbaar: boolean): Promise<void> {
  const client = new Client({ connectionString: eigenaarUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('update app.klok set verzetbaar = $1', [isVerzetbaar])
  } finally {
    await client.end()
  }
}

function toReden(fout: unknown): string {
  if (!(fout instanceof Error)) return String(fout)
  return fout.cause instanceof Error ? `${fout.message} (${fout.cause.message})` : fout.message
}

// Loaded when it is needed: a test that wants a database alone has no use for it.
async function laadVoorbeeld(eigenaarUrl: string, meld: (regel: string) => void): Promise<void> {
  const { laadVoorbeeldregio } = await import('./voorbeeldregio/laad.ts')
  const nieuw = await laadVoorbeeldregio(eigenaarUrl)
  if (nieuw.length > 0) meld(`Voorbeeldregio: ${nieuw.length} regels en sjablonen zijn nieuw of gewijzigd`)
}

async function startLogin(map: string, poorten: Poorten, geheimen: Geheimen, adressen: Adressen) {
  const { startIdp } = await import('./idp.ts')
  return startIdp({
    map,
    poort: poorten.inlogdienst,
    personen: listIdpPersonen(),
    client: {
      id: OIDC_CLIENT,
      secret: geheimen.oidcClient,
      redirectUris: [`${adressen.portaal}/auth/callback`],
      uitlogUris: [adressen.portaal, `${adressen.portaal}/`],
    },
  })
}
