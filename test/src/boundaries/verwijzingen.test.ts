import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'

/** Chapters of a working document and numbers of its findings, as a comment writes them. */
const VERWIJZING = /(?:\b(?:bbz\.md |B)§\d+(?:\.\d+)?b?|\b(?:A-\d\d|R\d\d?|P-\d\d)\b|\bbbz\.md [ET]\d+)/g
const BRONNEN = readFileSync(join(WORTEL, 'docs/bronnen.md'), 'utf8')

/** The references of a text that docs/bronnen.md does not explain. "R1 tot en met R6" explains R2 too. */
function zoekLosse(tekst: string): string[] {
  return [...tekst.matchAll(VERWIJZING)]
    .map(([verwijzing]) => verwijzing.replace(/^(?:bbz\.md |B)§/, '§').replace('bbz.md ', ''))
    .filter((verwijzing) => !(/^R[1-6]$/.test(verwijzing) || BRONNEN.includes(verwijzing)))
}

describe('een verwijzing naar een werkdocument', () => {
  it('wordt gevonden als niemand haar uitlegt', () => {
    expect(zoekLosse('// zie bbz.md §9.9 en R77')).toEqual(['§9.9', 'R77'])
  })

  it('staat in docs/bronnen.md', () => {
    const bestanden = execFileSync('git', ['ls-files', 'apps', 'packages', 'workflows', 'test', 'docs/decisions'], {
      cwd: WORTEL,
      encoding: 'utf8',
    })
      .split('\n')
      .filter((pad) => /\.(?:tsx?|sql|md)$/.test(pad) && !pad.endsWith('verwijzingen.test.ts'))
    const los = bestanden.flatMap((pad) =>
      zoekLosse(readFileSync(join(WORTEL, pad), 'utf8')).map((verwijzing) => `${pad}: ${verwijzing}`),
    )
    expect(los).toEqual([])
  })
})
