// The only way in: npm start, npm test and the rest. It runs before anything is installed and on whatever Node the
// machine has (18 or newer), so it imports nothing but Node itself. It installs what is missing and goes on under the
// project's own Node 24.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const DATA = join(PROJECT, '.data')
const MODULES = join(PROJECT, 'node_modules')
const NODE = join(MODULES, 'node/bin/node')
const MERK = join(MODULES, '.loket-installatie')
const NODIG_BYTES = 2 * 1024 ** 3
const LAATSTE_REGELS = 12

const INGANGEN = {
  start: 'apps/stack/src/start.ts',
  reset: 'apps/stack/src/reset.ts',
  test: 'test/src/alles.ts',
  check: 'test/src/check.ts',
  bench: 'test/src/bench.ts',
  gallery: 'test/src/gallery.ts',
}

/** An expected failure, told in a Dutch sentence that says what to do. */
class BeginFout extends Error {}

/** Signals that came in, for whatever runs now. */
let kind
let gestopt = false

async function main() {
  const [opdracht = '', ...rest] = process.argv.slice(2)
  const ingang = INGANGEN[opdracht]
  if (ingang === undefined) throw new BeginFout(`Onbekende opdracht. Kies uit: ${Object.keys(INGANGEN).join(', ')}.`)
  checkNode()
  if (opdracht === 'reset' && !isGeinstalleerd()) {
    // Without an installation there is nothing that could run, and nothing worth keeping but what was downloaded.
    return resetZonderInstallatie()
  }
  if (!isGeinstalleerd()) {
    checkMap()
    if (opdracht === 'start') await checkPoorten()
    await installeer()
  }
  if (gestopt) return 130
  return run(NODE, [join(PROJECT, ingang), ...rest])
}

function checkNode() {
  const versie = Number(process.versions.node.split('.')[0])
  if (versie < 18)
    throw new BeginFout(`Deze Node (${process.version}) is te oud. Installeer Node 20 of nieuwer: https://nodejs.org`)
}

/** The hash of what must be installed: the lock file and the platform. */
function verwachtMerk() {
  const slot = readFileSync(join(PROJECT, 'package-lock.json'))
  return createHash('sha256').update(slot).update(`${process.platform} ${process.arch}`).digest('hex')
}

/** True when the last installation ended well and was of this very lock file. */
function isGeinstalleerd() {
  if (!existsSync(MERK) || !existsSync(NODE)) return false
  return readFileSync(MERK, 'utf8') === verwachtMerk()
}

/** Can we write here, and is there room? */
function checkMap() {
  try {
    accessSync(PROJECT, constants.W_OK)
    mkdirSync(DATA, { recursive: true })
    const proef = join(DATA, `proef-${randomUUID()}`)
    writeFileSync(proef, 'x')
    rmSync(proef)
  } catch (fout) {
    if (fout.code === 'ENOSPC') throw new BeginFout('De schijf is vol. Maak minstens 2 GB vrij en probeer het opnieuw.')
    throw new BeginFout(
      `In de map ${PROJECT} mag niet worden geschreven. Zet het project in een eigen map, of geef jezelf schrijfrecht.`,
    )
  }
  // Node 18.15 and newer; without it the installation itself says that the disk is full.
  if (statfsSync === undefined) return
  const { bavail, bsize } = statfsSync(PROJECT)
  if (bavail * bsize >= NODIG_BYTES) return
  const vrij = ((bavail * bsize) / 1024 ** 3).toFixed(1).replace('.', ',')
  throw new BeginFout(
    `Er is nog ${vrij} GB vrij op deze schijf; het loket heeft 2 GB nodig. Maak ruimte en probeer het opnieuw.`,
  )
}

/** A taken port is told before the minutes of installing, not after. */
async function checkPoorten() {
  const lijst = JSON.parse(readFileSync(join(PROJECT, 'apps/stack/poorten.json'), 'utf8'))
  for (const { naam, variabele, standaard } of lijst) {
    const poort = Number(process.env[variabele] || standaard)
    const vrij = await new Promise((resolve) => {
      const server = createServer()
      server.once('error', () => resolve(false))
      server.listen(poort, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (!vrij)
      throw new BeginFout(
        `Poort ${poort} (${naam}) is al in gebruik. Stop het programma dat hem gebruikt, of kies een andere poort: ${variabele}=${poort + 1000} npm start`,
      )
  }
}

/** Installs with npm, one at a time, and marks it as whole at the end. */
async function installeer() {
  const slot = neemInstallatieSlot()
  const begin = Date.now()
  try {
    console.log(
      'Eerste keer, of er is iets veranderd: onderdelen installeren (ongeveer 550 pakketten, 1 tot 3 minuten) …',
    )
    const herhaling = setInterval(() => console.log(`  … nog bezig, ${seconden(begin)}`), 10_000)
    let uitkomst
    try {
      uitkomst = await npm(['ci'])
      // npm leaves packages of other platforms out of a lock file that it could not look up; then only this works.
      if (uitkomst.code !== 0 && /EUSAGE/.test(uitkomst.tekst)) uitkomst = await npm(['install', '--no-save'])
    } finally {
      clearInterval(herhaling)
    }
    if (gestopt) return
    if (uitkomst.code !== 0) throw new BeginFout(toNpmFout(uitkomst.tekst))
    if (!existsSync(NODE) || spawnSync(NODE, ['--version']).status !== 0)
      throw new BeginFout('Node 24 is niet goed geïnstalleerd. Verwijder de map node_modules en probeer het opnieuw.')
    writeFileSync(`${MERK}.nieuw`, verwachtMerk())
    renameSync(`${MERK}.nieuw`, MERK)
    console.log(`Onderdelen installeren … ${seconden(begin)}`)
  } finally {
    rmSync(slot, { force: true })
  }
}

const seconden = (begin) => `${((Date.now() - begin) / 1000).toFixed(1).replace('.', ',')} s`

/** Two installations in one folder break each other; a lock of a process that is gone is taken over. */
function neemInstallatieSlot() {
  const pad = join(DATA, 'installatie.pid')
  const eigen = `${pad}.${randomUUID()}`
  writeFileSync(eigen, String(process.pid))
  try {
    for (let poging = 0; poging < 5; poging++) {
      try {
        linkSync(eigen, pad)
        return pad
      } catch (fout) {
        if (fout.code !== 'EEXIST') throw fout
      }
      const houder = Number(leesOf(pad, '0'))
      if (houder > 0 && leeft(houder))
        throw new BeginFout(
          `In deze map wordt al geïnstalleerd (proces ${houder}). Wacht tot dat klaar is en probeer het opnieuw.`,
        )
      rmSync(pad, { force: true })
    }
  } finally {
    rmSync(eigen, { force: true })
  }
  throw new BeginFout('In deze map wordt al geïnstalleerd. Wacht tot dat klaar is en probeer het opnieuw.')
}

function leesOf(pad, anders) {
  try {
    return readFileSync(pad, 'utf8')
  } catch {
    return anders
  }
}

function leeft(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return fout.code === 'EPERM'
  }
}

/** Runs npm and keeps what it says: its own lines are no progress for a newcomer. */
async function npm(args) {
  // npm tells which npm this is; the name alone may be another one, or none.
  const eigen = process.env.npm_execpath
  const [pad, vooraf] = eigen?.endsWith('.js') ? [process.execPath, [eigen]] : ['npm', []]
  let tekst = ''
  const code = await new Promise((resolve, reject) => {
    kind = spawn(pad, [...vooraf, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk) => (tekst += stuk))
    kind.once('error', () => reject(new BeginFout('npm ontbreekt. Installeer Node met npm: https://nodejs.org')))
    kind.once('close', (uit) => resolve(uit ?? 1))
  })
  kind = undefined
  return { code, tekst }
}

function toNpmFout(tekst) {
  const regels = tekst
    .split('\n')
    .filter((regel) => regel.trim() !== '')
    .slice(-LAATSTE_REGELS)
  const uitleg = regels.map((regel) => `  ${regel}`).join('\n')
  if (/ENOSPC/.test(tekst))
    return `De schijf is vol. Maak minstens 2 GB vrij en probeer het opnieuw. npm zegt:\n${uitleg}`
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|network/.test(tekst))
    return `De pakketten zijn niet op te halen: er is geen verbinding met het register van npm. Controleer het netwerk en probeer het opnieuw. npm zegt:\n${uitleg}`
  return `Installeren is niet gelukt. Verwijder de map node_modules en probeer het opnieuw. npm zegt:\n${uitleg}`
}

/** Runs the entrance under Node 24; its exit code is ours. */
function run(pad, args) {
  return new Promise((resolve) => {
    // The channel tells the child when we are gone, also after kill -9.
    kind = spawn(pad, args, { cwd: PROJECT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    kind.once('error', (fout) => {
      console.error(
        `Het project kan Node 24 niet starten (${fout.message}). Verwijder de map node_modules en probeer het opnieuw.`,
      )
      resolve(1)
    })
    kind.once('exit', (code, signaal) => resolve(code ?? (signaal === 'SIGINT' ? 130 : 1)))
  })
}

function resetZonderInstallatie() {
  for (const naam of ['postgres', 'temporal.db', 'post', 'documenten', 'log', 'geheimen.json', 'idp-sleutels.json'])
    rmSync(join(DATA, naam), { recursive: true, force: true })
  console.log('De gegevens zijn weg. Met npm start begint de voorbeeldregio opnieuw.')
  return 0
}

for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signaal, () => {
    gestopt = true
    kind?.kill(signaal)
  })

try {
  process.exitCode = await main()
} catch (fout) {
  console.error(fout instanceof BeginFout ? `\n${fout.message}` : `\nBeginnen is niet gelukt: ${fout.message}`)
  process.exitCode = 1
}
