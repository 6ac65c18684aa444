// The only way in: npm start, npm test and the rest. It runs before anything is installed and on whatever Node the
// machine has (18 or newer), so it imports nothing but Node itself. It installs what is missing and goes on under the
// project's own Node 24. The syntax is old on purpose: a Node that is too old must be able to say so.
import { spawn } from 'node:child_process'
import * as crypto from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { BeginFout, DATA, installeer, isGeinstalleerd, NODE, PROJECT, toGetal } from './installatie.mjs'

const GIGABYTE = 1024 ** 3

const INGANGEN = {
  start: 'apps/stack/src/start.ts',
  reset: 'apps/stack/src/reset.ts',
  test: 'test/src/alles.ts',
  check: 'test/src/check.ts',
  bench: 'test/src/bench.ts',
  vooruit: 'apps/stack/src/vooruit.ts',
  gallery: 'test/src/gallery.ts',
}

// How to stop what runs now, for the signals that come in.
const stop = { gevraagd: false, doe: () => undefined }

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
    await installeer(stop, process.env.npm_execpath)
  }
  if (stop.gevraagd) {
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

/** Runs the entrance under Node 24; its exit code is ours. */
function run(pad, args) {
  return new Promise((resolve) => {
    // The channel tells the child when we are gone, also after kill -9.
    const kind = spawn(pad, args, { cwd: PROJECT, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    stop.doe = (signaal) => kind.kill(signaal)
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
    stop.gevraagd = true
    stop.doe(signaal)
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
