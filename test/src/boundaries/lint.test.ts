import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { PROEVEN, TOEGESTAAN } from './lint-proeven.ts'
import type { Proef } from './lint-proeven.ts'
import { makeProefboom } from './proefboom.ts'

type Diagnose = { code?: string; message: string; filename: string }

const boom = makeProefboom()
afterAll(() => boom[Symbol.dispose]())

async function lint(): Promise<{ code: number; diagnoses: Diagnose[] }> {
  const { code, uitvoer } = await boom.run('oxlint', ['--format', 'json'])
  const { diagnostics } = JSON.parse(uitvoer) as { diagnostics: Diagnose[] }
  return { code, diagnoses: diagnostics }
}

/** The name of the rule, or of the guard over directives, which has no rule of its own. */
const ruleOf = ({ code, message }: Diagnose) =>
  code ?? (message.startsWith('Unused oxlint-disable') ? 'unused-directive' : message)

/** A component stands in a .tsx file: the rules of React look at no other. */
const pathOf = ([wat, map]: Proef, index: number) =>
  `${map}/p${index}${wat.includes('test') ? '.test' : ''}${map.endsWith('/components') ? '.tsx' : '.ts'}`

describe('lint', () => {
  it('laat door wat mag', async () => {
    for (const [pad, inhoud] of Object.entries(TOEGESTAAN)) boom.schrijf(pad, inhoud)
    const { code, diagnoses } = await lint()
    expect(diagnoses).toEqual([])
    expect(code).toBe(0)
  })

  describe('weigert', () => {
    let uitkomst: Awaited<ReturnType<typeof lint>>
    beforeAll(async () => {
      PROEVEN.forEach((proef, index) => boom.schrijf(pathOf(proef, index), proef[2]))
      uitkomst = await lint()
    })

    it.for(PROEVEN.map((proef, index) => ({ wat: proef[0], proef, index })))('$wat', ({ proef, index }) => {
      const regels = uitkomst.diagnoses.filter(({ filename }) => filename === pathOf(proef, index)).map(ruleOf)
      expect(regels).toContain(proef[3])
    })

    it('en eindigt met een fout', () => {
      expect(uitkomst.code).not.toBe(0)
    })

    it('en elke regel die aan staat heeft een proef', () => {
      const tekst = readFileSync(join(WORTEL, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '')
      const { rules } = JSON.parse(tekst) as { rules: Record<string, string | [string, ...unknown[]]> }
      const aan = Object.entries(rules)
        .filter(([, stand]) => stand !== 'off')
        .map(([naam]) => (naam.includes('/') ? naam.replace(/^(.+)\/(.+)$/, '$1($2)') : `eslint(${naam})`))
      const beproefd = new Set(PROEVEN.map(([, , , regel]) => regel))
      expect(aan.filter((regel) => !beproefd.has(regel))).toEqual([])
    })
  })
})
