import { globSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { zoekTestServer } from '@loket/stack'
import { findWerkmappen } from './boundaries/versies.ts'
import { runCheck } from './check.ts'
import { zorgVoorChromium } from './opzet/chromium.ts'
import { WORTEL } from './opzet/env.ts'
import { GROEPEN } from './opzet/groepen.ts'
import { eindigBijStop, formatDuur, runGereedschap } from './opzet/opdracht.ts'
import { maakPlek } from './opzet/plek.ts'
import { startTestPostgres } from './opzet/postgres.ts'
import { telVerslag } from './opzet/verslag.ts'

/**
 * `npm test`: everything there is to prove, in one run. Ends with a line `N passed, N failed`; a check is one of those
 * N, and so is each test. Nothing is skipped in silence: what cannot run is a failure.
 */

const MINUUT_MS = 60_000
const TOTAAL_MS = 28 * MINUUT_MS
// A property test tries hundreds of cases; on a machine that does more at once, five seconds are not enough.
const WERKMAP_GEDULD = '--testTimeout=30000'

const WERKMAP_LIMIET_MS = 5 * MINUUT_MS
const KEUZES = ['check', 'werkmappen', ...Object.keys(GROEPEN)]

const begonnen = performance.now()
const { map: verslagen } = maakPlek('verslag')
let geslaagd = 0
let mislukt = 0

function meld(zin: string) {
  console.log(`  … ${zin}`)
}

/** Prints what vitest says about the failures, and keeps all that was printed, logs included, in a file. */
function toonFouten(naam: string, uitvoer: string) {
  const log = join('.data', 'test', `${naam.replaceAll(/\W/g, '-')}.log`)
  writeFileSync(join(WORTEL, log), uitvoer)
  const begin = uitvoer.search(/^⎯+ (?:Failed|Unhandled)/m)
  console.log(begin === -1 ? uitvoer : uitvoer.slice(begin))
  console.log(`    alles wat er werd getoond: ${log}`)
}

/** Runs vitest in a workspace and adds its tests to the count. */
async function runTests(naam: string, werkmap: string, argumenten: string[], limietMs: number, env = {}) {
  const begin = performance.now()
  const over = TOTAAL_MS - (begin - begonnen)
  if (over <= 0) {
    mislukt += 1
    console.log(`✗ ${naam}  niet gedraaid: het geheel duurt langer dan ${formatDuur(TOTAAL_MS)}`)
    return
  }
  console.log(`▸ ${naam}`)
  const pad = join(verslagen, `${naam.replaceAll(/\W/g, '-')}.json`)
  const afloop = await runGereedschap(
    'vitest',
    ['run', ...argumenten, '--reporter=default', '--reporter=json', `--outputFile.json=${pad}`],
    {
      cwd: join(WORTEL, werkmap),
      // Under CI vitest refuses a test marked `only` and a snapshot that nobody has looked at.
      env: { CI: 'true', ...env },
      limietMs: Math.min(limietMs, over),
      bijRegel: (regel) => {
        if (/^ +[✓❯×] .*\.test\.tsx? /.test(regel)) console.log(` ${regel.trimEnd()}`)
      },
      meldNogBezig: meld,
    },
  )
  const telling = telVerslag(pad, afloop)
  geslaagd += telling.geslaagd
  mislukt += telling.mislukt
  const teken = telling.mislukt === 0 ? '✓' : '✗'
  const duur = formatDuur(performance.now() - begin)
  console.log(`${teken} ${naam}  ${telling.geslaagd} geslaagd, ${telling.mislukt} mislukt  ${duur}`)
  for (const opmerking of telling.opmerkingen) console.log(`    ${opmerking}`)
  if (telling.mislukt > 0) toonFouten(naam, afloop.uitvoer)
}

/** Runs one step that counts as a single test. */
async function runStap(naam: string, doe: () => Promise<string | undefined>) {
  const begin = performance.now()
  const fout = await doe()
  if (fout === undefined) geslaagd += 1
  else mislukt += 1
  console.log(`${fout === undefined ? '✓' : '✗'} ${naam}  ${formatDuur(performance.now() - begin)}`)
  if (fout !== undefined) console.log(fout)
}

/** Runs groups of the workspace test, with what they need: a build, a browser, a database server. */
async function runGroepen(namen: string[]) {
  const groepen = namen.map((naam) => ({ naam, ...GROEPEN[naam]! }))
  const chromium = groepen.some((groep) => groep.chromium) ? await zorgVoorChromium(meld) : undefined
  if (groepen.some((groep) => groep.stack)) {
    await runStap('bouw (turbo)', async () => {
      const { code, uitvoer } = await runGereedschap('turbo', ['run', 'build', '--output-logs=errors-only'], {
        limietMs: 5 * MINUUT_MS,
        meldNogBezig: meld,
      })
      return code === 0 ? undefined : uitvoer
    })
  }
  const infrastructuur = groepen.some((groep) => groep.infrastructuur)
  // Fetched here, where its progress is seen; the groups then find the copy in .data.
  if (infrastructuur) await zoekTestServer(meld)
  await using postgres = infrastructuur ? await startTestPostgres() : undefined
  for (const { naam, limietMs } of groepen) {
    await runTests(naam, 'test', ['--project', naam], limietMs, {
      ...(postgres === undefined ? {} : { LOKET_TEST_PG: postgres.superUrl }),
      ...(chromium === undefined ? {} : { CHROMIUM_PAD: chromium }),
    })
  }
}

/** The workspaces that have tests of their own beside their subject. */
function findGetesteWerkmappen(): string[] {
  return findWerkmappen(WORTEL).filter(
    (werkmap) => werkmap !== 'test' && globSync(`${werkmap}/src/**/*.test.{ts,tsx}`, { cwd: WORTEL }).length > 0,
  )
}

async function runAlles(alleen: string[]) {
  const gekozen = (naam: string) => alleen.length === 0 || alleen.includes(naam)
  if (gekozen('check')) {
    console.log('▸ check')
    const check = await runCheck()
    geslaagd += check.goed
    mislukt += check.mislukt.length
  }
  if (gekozen('werkmappen'))
    for (const werkmap of findGetesteWerkmappen()) await runTests(werkmap, werkmap, [WERKMAP_GEDULD], WERKMAP_LIMIET_MS)
  const groepen = Object.keys(GROEPEN).filter(gekozen)
  if (groepen.length > 0) await runGroepen(groepen)
}

eindigBijStop()
const { values } = parseArgs({ options: { alleen: { type: 'string', multiple: true } } })
const onbekend = values.alleen?.filter((naam) => !KEUZES.includes(naam)) ?? []
if (onbekend.length > 0) {
  console.error(`Onbekende groep: ${onbekend.join(', ')}. Kies uit: ${KEUZES.join(', ')}.`)
  process.exit(2)
}
try {
  await runAlles(values.alleen ?? [])
} catch (fout) {
  mislukt += 1
  console.error(`✗ ${fout instanceof Error ? fout.message : String(fout)}`)
}
console.log(`\nDuur: ${formatDuur(performance.now() - begonnen)}`)
console.log(`${geslaagd} passed, ${mislukt} failed`)
// Anything that would keep this process alive now is a leak; the exit handlers end what still runs.
process.exit(mislukt === 0 ? 0 : 1)
