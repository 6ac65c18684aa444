import { listBekendePlekken, luister, makeSleutelbos, openPool, removeVerlopenSessies, toKysely } from '@loket/db'
import closeWithGrace from 'close-with-grace'
import { maakOidc } from './aanmelden/oidc.ts'
import { openBestandsopslag } from './bestand/opslag.ts'
import { openProcessen } from './commando/processen.ts'
import { EnvFout, leesEnv } from './env.ts'
import { maakOmroep } from './live/omroep.ts'
import { buildServer } from './server.ts'

const OPRUIMEN_MS = 3_600_000
const AFSLUITEN_MS = 20_000

/** Composition root: environment → pool, Temporal, live updates → server → shutdown. */
async function main(): Promise<void> {
  const env = leesEnv()
  // The server's log is the log of everything; what is heard before it exists has nothing to say yet.
  const meld: { fout: (wat: string, fout: unknown) => void } = { fout: () => undefined }
  const onFout = (fout: Error): void => meld.fout('verbinding met de database verloren', fout)
  const db = toKysely(openPool(env.DATABASE_URL, { max: 20, toepassing: 'loket-api', onFout }))
  const omroep = maakOmroep()
  const processen = openProcessen({
    address: env.TEMPORAL_ADDRESS,
    namespace: env.TEMPORAL_NAMESPACE,
    meld: (fout) => meld.fout('proces antwoordt niet', fout),
  })
  const luisteraar = luister(env.DATABASE_URL, {
    kanaal: 'loket',
    onBericht: (payload) => omroep.meld(payload),
    onHersteld: () => omroep.herlaad(),
    onFout: (fout) => meld.fout('live-verbinding verloren', fout),
  })
  const app = await buildServer({
    db,
    processen,
    omroep,
    oidc: maakOidc({
      issuer: env.OIDC_ISSUER,
      clientId: env.OIDC_CLIENT_ID,
      clientSecret: env.OIDC_CLIENT_SECRET,
      publiekAdres: env.PUBLIC_URL,
      onveiligToegestaan: env.NODE_ENV !== 'production' && env.OIDC_ISSUER.startsWith('http:'),
    }),
    sleutels: makeSleutelbos(env.LOKET_SLEUTEL),
    publiekAdres: env.PUBLIC_URL,
    sessieGeheim: env.SESSIE_GEHEIM,
    documentenPad: env.DOCUMENTEN_PAD,
    portaalPad: env.PORTAAL_PAD,
    clamdAdres: env.CLAMD_ADRES,
    temporalUiAdres: env.TEMPORAL_UI_URL,
    vertrouwdeProxy: env.VERTROUWDE_PROXY,
    isLiveVerbonden: () => luisteraar.isVerbonden(),
    logLevel: env.LOG_LEVEL,
    grenzen: { procedures: env.VERZOEKEN_PER_MINUUT },
  })
  meld.fout = (wat, fout) => app.log.error({ err: fout }, wat)
  const opslag = await openBestandsopslag(env.DOCUMENTEN_PAD)
  const ruimOp = (): void => {
    removeVerlopenSessies(db).catch((fout: unknown) => meld.fout('sessies opruimen mislukt', fout))
    opslag
      .veeg((plekken) => listBekendePlekken(db, plekken))
      .catch((fout: unknown) => meld.fout('bestanden opruimen mislukt', fout))
  }
  const opruimer = setInterval(ruimOp, OPRUIMEN_MS)
  ruimOp()

  closeWithGrace({ delay: AFSLUITEN_MS, logger: false }, async ({ err, signal }) => {
    if (err !== undefined) meld.fout('onverwachte fout', err)
    app.log.info({ signal }, 'de API stopt')
    clearInterval(opruimer)
    // No new requests, those under way end, then what they used.
    await app.close()
    await Promise.all([luisteraar.stop(), processen.sluit()])
    await db.destroy()
  })
  await app.listen({ port: env.LOKET_POORT, host: env.LOKET_ADRES })
}

main().catch((fout: unknown) => {
  const zinnen = fout instanceof EnvFout ? fout.zinnen : [toZin(fout)]
  process.stderr.write(`De API start niet.\n${zinnen.map((zin) => `- ${zin}\n`).join('')}`)
  process.exitCode = 1
  // Whatever was opened already would keep the process alive.
  setImmediate(() => process.exit())
})

function toZin(fout: unknown): string {
  if (fout instanceof Error && 'code' in fout && fout.code === 'EADDRINUSE')
    return 'De poort is al in gebruik (LOKET_POORT).'
  return fout instanceof Error ? fout.message : 'Er ging iets mis dat niemand kent.'
}
