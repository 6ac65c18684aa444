import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { omgeving, WORTEL } from '../opzet/env.ts'
import { findWerkmappen, readPakket } from './versies.ts'

/**
 * A small tree outside the repository with the same folders, the repository's own package.json files and its real
 * configuration of the tools. In it each rule can be broken without anyone else's work noticing.
 */
export type Proefboom = {
  /** The root of the tree, an absolute path. */
  map: string
  /** Writes a file of the tree; the path is relative to its root. */
  schrijf(pad: string, inhoud: string): void
  /** Adds a package to the dependencies of a workspace, as if an install had done so. */
  declare(werkmap: string, pakket: string): void
  /** Runs a tool of the repository in the tree. */
  run(gereedschap: string, argumenten: string[]): Promise<Uitkomst>
  [Symbol.dispose](): void
}

/** What a tool did: its exit code, and what it printed on stdout and on stderr. */
type Uitkomst = { code: number; uitvoer: string; fouten: string }

const INSTELLINGEN = [
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  '.knip.json',
  '.prettierrc.json',
  'turbo.json',
  'package.json',
  'tsconfig.base.json',
  'test/src/boundaries/regels.ts',
  'test/src/boundaries/klok-taal.ts',
]

/** Packages from the registry that the probes import: stubs, so that the tree needs no install. */
const STOMPEN: Record<string, string> = {
  zod: 'export declare const z: { string(): string }',
  pg: 'export declare class Pool {}',
  kysely: 'export declare const sql: (delen: TemplateStringsArray, ...waarden: unknown[]) => unknown',
  react: 'export declare const useState: () => void',
  vitest:
    'export declare const it: ((naam: string, doe: () => void) => void) & { skip: (naam: string) => void; only: (naam: string) => void }; export declare const expect: (waarde: unknown) => { toBe(verwacht: unknown): void }',
  'fast-check': 'export declare const assert: () => void',
  'temporal-polyfill': 'export declare const Temporal: { Now: { instant(): unknown } }',
  '@temporalio/workflow': 'export declare const sleep: (duur: string) => Promise<void>',
  'left-pad': 'export declare const pad: () => void',
}

/** Makes a tree; `using` removes it, also when the test fails. */
export function makeProefboom(): Proefboom {
  const map = mkdtempSync(join(tmpdir(), 'loket-grenzen-'))
  const schrijf = (pad: string, inhoud: string) => {
    mkdirSync(dirname(join(map, pad)), { recursive: true })
    writeFileSync(join(map, pad), inhoud)
  }
  const werkmappen = findWerkmappen(WORTEL)
  const kopieen = [
    ...INSTELLINGEN,
    ...werkmappen.flatMap((werkmap) => globSync(`${werkmap}/{package,tsconfig*}.json`, { cwd: WORTEL })),
  ]
  for (const pad of kopieen) cpSync(join(WORTEL, pad), join(map, pad), { recursive: true })

  mkdirSync(join(map, 'node_modules', '@loket'), { recursive: true })
  for (const werkmap of werkmappen) {
    symlinkSync(join(map, werkmap), join(map, 'node_modules', '@loket', basename(werkmap)), 'dir')
  }
  // These types are real: a rule that needs types must know what process and setTimeout are.
  for (const pad of ['@types/node', 'undici-types', 'vite']) {
    mkdirSync(dirname(join(map, 'node_modules', pad)), { recursive: true })
    symlinkSync(join(WORTEL, 'node_modules', pad), join(map, 'node_modules', pad), 'dir')
  }
  for (const [naam, typen] of Object.entries(STOMPEN)) {
    const pakket = {
      name: naam,
      version: '1.0.0',
      type: 'module',
      exports: { types: './index.d.ts', default: './index.js' },
    }
    schrijf(`node_modules/${naam}/package.json`, JSON.stringify(pakket))
    schrijf(`node_modules/${naam}/index.d.ts`, typen)
    schrijf(`node_modules/${naam}/index.js`, '')
  }
  return {
    map,
    schrijf,
    declare: (werkmap, naam) => {
      const pakket = readPakket(map, `${werkmap}/package.json`)
      schrijf(
        `${werkmap}/package.json`,
        JSON.stringify({ ...pakket, dependencies: { ...pakket.dependencies, [naam]: '1.0.0' } }),
      )
    },
    run: (gereedschap, argumenten) => runIn(map, gereedschap, argumenten),
    [Symbol.dispose]: () => rmSync(map, { recursive: true, force: true }),
  }
}

function runIn(map: string, gereedschap: string, argumenten: string[]): Promise<Uitkomst> {
  return new Promise((resolve, reject) => {
    const opties = { cwd: map, env: omgeving(), maxBuffer: 64 * 1024 * 1024 }
    execFile(
      process.execPath,
      [join(WORTEL, 'node_modules', '.bin', gereedschap), ...argumenten],
      opties,
      (fout, stdout, stderr) => {
        const code = fout === null ? 0 : fout.code
        if (typeof code === 'number') resolve({ code, uitvoer: stdout, fouten: stderr })
        else reject(new Error(`${gereedschap} kon niet draaien`, { cause: fout }))
      },
    )
  })
}
