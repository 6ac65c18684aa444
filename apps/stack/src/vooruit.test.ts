import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StartFout } from './fout.ts'
import { vooruit } from './vooruit.ts'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'vooruit-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

describe('npm run vooruit', () => {
  it.for([
    ['zonder duur', [], /^Zeg hoe ver de klok vooruit moet: npm run vooruit -- 6w/],
    ['met alleen --voorbeeld', ['--voorbeeld'], /^Zeg hoe ver/],
    ['waar geen loket draait', ['6w'], /^Het loket draait niet in deze map\. Start het eerst/],
  ] as const)('zegt in één zin waarom niet: %s', async ([, woorden, zin]) => {
    const gezegd: string[] = []
    const weg = vooruit(woorden, (regel) => gezegd.push(regel), map)
    await expect(weg).rejects.toBeInstanceOf(StartFout)
    await expect(weg).rejects.toThrow(zin)
    expect(gezegd).toEqual([])
  })
})
