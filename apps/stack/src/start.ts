import { appendFileSync, mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Adressen } from './app-omgeving.ts'
import { StartFout } from './fout.ts'
import { logPad, sleep } from './kindproces.ts'
import { leesDataMap, PROJECT } from './paden.ts'
import { eisVrijePoorten, leesPoorten } from './poort.ts'
import { stopAchterblijvers } from './processenlijst.ts'
import { takeSlot } from './slot.ts'
import { ONDERDELEN, startStack } from './stack.ts'
import { tekenAanmeldingen } from './voorbeeldregio/aanmelders.ts'
import { type Jaaruitslag, laadJaar } from './voorbeeldregio/jaar/laad.ts'
import { makeVoortgang } from './voortgang.ts'

const LADEN_AFRONDEN_MS = 2_000
/** About what a region of this size sees in a year (performance.md B3). */
const CLIENTEN_IN_HET_JAAR = 300

const schrijf = (regel: string) => console.log(regel)

/** Starts the whole platform for one machine, says where it is, and stops it at Ctrl-C or SIGTERM. */
async function main(): Promise<void> {
  const stoppen = new AbortController()
  // Ctrl-C reaches us from the terminal and once more through npm and begin.mjs, so a second signal means nothing.
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signaal, () => stoppen.abort())
  // When begin.mjs is killed nobody would be left to stop us.
  process.on('disconnect', () => stoppen.abort())
  // Connections that break while all is being stopped may say so in an event that nobody waits for.
  process.on('uncaughtException', (fout) => {
    if (stoppen.signal.aborted) return
    console.error(`\n${toOnverwacht(fout)}`)
    process.exitCode = 1
    stoppen.abort()
  })
  process.channel?.unref()

  const map = leesDataMap()
  const poorten = leesPoorten()
  const slot = takeSlot(map, `http://localhost:${poorten.portaal}`)
  try {
    const overgebleven = await stopAchterblijvers(map)
    if (overgebleven.length > 0) schrijf(`Nog actief van een vorige keer, nu gestopt: ${overgebleven.join(', ')}.`)
    await eisVrijePoorten(poorten)
    // One step more than there are parts: the database is started and brought up to date.
    const voortgang = makeVoortgang(schrijf, ONDERDELEN.length + 1)
    const stack = await startStack({ map, poorten, voortgang, bewaak: true, signaal: stoppen.signal })
    schrijf(toWelkom(stack.adressen))
    // The portal is served already; the example dossiers arrive as the real processes make them.
    const laden = laadJaar({
      databaseApi: stack.adressen.databaseApi,
      databaseSuper: stack.adressen.database,
      temporal: stack.adressen.temporal,
      sleutel: stack.geheimen.sleutel,
      documenten: join(map, 'documenten'),
      aantal: CLIENTEN_IN_HET_JAAR,
      meld: schrijf,
      signaal: stoppen.signal,
    })
      .then((uitslag) => schrijf(toGeladen(uitslag)))
      .catch((fout: unknown) => schrijf(toLaadfout(fout)))
    await new Promise<void>((resolve) => {
      if (stoppen.signal.aborted) return resolve()
      stoppen.signal.addEventListener('abort', () => resolve(), { once: true })
      // Keeps this process alive: the children are not ours to wait for.
      const wacht = setInterval(() => undefined, 2 ** 30)
      stoppen.signal.addEventListener('abort', () => clearInterval(wacht), { once: true })
    })
    schrijf('\nStoppen …')
    // A step of loading that hangs is taken up again at the next start; stopping does not wait for it.
    await Promise.race([laden, sleep(LADEN_AFRONDEN_MS)])
    await stack.stop()
    schrijf(`Gestopt. De gegevens staan in ${noemMap(map)} en zijn er bij de volgende npm start weer.`)
  } catch (fout) {
    if (!stoppen.signal.aborted) throw fout
    schrijf('\nStarten is afgebroken; alles is weer gestopt.')
  } finally {
    slot.release()
  }
}

/** The data folder as a person at the project names it: `.data`, or the whole path when it lies elsewhere. */
function noemMap(map: string): string {
  const vanafProject = relative(PROJECT, map)
  return vanafProject.startsWith('..') ? map : vanafProject
}

function toWelkom({ portaal, postbus }: Adressen): string {
  return [
    '',
    `Het loket staat klaar: ${portaal}`,
    '',
    'Inloggen kan zonder wachtwoord als een van deze voorbeeldpersonen (de inlogpagina noemt ze allemaal):',
    tekenAanmeldingen(),
    '',
    `Verstuurde mail: ${postbus}`,
    'Stoppen: Ctrl-C. Opnieuw beginnen met lege gegevens: npm run reset',
    '',
  ].join('\n')
}

try {
  await main()
} catch (fout) {
  // Whoever starts this is no developer: a failure that nobody foresaw gets a sentence too.
  console.error(`\n${fout instanceof StartFout ? fout.message : toOnverwacht(fout)}`)
  process.exitCode = 1
}
// Whatever still holds the event loop (a socket of a client that hangs) is no reason to stay.
process.exit()

function toGeladen(uitslag: Jaaruitslag | undefined): string {
  if (uitslag === undefined) return 'De voorbeeldregio heeft haar gegevens al.'
  const { dossiers, ongepast } = uitslag
  return [
    `De voorbeeldregio is geladen: ${dossiers} dossiers van het afgelopen jaar. Het is er nu vandaag.`,
    ...(ongepast.length === 0 ? [] : [`Niet gelukt: ${ongepast.length} stappen, als eerste: ${ongepast[0]}`]),
  ].join('\n')
}

function toLaadfout(fout: unknown): string {
  const reden = fout instanceof Error ? fout.message : String(fout)
  return `De voorbeelddossiers zijn niet allemaal geladen (${reden}). Het loket werkt gewoon; bij de volgende npm start gaat het laden verder.`
}

/** A sentence for a failure that nobody foresaw; its trace goes into the log, for whoever must find the cause. */
function toOnverwacht(fout: unknown): string {
  const map = leesDataMap()
  const reden = fout instanceof Error ? fout.message : String(fout)
  mkdirSync(join(map, 'log'), { recursive: true })
  appendFileSync(logPad(map, 'start'), `${fout instanceof Error ? fout.stack : reden}\n`)
  return `Het loket kon niet starten: ${reden}\nMeer staat in ${logPad(map, 'start')}. Opnieuw beginnen met lege gegevens kan met: npm run reset`
}
