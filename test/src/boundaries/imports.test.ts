import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { makeProefboom } from './proefboom.ts'

/** What must be there for the probes to point at: one small file per place, each legal. */
const GROND: Record<string, string> = {
  'packages/domain/src/index.ts': "export { termijn } from './termijn.ts'\nexport type Termijn = number\n",
  'packages/domain/src/termijn.ts': "import { Temporal } from 'temporal-polyfill'\nexport const termijn = Temporal\n",
  'packages/domain/src/termijn.test.ts':
    "import { assert } from 'fast-check'\nimport { readFileSync } from 'node:fs'\nexport const a = [assert, readFileSync]\n",
  'packages/contracts/src/index.ts':
    "import { z } from 'zod'\nimport { termijn } from '@loket/domain'\nexport const schema = [z, termijn]\nexport type Schema = string\n",
  'packages/db/src/index.ts':
    "import { readFile } from 'node:fs/promises'\nimport { Pool } from 'pg'\nimport { sql } from 'kysely'\nimport type { Termijn } from '@loket/domain'\nexport const db = [readFile, Pool, sql]\nexport type Rij = Termijn\n",
  'workflows/src/index.ts': "export { begeleiding } from './begeleiding.ts'\n",
  'workflows/src/begeleiding.ts':
    "import { sleep } from '@temporalio/workflow'\nimport type { Termijn } from '@loket/domain'\nimport type { Schema } from '@loket/contracts'\nexport const begeleiding = (duur: Termijn | Schema) => [sleep, duur]\n",
  'workflows/src/berichten.ts': 'export const bericht = 1\n',
  'workflows/src/activities.ts': 'export type Activities = { lees: () => void }\n',
  'apps/api/dist/index.d.ts': 'export type AppRouter = { x: 1 }\nexport declare const router: number\n',
  'apps/api/src/server.ts':
    "import { db } from '@loket/db'\nimport { bericht } from '@loket/workflows/berichten'\nimport type { begeleiding } from '@loket/workflows'\nexport const server = [db, bericht]\nexport type B = typeof begeleiding\n",
  'apps/worker/src/index.ts':
    "import { begeleiding } from '@loket/workflows'\nimport { db } from '@loket/db'\nimport { termijn } from '@loket/domain'\nexport const worker = [begeleiding, db, termijn]\n",
  'apps/portal/src/app/main.ts':
    "import { pagina } from '../features/aanvraag/pagina.ts'\nexport const main = pagina\n",
  'apps/portal/src/features/aanvraag/pagina.ts':
    "import { knop } from '../../components/knop.ts'\nimport type { AppRouter } from '@loket/api'\nexport const pagina: AppRouter | typeof knop = knop\n",
  'apps/portal/src/features/besluit/pagina.ts': 'export const besluit = 1\n',
  'apps/portal/src/components/knop.ts': "import { useState } from 'react'\nexport const knop = useState\n",
  'apps/stack/src/index.ts':
    "import { db } from '@loket/db'\nimport { bericht } from '@loket/workflows/berichten'\nexport const stack = [db, bericht]\n",
  'test/src/faults/kill.test.ts':
    "import { stack } from '@loket/stack'\nimport { worker } from '@loket/worker'\nimport { it } from 'vitest'\nexport const x = [stack, worker, it]\n",
}

/** One forbidden edge: the file that has it, its text, and the rule that must refuse it. */
type Proef = [wat: string, pad: string, inhoud: string, regel: string]
const importeer = (van: string, naam = 'x') => `import { ${naam} } from '${van}'\nexport const proef = ${naam}\n`
const typeVan = (van: string, naam: string) => `import type { ${naam} } from '${van}'\nexport type Proef = ${naam}\n`

const PROEVEN: Proef[] = [
  ['domain leest een bestand', 'packages/domain/src/p1.ts', importeer('node:fs', 'readFileSync'), 'domain-is-pure'],
  ['domain neemt een pakket', 'packages/domain/src/p2.ts', importeer('zod', 'z'), 'declared'],
  [
    'domain kent contracts',
    'packages/domain/src/p3.ts',
    importeer('../../contracts/src/index.ts', 'schema'),
    'not-in-allowed',
  ],
  [
    'contracts lezen een bestand',
    'packages/contracts/src/p4.ts',
    importeer('node:fs', 'readFileSync'),
    'contracts-run-in-a-browser',
  ],
  ['contracts kennen db', 'packages/contracts/src/p5.ts', importeer('@loket/db', 'db'), 'not-in-allowed'],
  ['db kent contracts', 'packages/db/src/p6.ts', importeer('@loket/contracts', 'schema'), 'not-in-allowed'],
  [
    'db kent documents, ook als type',
    'packages/db/src/p7.ts',
    typeVan('../../documents/src/index.ts', 'Brief'),
    'not-in-allowed',
  ],
  [
    'documents kennen db, ook als type',
    'packages/documents/src/index.ts',
    `${typeVan('../../db/src/index.ts', 'Rij')}export type Brief = 1\n`,
    'not-in-allowed',
  ],
  [
    'een workflow gebruikt Node',
    'workflows/src/p8.ts',
    importeer('node:crypto', 'randomUUID'),
    'workflows-are-deterministic',
  ],
  ['een workflow kent db', 'workflows/src/p9.ts', importeer('@loket/db', 'db'), 'not-in-allowed'],
  [
    'een workflow neemt domain als waarde',
    'workflows/src/p10.ts',
    importeer('@loket/domain', 'termijn'),
    'workflows-take-only-types',
  ],
  ['een workflow neemt zod', 'workflows/src/p11.ts', importeer('zod', 'z'), 'declared'],
  ['de api kent de worker', 'apps/api/src/p12.ts', importeer('../../worker/src/index.ts', 'worker'), 'not-in-allowed'],
  [
    'de api neemt een workflow als waarde',
    'apps/api/src/p13.ts',
    importeer('@loket/workflows', 'begeleiding'),
    'clients-see-only-the-messages-of-workflows',
  ],
  [
    'de stack neemt een workflow als waarde',
    'apps/stack/src/p14.ts',
    importeer('@loket/workflows', 'begeleiding'),
    'clients-see-only-the-messages-of-workflows',
  ],
  ['de stack kent de api', 'apps/stack/src/p15.ts', importeer('../../api/src/server.ts', 'server'), 'not-in-allowed'],
  ['de worker kent de api', 'apps/worker/src/p16.ts', importeer('../../api/src/server.ts', 'server'), 'not-in-allowed'],
  [
    'het portaal neemt de api als waarde',
    'apps/portal/src/lib/p17.ts',
    importeer('@loket/api', 'router'),
    'portal-sees-only-the-type-of-api',
  ],
  [
    'het portaal kent db',
    'apps/portal/src/lib/p18.ts',
    importeer('../../../../packages/db/src/index.ts', 'db'),
    'not-in-allowed',
  ],
  [
    'het portaal gebruikt Node',
    'apps/portal/src/lib/p19.ts',
    importeer('node:path', 'join'),
    'portal-runs-in-a-browser',
  ],
  [
    'een onderdeel kent een ander onderdeel',
    'apps/portal/src/features/aanvraag/p20.ts',
    importeer('../besluit/pagina.ts', 'besluit'),
    'features-are-islands',
  ],
  [
    'een onderdeel kent de app',
    'apps/portal/src/features/besluit/p21.ts',
    importeer('../../app/main.ts', 'main'),
    'features-do-not-know-the-app',
  ],
  [
    'een bouwsteen kent een onderdeel',
    'apps/portal/src/components/p22.ts',
    importeer('../features/besluit/pagina.ts', 'besluit'),
    'shared-does-not-know-features',
  ],
  ['een diep pad in een ander pakket', 'apps/api/src/p23.ts', importeer('@loket/db/src/index.ts', 'db'), 'resolvable'],
  ['een bestand dat er niet is', 'apps/api/src/p24.ts', importeer('./bestaat-niet.ts'), 'resolvable'],
  ['een pakket dat niet is opgegeven', 'apps/worker/src/p25.ts', importeer('left-pad', 'pad'), 'declared'],
  [
    'gereedschap in productie',
    'packages/domain/src/p26.ts',
    importeer('fast-check', 'assert'),
    'dev-dependencies-stay-out-of-production',
  ],
  [
    'productie kent een test',
    'packages/domain/src/p27.ts',
    importeer('./termijn.test.ts', 'a'),
    'no-test-code-in-production',
  ],
  [
    'productie kent de werkmap test',
    'apps/worker/src/p28.ts',
    importeer('../../../test/src/faults/kill.test.ts'),
    'no-test-code-in-production',
  ],
  ['een la voor van alles', 'apps/worker/src/p29.ts', importeer('./utils/van-alles.ts'), 'no-drawers'],
  [
    'een kring',
    'apps/worker/src/p30.ts',
    `export const proef = 1\n${importeer('./p31.ts').replace('proef', 'x30')}`,
    'no-cycles',
  ],
  [
    'domain neemt een pakket, al is het opgegeven',
    'packages/domain/src/p32.ts',
    importeer('left-pad', 'pad'),
    'domain-is-pure',
  ],
  [
    'contracts nemen een pakket, al is het opgegeven',
    'packages/contracts/src/p33.ts',
    importeer('left-pad', 'pad'),
    'contracts-run-in-a-browser',
  ],
  [
    'een workflow neemt een pakket, al is het opgegeven',
    'workflows/src/p34.ts',
    importeer('left-pad', 'pad'),
    'workflows-import-no-npm-but-temporal',
  ],
]
const BIJ_DE_PROEVEN: Record<string, string> = {
  'apps/worker/src/utils/van-alles.ts': 'export const x = 1\n',
  'apps/worker/src/p31.ts': "import { proef } from './p30.ts'\nexport const x = proef\n",
}

type Schending = { from: string; to: string; rule: { name: string } }

let schendingen: Schending[] = []
let code = 0
const boom = makeProefboom()
afterAll(() => boom[Symbol.dispose]())

async function cruise(): Promise<{ code: number; schendingen: Schending[] }> {
  const mappen = ['apps', 'packages', 'workflows', 'test']
  const uitkomst = await boom.run('depcruise', ['--output-type', 'json', ...mappen])
  const { summary } = JSON.parse(uitkomst.uitvoer) as { summary: { violations: Schending[]; error: number } }
  return { code: summary.error, schendingen: summary.violations }
}

describe('wie importeert wie', () => {
  beforeAll(async () => {
    for (const [pad, inhoud] of Object.entries(GROND)) boom.schrijf(pad, inhoud)
    for (const werkmap of ['packages/domain', 'packages/contracts', 'workflows']) boom.declare(werkmap, 'left-pad')
  })

  it('laat elke toegestane weg door', async () => {
    expect((await cruise()).schendingen).toEqual([])
  })

  describe('weigert', () => {
    beforeAll(async () => {
      for (const [, pad, inhoud] of PROEVEN) boom.schrijf(pad, inhoud)
      for (const [pad, inhoud] of Object.entries(BIJ_DE_PROEVEN)) boom.schrijf(pad, inhoud)
      ;({ code, schendingen } = await cruise())
    })

    it.for(PROEVEN)('%s', ([, pad, , regel]) => {
      expect(schendingen.filter(({ from }) => from === pad).map(({ rule }) => rule.name)).toContain(regel)
    })

    it('en eindigt met een fout', () => {
      expect(code).toBeGreaterThan(0)
    })

    it('en elke regel heeft een proef', () => {
      const { forbidden } = createRequire(import.meta.url)(`${WORTEL}/.dependency-cruiser.cjs`) as {
        forbidden: { name: string }[]
      }
      const beproefd = new Set(PROEVEN.map(([, , , regel]) => regel))
      expect(forbidden.map(({ name }) => name).filter((naam) => !beproefd.has(naam))).toEqual([])
    })
  })
})
