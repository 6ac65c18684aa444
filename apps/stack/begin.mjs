// The only way in: npm start, npm test and the rest. It runs before anything is installed and on whatever Node the
// machine has (18 or newer), so it imports nothing but Node itself. It installs what is missing and goes on under the
// project's own Node 24. The syntax is old on purpose: a Node that is too old must be able to say so.
import { spawn, spawnSync } from 'node:child_process'
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { performance } from 'node:perf_hooks'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const DATA = join(PROJECT, '.data')
const MODULES = join(PROJECT, 'node_modules')
const NODE = join(MODULES, 'node/bin/node')
const MERK = join(MODULES, '.loket-installatie')
const GIGABYTE = 1024 ** 3
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

// How to stop what runs now, for the signals that come in.
let stopKind = () => undefined
let gestopt = false

async function main() {
  const [opdracht, ...rest] = process.argv.slice(2)
  const ingang = INGANGEN[opdracht]
  if (ingang === undefined) throw new BeginFout(`Onbekende opdracht. Kies uit: ${Object.keys(INGANGEN).join(', ')}.`)
  checkNode()
  // Throwing the data away needs no complete installation, and without any there is nothing but files.
  if (opdracht === 'reset') return fs.existsSync(NODE) ? run(NODE, [join(PROJECT, ingang), ...rest]) : resetZonderNode()
  const compleet = isGeinstalleerd()
  checkMap(compleet ? 0.5 : 2)
  if (!compleet) {
    if (opdracht === 'start') await checkPoorten()
    await installeer()
  }
  if (gestopt) {
    console.log('\nInstalleren is afgebroken. De volgende keer begint het opnieuw.')
    return 130
  }
  return run(NODE, [join(PROJECT, ingang), ...rest])
}

function checkNode() {
  const versie = Number(process.versions.node.split('.')[0])
  if (versie < 18)
    throw new BeginFout(`Deze Node (${process.version}) is te oud. Installeer Node 20 of nieuwer: https://nodejs.org`)
}

/** The packages that must be there on every platform, as the lock file names them: folder and version. */
function verplichtePakketten(slot) {
  const verplicht = ([map, { link, optional, devOptional }]) =>
    map.startsWith('node_modules/') && !link && !optional && !devOptional
  return Object.entries(slot.packages).filter(verplicht)
}

const leesJson = (pad) => JSON.parse(fs.readFileSync(pad, 'utf8'))
const leesSlot = () => leesJson(join(PROJECT, 'package-lock.json'))

/** Of what the mark at the end of an installation is made: this lock file on this platform. */
function verwachtMerk() {
  const slot = fs.readFileSync(join(PROJECT, 'package-lock.json'))
  return crypto.createHash('sha256').update(slot).update(`${process.platform} ${process.arch}`).digest('hex')
}

/** True when all packages are there, and the last installation ended well and was of this very lock file. */
function isGeinstalleerd() {
  if (!fs.existsSync(NODE) || telPakketten() < verplichtePakketten(leesSlot()).length) return false
  if (fs.existsSync(MERK) && fs.readFileSync(MERK, 'utf8') === verwachtMerk()) return true
  return isDoorNpmGeinstalleerd()
}

/** Somebody may have run npm install by hand: npm writes down what it installed, when it is done. */
function isDoorNpmGeinstalleerd() {
  try {
    const { packages } = leesJson(join(MODULES, '.package-lock.json'))
    return verplichtePakketten(leesSlot()).every(
      ([map, { version }]) => packages[map] && packages[map].version === version,
    )
  } catch {
    return false
  }
}

const telPakketten = () =>
  verplichtePakketten(leesSlot()).filter(([map]) => fs.existsSync(join(PROJECT, map, 'package.json'))).length

/** Can we write here, and is there room for what will come? */
function checkMap(nodigGigabyte) {
  try {
    fs.accessSync(PROJECT, fs.constants.W_OK)
    fs.mkdirSync(DATA, { recursive: true })
    const proef = join(DATA, `proef-${crypto.randomUUID()}`)
    fs.writeFileSync(proef, 'x')
    fs.rmSync(proef)
  } catch (fout) {
    if (fout.code === 'ENOSPC') throw new BeginFout('De schijf is vol. Maak minstens 2 GB vrij en probeer het opnieuw.')
    throw new BeginFout(
      `In de map ${PROJECT} mag niet worden geschreven. Zet het project in een eigen map, of geef jezelf schrijfrecht.`,
    )
  }
  // Node 18.15 and newer; without it the installation itself says that the disk is full.
  if (fs.statfsSync === undefined) return
  const { bavail, bsize } = fs.statfsSync(PROJECT)
  const vrij = (bavail * bsize) / GIGABYTE
  if (vrij >= nodigGigabyte) return
  throw new BeginFout(
    `Er is nog ${toGetal(vrij)} GB vrij op deze schijf; het loket heeft ${toGetal(nodigGigabyte)} GB nodig. Maak ruimte en probeer het opnieuw.`,
  )
}

const toGetal = (getal) => getal.toFixed(1).replace('.', ',')

/** A taken port is told before the minutes of installing, not after. */
async function checkPoorten() {
  const lijst = JSON.parse(fs.readFileSync(join(PROJECT, 'apps/stack/poorten.json'), 'utf8'))
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
  const begin = performance.now()
  try {
    const aantal = verplichtePakketten(leesSlot()).length
    console.log(`Onderdelen installeren: ${aantal} pakketten, 1 tot 3 minuten …`)
    const herhaling = setInterval(
      () => console.log(`  ${telPakketten()} van ${aantal} pakketten, ${seconden(begin)}`),
      5000,
    )
    let uitkomst
    try {
      uitkomst = await npm(['ci'], slot)
      // npm leaves packages of other platforms out of a lock file that it could not look up; then only this works.
      if (!gestopt && /EUSAGE/.test(uitkomst.tekst)) uitkomst = await npm(['install', '--no-save'], slot)
    } finally {
      clearInterval(herhaling)
    }
    if (gestopt) return
    if (uitkomst.code !== 0) throw new BeginFout(toNpmFout(uitkomst.tekst))
    if (!fs.existsSync(NODE) || spawnSync(NODE, ['--version']).status !== 0)
      throw new BeginFout('Node 24 is niet goed geïnstalleerd. Verwijder de map node_modules en probeer het opnieuw.')
    fs.writeFileSync(`${MERK}.nieuw`, verwachtMerk())
    fs.renameSync(`${MERK}.nieuw`, MERK)
    console.log(`Onderdelen installeren … ${seconden(begin)}`)
  } finally {
    fs.rmSync(slot, { force: true })
  }
}

const seconden = (begin) => `${toGetal((performance.now() - begin) / 1000)} s`

/** Two installations in one folder break each other; a lock of a process that is gone is taken over. */
function neemInstallatieSlot() {
  const pad = join(DATA, 'installatie.pid')
  const eigen = `${pad}.${crypto.randomUUID()}`
  fs.writeFileSync(eigen, String(process.pid))
  try {
    for (let poging = 0; poging < 5; poging++) {
      try {
        fs.linkSync(eigen, pad)
        return pad
      } catch (fout) {
        if (fout.code !== 'EEXIST') throw fout
      }
      // Of begin.mjs and of npm, which goes on for a while when begin.mjs is killed.
      const houder = leesOf(pad, '')
        .split(' ')
        .map(Number)
        .find((pid) => pid > 0 && leeft(pid))
      if (houder !== undefined)
        throw new BeginFout(
          `In deze map wordt al geïnstalleerd (proces ${houder}). Wacht tot dat klaar is en probeer het opnieuw.`,
        )
      fs.rmSync(pad, { force: true })
    }
  } finally {
    fs.rmSync(eigen, { force: true })
  }
  throw new BeginFout('In deze map wordt al geïnstalleerd. Wacht tot dat klaar is en probeer het opnieuw.')
}

function leesOf(pad, anders) {
  try {
    return fs.readFileSync(pad, 'utf8')
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
async function npm(args, slot) {
  // npm tells which npm this is; the name alone may be another one, or none.
  const eigen = process.env.npm_execpath
  const [pad, vooraf] = eigen && eigen.endsWith('.js') ? [process.execPath, [eigen]] : ['npm', []]
  let tekst = ''
  const code = await new Promise((resolve, reject) => {
    // In a group of its own, so that a stop ends it and all that it started; npm itself takes its time.
    const kind = spawn(pad, [...vooraf, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    stopKind = () => stopGroep(kind.pid)
    if (kind.pid !== undefined) fs.writeFileSync(slot, `${process.pid} ${kind.pid}`)
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk) => (tekst += stuk))
    kind.once('error', () => reject(new BeginFout('npm ontbreekt. Installeer Node met npm: https://nodejs.org')))
    kind.once('close', (uit) => resolve(uit === null ? 1 : uit))
  })
  stopKind = () => undefined
  return { code, tekst }
}

function stopGroep(pid) {
  for (const [signaal, na] of [
    ['SIGTERM', 0],
    ['SIGKILL', 2000],
  ])
    setTimeout(() => {
      try {
        process.kill(-pid, signaal)
      } catch {
        // It is gone already.
      }
    }, na)
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
    const kind = spawn(pad, args, { cwd: PROJECT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    stopKind = (signaal) => kind.kill(signaal)
    kind.once('error', (fout) => {
      console.error(
        `Het project kan Node 24 niet starten (${fout.message}). Verwijder de map node_modules en probeer het opnieuw.`,
      )
      resolve(1)
    })
    kind.once('exit', (code, signaal) => resolve(code === null ? (signaal === 'SIGINT' ? 130 : 1) : code))
  })
}

function resetZonderNode() {
  if (fs.existsSync(DATA))
    for (const naam of fs.readdirSync(DATA))
      if (naam !== 'temporal') fs.rmSync(join(DATA, naam), { recursive: true, force: true })
  console.log('De gegevens zijn weg. Met npm start begint de voorbeeldregio opnieuw.')
  return 0
}

for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signaal, () => {
    gestopt = true
    stopKind(signaal)
  })

main().then(
  (code) => {
    process.exitCode = code
  },
  (fout) => {
    console.error(`\n${fout instanceof BeginFout ? fout.message : `Beginnen is niet gelukt: ${fout.message}`}`)
    process.exitCode = 1
  },
)
