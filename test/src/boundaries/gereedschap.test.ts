import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { makeProefboom } from './proefboom.ts'

describe('de andere controles van npm run check', () => {
  it('prettier weigert een bestand in een andere vorm', async () => {
    using boom = makeProefboom()
    boom.schrijf('apps/api/src/goed.ts', "export const x = 'a'\n")
    boom.schrijf('apps/api/src/fout.ts', 'export const x = "a";\n')
    const { code, fouten } = await boom.run('prettier', ['--check', '--log-level', 'warn', 'apps/api/src'])
    expect(code).not.toBe(0)
    expect(fouten).toContain('fout.ts')
    expect(fouten).not.toContain('goed.ts')
  })

  it('knip weigert een bestand, een export en een pakket die niemand gebruikt', async () => {
    using boom = makeProefboom()
    boom.declare('packages/domain', 'left-pad')
    boom.schrijf('packages/domain/src/index.ts', "export { gebruikt } from './half.ts'\n")
    boom.schrijf('packages/domain/src/half.ts', 'export const gebruikt = 1\nexport const vergeten = 2\n')
    boom.schrijf('packages/domain/src/los.ts', 'export const los = 1\n')
    const { code, uitvoer } = await boom.run('knip', ['--no-progress', '--no-config-hints', '--reporter', 'json'])
    expect(code).not.toBe(0)
    expect(uitvoer).toContain('packages/domain/src/los.ts')
    expect(uitvoer).toContain('vergeten')
    expect(uitvoer).not.toContain('"gebruikt"')
    expect(uitvoer).toContain('left-pad')
  })

  it('turbo weigert een pakket dat een werkmap niet opgaf en een bestand van een andere werkmap', async () => {
    using boom = makeProefboom()
    execFileSync('git', ['init', '--quiet'], { cwd: boom.map })
    boom.schrijf('packages/db/src/geheim.ts', 'export const geheim = 1\n')
    boom.schrijf('apps/api/src/goed.ts', "export const x = 'a'\n")
    expect((await boom.run('turbo', ['boundaries'])).code).toBe(0)
    boom.schrijf('apps/api/src/los.ts', "import { pad } from 'left-pad'\nexport const x = pad\n")
    boom.schrijf(
      'apps/api/src/diep.ts',
      "import { geheim } from '../../../packages/db/src/geheim.ts'\nexport const x = geheim\n",
    )
    const { code, fouten } = await boom.run('turbo', ['boundaries'])
    expect(code).not.toBe(0)
    expect(fouten).toContain('left-pad')
    expect(fouten).toContain('geheim.ts')
  })
})
