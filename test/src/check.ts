import { parseArgs } from 'node:util'
import { checkKlokInSql } from './boundaries/klok-sql.ts'
import { checkSporen } from './boundaries/sporen.ts'
import { checkVersies } from './boundaries/versies.ts'
import { WORTEL } from './opzet/env.ts'
import { eindigBijStop, formatDuur, runGereedschap } from './opzet/opdracht.ts'

/**
 * `npm run check`: format, versions, types, lint, import rules and dead code, in one command. All steps run, also after
 * one failed, and the failures stand together at the end.
 */

type Uitslag = { goed: boolean; uitvoer: string }
type Stap = { naam: string; sleutel: string; doe: () => Uitslag | Promise<Uitslag> }

const LIMIET_MS = 10 * 60_000
// npm repeats around each failed script what the script said itself.
const NPM_RUIS = /npm (?:warn|error|notice)\b/

/** A step that runs one tool of the repository and passes when it exits with zero. */
function gereedschap(naam: string, sleutel: string, programma: string, argumenten: string[]): Stap {
  return {
    naam,
    sleutel,
    doe: async () => {
      const { code, uitvoer, teLaat } = await runGereedschap(programma, argumenten, { limietMs: LIMIET_MS })
      const regels = uitvoer.split('\n').filter((regel) => !NPM_RUIS.test(regel))
      if (teLaat) regels.push('Gestopt: duurde langer dan tien minuten.')
      return { goed: code === 0, uitvoer: regels.join('\n') }
    },
  }
}

/** A step that is a function of the tree and passes when it finds no faults. */
function controle(naam: string, sleutel: string, zoekFouten: (wortel: string) => string[]): Stap {
  return {
    naam,
    sleutel,
    doe: () => {
      const fouten = zoekFouten(WORTEL)
      return { goed: fouten.length === 0, uitvoer: fouten.join('\n') }
    },
  }
}

// The types come before the import rules: those follow the portal into the declarations that the api builds.
const STAPPEN: Stap[] = [
  gereedschap('opmaak (prettier)', 'opmaak', 'prettier', ['--check', '--log-level', 'warn', '.']),
  controle('één exacte versie per pakket', 'versies', checkVersies),
  controle('geen spoor van een machine of sleutel', 'sporen', checkSporen),
  controle('één klok in SQL', 'klok', checkKlokInSql),
  gereedschap('typen (tsc in elke werkmap)', 'typen', 'turbo', [
    'run',
    'typecheck',
    '--continue',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--concurrency=100%',
  ]),
  gereedschap('regels (oxlint)', 'lint', 'oxlint', ['--deny-warnings', '--format=unix']),
  gereedschap('wie importeert wie (dependency-cruiser)', 'imports', 'depcruise', [
    'apps',
    'packages',
    'workflows',
    'test',
  ]),
  gereedschap('grenzen van werkmappen (turbo)', 'grenzen', 'turbo', ['boundaries']),
  gereedschap('dode code (knip)', 'knip', 'knip', ['--no-progress', '--no-config-hints']),
]

/** Runs the steps (all, or those named) and prints each with its time; tells how many passed and which failed. */
export async function runCheck(alleen: string[] = []): Promise<{ goed: number; mislukt: string[] }> {
  const mislukt: { naam: string; uitvoer: string }[] = []
  const stappen = STAPPEN.filter(({ sleutel }) => alleen.length === 0 || alleen.includes(sleutel))
  for (const { naam, doe } of stappen) {
    const begin = performance.now()
    const { goed, uitvoer } = await doe()
    console.log(`${goed ? '✓' : '✗'} ${naam}  ${formatDuur(performance.now() - begin)}`)
    if (!goed) mislukt.push({ naam, uitvoer })
  }
  for (const { naam, uitvoer } of mislukt) console.log(`\n── ${naam} ──\n${uitvoer.trimEnd()}`)
  return { goed: stappen.length - mislukt.length, mislukt: mislukt.map(({ naam }) => naam) }
}

if (import.meta.main) {
  eindigBijStop()
  const { values } = parseArgs({ options: { alleen: { type: 'string', multiple: true } } })
  const onbekend = values.alleen?.filter((sleutel) => !STAPPEN.some((stap) => stap.sleutel === sleutel)) ?? []
  if (onbekend.length > 0) {
    console.error(
      `Onbekende stap: ${onbekend.join(', ')}. Kies uit: ${STAPPEN.map(({ sleutel }) => sleutel).join(', ')}.`,
    )
    process.exit(2)
  }
  const { mislukt } = await runCheck(values.alleen)
  console.log(mislukt.length === 0 ? '\nAlles in orde.' : `\nNiet in orde: ${mislukt.join('; ')}.`)
  process.exitCode = mislukt.length === 0 ? 0 : 1
}
