/** One forbidden thing: the folder that it stands in, its text, and the rule that must refuse it. */
export type Proef = [wat: string, map: string, inhoud: string, regel: string]

const WORKER = 'apps/worker/src'
const API = 'apps/api/src'
const WORKFLOW = 'workflows/src'
const MANY_LINES = 'export {}\n'.concat('// regel\n'.repeat(300))
const KLOK = 'loket(een-klok)'

/** Each rule that is on, broken once or more. */
export const PROEVEN: Proef[] = [
  ['Date.now()', WORKER, 'export const x = Date.now()\n', KLOK],
  ["Date['now']", WORKER, "export const x = Date['now']()\n", KLOK],
  ['globalThis.Date.now', WORKER, 'export const x = globalThis.Date.now()\n', KLOK],
  ['Date.now als waarde', WORKER, 'export const x = [1].map(Date.now)\n', KLOK],
  ['new Date() zonder waarde', WORKER, 'export const x = new Date()\n', KLOK],
  ['Date() als functie', WORKER, 'export const x = Date()\n', KLOK],
  ['Date onder een andere naam', WORKER, 'const Tijd = Date\nexport const x = new Tijd()\n', KLOK],
  ['now uit Date gehaald', WORKER, 'const { now } = Date\nexport const x = now()\n', KLOK],
  [
    'Temporal.Now',
    'packages/domain/src',
    "import { Temporal } from 'temporal-polyfill'\nexport const x = Temporal.Now.instant()\n",
    KLOK,
  ],
  ['performance.timeOrigin', WORKER, 'export const x = performance.timeOrigin\n', KLOK],
  ['now() in een sql-sjabloon', 'packages/db/src', "import { sql } from 'kysely'\nexport const x = sql`now()`\n", KLOK],
  [
    'current_date in een sql-sjabloon',
    'packages/db/src',
    "import { sql } from 'kysely'\nexport const x = sql`select 1 where a < current_date`\n",
    KLOK,
  ],
  ['clock_timestamp() in een tekst met SQL', WORKER, "export const x = 'select clock_timestamp()'\n", KLOK],
  ['localtimestamp in een tekst met SQL', WORKER, 'export const x = `insert into t values (localtimestamp)`\n', KLOK],
  ["fn('now')", WORKER, "declare const eb: { fn: (naam: string) => unknown }\nexport const x = eb.fn('now')\n", KLOK],
  ['de klok in het portaal', 'apps/portal/src/lib', 'export const x = new Date()\n', KLOK],
  [
    'de klok in een test',
    WORKER,
    "import { it, expect } from 'vitest'\nit('x', () => { expect(Date.now()).toBe(1) })\n",
    KLOK,
  ],

  ['een functie zonder uitleg', WORKER, '// geen uitleg\nexport function x() {\n  return 1\n}\n', 'loket(docstring)'],
  ['process.env buiten env.ts', API, "export const x = process.env['X']\n", 'node(no-process-env)'],
  [
    'env uit node:process',
    API,
    "import { env } from 'node:process'\nexport const x = env['X']\n",
    'eslint(no-restricted-imports)',
  ],

  [
    'een belofte waar niemand op wacht',
    WORKER,
    'async function f() {}\nexport function x() {\n  f()\n}\n',
    'typescript(no-floating-promises)',
  ],
  [
    'een belofte als voorwaarde',
    WORKER,
    'async function f() { return true }\nexport function x() {\n  if (f()) return 1\n  return 2\n}\n',
    'typescript(no-misused-promises)',
  ],
  [
    'wachten op wat geen belofte is',
    WORKER,
    'export async function x() {\n  await 1\n}\n',
    'typescript(await-thenable)',
  ],
  [
    'een belofte die uit een try ontsnapt',
    WORKER,
    'declare function f(): Promise<number>\nexport async function x() {\n  try {\n    return f()\n  } catch {\n    return 0\n  }\n}\n',
    'typescript(return-await)',
  ],
  ['any', WORKER, 'export const x = (y: any): number => y ? 1 : 2\n', 'typescript(no-explicit-any)'],
  [
    'any als argument',
    WORKER,
    "declare function f(n: number): void\nf(JSON.parse('1'))\n",
    'typescript(no-unsafe-argument)',
  ],
  ['any toegekend', WORKER, "export const x: string = JSON.parse('1')\n", 'typescript(no-unsafe-assignment)'],
  ['any aangeroepen', WORKER, "JSON.parse('1')()\n", 'typescript(no-unsafe-call)'],
  [
    'een veld van any',
    WORKER,
    "export const x: unknown = JSON.parse('1').veld\n",
    'typescript(no-unsafe-member-access)',
  ],
  ['any teruggegeven', WORKER, "export const x = (): string => JSON.parse('1')\n", 'typescript(no-unsafe-return)'],
  ['Function als type', WORKER, 'export type X = Function\n', 'typescript(no-unsafe-function-type)'],
  [
    'een uitroepteken dat niets bewijst',
    WORKER,
    'export const x = (y: string | undefined): string => y!\n',
    'typescript(no-non-null-assertion)',
  ],
  ['wat verouderd is', WORKER, '/** @deprecated oud */\nfunction f() {}\nf()\n', 'typescript(no-deprecated)'],
  ['een worp die geen fout is', WORKER, "export function x() {\n  throw 'x'\n}\n", 'typescript(only-throw-error)'],
  [
    'een afwijzing die geen fout is',
    WORKER,
    "export const x = Promise.reject('x')\n",
    'typescript(prefer-promise-reject-errors)',
  ],
  [
    'een geval dat ontbreekt',
    WORKER,
    "export function x(s: 'a' | 'b') {\n  switch (s) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
  ['@ts-ignore', WORKER, '// @ts-ignore\nexport const x: string = 1\n', 'typescript(ban-ts-comment)'],
  [
    'een type als waarde ingevoerd',
    WORKER,
    "import { Pool } from 'pg'\nexport type X = Pool\n",
    'typescript(consistent-type-imports)',
  ],
  [
    'een object in een sjabloon',
    WORKER,
    'export const x = (y: { a: 1 }) => `${y}`\n',
    'typescript(restrict-template-expressions)',
  ],
  [
    'een object bij een tekst opgeteld',
    WORKER,
    'export const x = (y: string, z: { a: 1 }) => y + z\n',
    'typescript(restrict-plus-operands)',
  ],

  ['meer dan 300 regels', WORKER, MANY_LINES, 'eslint(max-lines)'],
  ['==', WORKER, 'export const x = (a: number, b: number) => a == b\n', 'eslint(eqeqeq)'],
  ['console buiten de stack', WORKER, "console.log('x')\n", 'eslint(no-console)'],
  [
    'een leeg blok',
    WORKER,
    'export function x() {\n  try {\n    JSON.stringify(1)\n  } catch {}\n}\n',
    'eslint(no-empty)',
  ],
  ['var', WORKER, 'export var x = 1\n', 'eslint(no-var)'],
  ['let die niet verandert', WORKER, 'let y = 1\nexport const x = y\n', 'eslint(prefer-const)'],
  ['een naam die niemand gebruikt', WORKER, 'const y = 1\nexport {}\n', 'eslint(no-unused-vars)'],
  ['FIXME', WORKER, '// FIXME later\nexport const x = 1\n', 'eslint(no-warning-comments)'],
  [
    'fs zonder node:',
    WORKER,
    "import { readFileSync } from 'fs'\nexport const x = readFileSync\n",
    'unicorn(prefer-node-protocol)',
  ],
  [
    'alles uitzetten in één zin',
    WORKER,
    '// oxlint-disable\nexport const x = 1\n',
    'unicorn(no-abusive-eslint-disable)',
  ],
  [
    'een uitzetting die niets uitzet',
    WORKER,
    '// oxlint-disable-next-line eqeqeq\nexport const x = 1\n',
    'unused-directive',
  ],
  ['een default export', WORKER, 'export default 1\n', 'import(no-default-export)'],
  ['require', WORKER, "export const x: unknown = require('pg')\n", 'import(no-commonjs)'],
  [
    'een overgeslagen test',
    WORKER,
    "import { it, expect } from 'vitest'\nit.skip('x', () => { expect(1).toBe(1) })\n",
    'vitest(no-disabled-tests)',
  ],
  [
    'een test die alleen draait',
    WORKER,
    "import { it, expect } from 'vitest'\nit.only('x', () => { expect(1).toBe(1) })\n",
    'vitest(no-focused-tests)',
  ],
  [
    'een test zonder verwachting',
    WORKER,
    "import { it } from 'vitest'\nit('x', () => { JSON.stringify(1) })\n",
    'vitest(expect-expect)',
  ],

  ['Math.random in een workflow', WORKFLOW, 'export const x = Math.random()\n', 'eslint(no-restricted-properties)'],
  ['Date.now in een workflow', WORKFLOW, 'export const x = Date.now()\n', KLOK],
  [
    'node: in een workflow',
    WORKFLOW,
    "import { join } from 'node:path'\nexport const x = join\n",
    'eslint(no-restricted-imports)',
  ],
  [
    'een onderdeel van Node zonder node: in een workflow',
    WORKFLOW,
    "import { join } from 'fs/promises'\nexport const x = join\n",
    'eslint(no-restricted-imports)',
  ],
  [
    'een onderdeel dat bij elke keer tekenen nieuw is',
    'apps/portal/src/components',
    "import { createElement } from 'react'\n/** Buiten. */\nexport function Buiten() {\n  function Binnen() {\n    return createElement('p')\n  }\n  return createElement(Binnen)\n}\n",
    'react(no-unstable-nested-components)',
  ],
  ...[
    'fetch',
    'process',
    'performance',
    'crypto',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'XMLHttpRequest',
    'WebSocket',
    'require',
    'global',
    'globalThis',
    'self',
  ].map((naam): Proef => [
    `${naam} in een workflow`,
    WORKFLOW,
    `export const x: unknown = ${naam}\n`,
    'eslint(no-restricted-globals)',
  ]),
]

/** What the same rules must leave alone. */
export const TOEGESTAAN: Record<string, string> = {
  'packages/db/src/klok.ts':
    "import { sql } from 'kysely'\nexport const echteTijd = () => new Date()\nexport const nu = sql`select now()`\n",
  'packages/db/src/lees.ts':
    "import { sql } from 'kysely'\n// now() staat hier alleen in een zin.\nexport const x = sql`select app.nu(), app.echte_tijd() /* niet now() */`\n",
  'apps/api/src/env.ts': "export const poort = process.env['POORT']\n",
  'apps/worker/src/datum.ts':
    'export const x = (iso: string) => [new Date(iso), Date.parse(iso), Date.UTC(2026, 1), performance.now()]\n',
  'apps/portal/src/lib/zin.ts': "export const x = 'De aanvraag is now() niet compleet'\n",
  'apps/stack/src/meld.ts': "export const meld = () => console.log('Klaar')\n",
  'apps/portal/vite.config.ts': 'export default {}\n',
  'workflows/src/verhaal.ts':
    "import { sleep } from '@temporalio/workflow'\n/** Slaapt een dag. */\nexport async function verhaal(): Promise<void> {\n  await sleep('1 day')\n}\n",
}
