// Installs the packages with npm. Part of begin.mjs: it runs before anything is installed, so it imports nothing but
// Node itself, and its syntax is old on purpose.
import { spawn, spawnSync } from 'node:child_process'
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'
import { performance } from 'node:perf_hooks'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const DATA = join(PROJECT, '.data')
const MODULES = join(PROJECT, 'node_modules')
export const NODE = join(MODULES, 'node/bin/node')
const MERK = join(MODULES, '.loket-installatie')
const LAATSTE_REGELS = 12
// After a restart of the machine the id in an old lock may belong to another program.
const SLOT_GELDIG_MS = 30 * 60000

/** An expected failure, told in a Dutch sentence that says what to do. */
export class BeginFout extends Error {}

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
export function isGeinstalleerd() {
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

/**
 * Installs with npm, one at a time, and marks it as whole at the end.
 * `stop.gevraagd` turns true when the user wants to stop; `stop.doe` is set to what ends npm. `npmPad` is npm's script.
 */
export async function installeer(stop, npmPad) {
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
      uitkomst = await npm(['ci'], slot, stop, npmPad)
      // npm leaves packages of other platforms out of a lock file that it could not look up; then only this works.
      if (!stop.gevraagd && /EUSAGE/.test(uitkomst.tekst))
        uitkomst = await npm(['install', '--no-save'], slot, stop, npmPad)
    } finally {
      clearInterval(herhaling)
    }
    if (stop.gevraagd) return
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

/** A number as the Dutch write it, with one decimal. */
export const toGetal = (getal) => getal.toFixed(1).replace('.', ',')

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
      const houder = leesSlotVanInstallatie(pad)
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

/** How long ago a file was written, by the clock of the file system itself. */
function leeftijd(pad) {
  const proef = `${pad}.${crypto.randomUUID()}`
  fs.writeFileSync(proef, '')
  const nu = fs.statSync(proef).mtimeMs
  fs.rmSync(proef)
  return nu - fs.statSync(pad).mtimeMs
}

function leesSlotVanInstallatie(pad) {
  try {
    return leeftijd(pad) < SLOT_GELDIG_MS ? fs.readFileSync(pad, 'utf8') : ''
  } catch {
    return ''
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
async function npm(args, slot, stop, npmPad) {
  // npm tells which npm this is; the name alone may be another one, or none.
  const [pad, vooraf] = npmPad && npmPad.endsWith('.js') ? [process.execPath, [npmPad]] : ['npm', []]
  let tekst = ''
  const code = await new Promise((resolve, reject) => {
    // In a group of its own, so that a stop ends it and all that it started; npm itself takes its time.
    const kind = spawn(pad, [...vooraf, ...args, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    stop.doe = () => stopGroep(kind.pid)
    if (kind.pid !== undefined) fs.writeFileSync(slot, `${process.pid} ${kind.pid}`)
    for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk) => (tekst += stuk))
    kind.once('error', () => reject(new BeginFout('npm ontbreekt. Installeer Node met npm: https://nodejs.org')))
    kind.once('close', (uit) => resolve(uit === null ? 1 : uit))
  })
  stop.doe = () => undefined
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
