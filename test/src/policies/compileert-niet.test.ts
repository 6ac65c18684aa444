import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { omgeving, WORTEL } from '../opzet/env.ts'

/** Lines that must not compile, each with the words of the compiler, and lines that must. */
const NIET: readonly (readonly [wat: string, regel: string, zegt: RegExp])[] = [
  ['een repository met een kale Kysely', 'findTraject(db, id)', /GemeenteTransactie/],
  [
    'een repository met een gewone transactie',
    'db.transaction().execute((trx) => findTraject(trx, id))',
    /GemeenteTransactie/,
  ],
  [
    'een repository met een gewone verbinding',
    'db.connection().execute((trx) => findTraject(trx, id))',
    /GemeenteTransactie/,
  ],
  [
    'schrijven van audit met een kale Kysely',
    "addAudit(db, { wat: 'x', onderwerpSoort: 'x', onderwerpId: id })",
    /GemeenteTransactie/,
  ],
  [
    'gemeente_id noemen bij invoegen',
    "inGemeente(db, wie, (t) => t.insertInto('notitie').values({ gemeente_id: id, dossier_id: id, soort: 'overig', feit_op: '2026-01-01', tekst: 'x' }).execute())",
    /gemeente_id/,
  ],
  [
    'gemeente_id wijzigen',
    "inGemeente(db, wie, (t) => t.updateTable('dossier').set({ gemeente_id: id }).execute())",
    /never/,
  ],
  [
    'een kolom die niet bestaat',
    "inGemeente(db, wie, (t) => t.selectFrom('dossier').select('bsn').execute())",
    /No overload/,
  ],
  ['een pool die fouten verzwijgt', "openPool('postgres://x', { max: 1, toepassing: 'x' })", /onFout/],
]
const WEL = [
  'inGemeente(db, wie, (t) => findTraject(t, id))',
  "inGemeente(db, wie, (t) => t.insertInto('notitie').values({ dossier_id: id, soort: 'overig', feit_op: '2026-01-01', tekst: 'x' }).execute())",
  'alsSysteem(db, { gemeenteId: id, namensId: id }, (t) => findTraject(t, id))',
]
const KOP = `import { addAudit, alsSysteem, type Database, findTraject, type GemeenteTransactie, inGemeente, openPool } from '@loket/db'
import type { Kysely } from 'kysely'
declare const db: Kysely<Database>
declare const wie: { persoonId: string }
declare const id: string
export type Gebruikt = [typeof addAudit, typeof alsSysteem, GemeenteTransactie, typeof inGemeente, typeof wie, typeof db, typeof id, typeof findTraject, typeof openPool]
`

/** Compiles each line in a file of its own, with the settings of the repository. Out: what the compiler says per file. */
async function compileer(regels: readonly string[]): Promise<ReadonlyMap<number, string>> {
  const map = mkdtempSync(join(tmpdir(), 'loket-compileert-'))
  afterAll(() => rmSync(map, { recursive: true, force: true }))
  mkdirSync(join(map, 'src'))
  symlinkSync(join(WORTEL, 'node_modules'), join(map, 'node_modules'), 'dir')
  writeFileSync(join(map, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(map, 'tsconfig.json'),
    JSON.stringify({
      extends: join(WORTEL, 'tsconfig.base.json'),
      compilerOptions: { types: ['node'], noUnusedLocals: false },
      include: ['src'],
    }),
  )
  regels.forEach((regel, nr) => writeFileSync(join(map, 'src', `p${nr}.ts`), `${KOP}export const proef = ${regel}\n`))
  const tsc = join(WORTEL, 'node_modules', '.bin', 'tsc')
  const { stdout } = await promisify(execFile)(process.execPath, [tsc, '-p', map, '--pretty', 'false'], {
    cwd: map,
    env: omgeving(),
    maxBuffer: 16 * 1024 * 1024,
  }).catch((fout: { stdout: string }) => fout)
  const perBestand = new Map<number, string>()
  for (const regel of stdout.split('\n')) {
    const nr = /^src\/p(\d+)\.ts/.exec(regel)?.[1]
    if (nr !== undefined) perBestand.set(Number(nr), `${perBestand.get(Number(nr)) ?? ''}${regel}\n`)
  }
  return perBestand
}

describe('een vraag buiten een transactie met context', () => {
  it('compileert niet, en daarbinnen wel', { timeout: 150_000 }, async () => {
    const gezegd = await compileer([...NIET.map(([, regel]) => regel), ...WEL])
    const nietGeweigerd = NIET.map(([wat, , zegt], nr) => ({ wat, zegt, zei: gezegd.get(nr) ?? '' })).filter(
      ({ zegt, zei }) => !zegt.test(zei),
    )
    expect(nietGeweigerd).toEqual([])
    expect(WEL.map((_, nr) => gezegd.get(NIET.length + nr))).toEqual(WEL.map(() => undefined))
  })
})
