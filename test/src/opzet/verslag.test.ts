import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { telVerslag } from './verslag.ts'

const map = mkdtempSync(join(tmpdir(), 'loket-verslag-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

type Tests = Record<string, 'passed' | 'failed' | 'skipped' | 'todo'>

/** Writes a report as vitest does, of one file with these tests. */
function schrijf(tests: Tests, status: 'passed' | 'failed' = 'passed'): string {
  const pad = join(map, 'verslag.json')
  const tel = (soort: string) => Object.values(tests).filter((stand) => stand === soort).length
  const verslag = {
    numPassedTests: tel('passed'),
    numFailedTests: tel('failed'),
    numPendingTests: tel('skipped'),
    numTodoTests: tel('todo'),
    testResults: [
      {
        name: 'a.test.ts',
        status,
        assertionResults: Object.entries(tests).map(([fullName, stand]) => ({ fullName, status: stand })),
      },
    ],
  }
  writeFileSync(pad, JSON.stringify(verslag))
  return pad
}

const goed = { code: 0, teLaat: false }

it('telt wat slaagde en wat mislukte', () => {
  const telling = telVerslag(schrijf({ a: 'passed', b: 'failed' }, 'failed'), { code: 1, teLaat: false })
  expect(telling).toMatchObject({ geslaagd: 1, mislukt: 1 })
})

it('telt een overgeslagen en een nog te schrijven test als mislukt, met naam', () => {
  expect(telVerslag(schrijf({ a: 'passed', b: 'skipped', c: 'todo' }), goed)).toEqual({
    geslaagd: 1,
    mislukt: 2,
    opmerkingen: ['overgeslagen: b', 'overgeslagen: c'],
  })
})

it('telt een bestand dat niet te laden is als mislukt', () => {
  expect(telVerslag(schrijf({}, 'failed'), { code: 1, teLaat: false })).toMatchObject({ geslaagd: 0, mislukt: 1 })
})

it('telt een groep zonder tests als mislukt', () => {
  const pad = join(map, 'leeg.json')
  writeFileSync(
    pad,
    JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }),
  )
  expect(telVerslag(pad, goed)).toMatchObject({ geslaagd: 0, mislukt: 1 })
})

it('telt een slecht einde als mislukt, ook als elke test slaagde', () => {
  expect(telVerslag(schrijf({ a: 'passed' }), { code: 1, teLaat: false })).toMatchObject({ geslaagd: 1, mislukt: 1 })
})

it('telt een run die te lang duurde als mislukt, met of zonder verslag', () => {
  expect(telVerslag(schrijf({ a: 'passed' }), { code: 1, teLaat: true })).toMatchObject({ geslaagd: 1, mislukt: 1 })
  expect(telVerslag(join(map, 'geen.json'), { code: 1, teLaat: true })).toMatchObject({ geslaagd: 0, mislukt: 1 })
})
