import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StartFout } from './fout.ts'
import { reset } from './reset.ts'
import { takeSlot } from './slot.ts'

let map: string
beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'slot-'))
})
afterEach(() => rmSync(map, { recursive: true, force: true }))

test('a second process on the same data is refused in words', () => {
  const slot = takeSlot(map, 'http://localhost:8080')
  expect(() => takeSlot(map, 'http://localhost:8080')).toThrow(/draait al \(proces \d+\): http:\/\/localhost:8080/)
  slot.release()
  expect(() => takeSlot(map, 'http://localhost:8080').release()).not.toThrow()
})

test('the lock of a process that is gone is taken over', () => {
  writeFileSync(join(map, 'slot.json'), JSON.stringify({ pid: 2 ** 30, opdracht: 'node start.ts', adres: '' }))
  expect(() => takeSlot(map, 'http://localhost:8080').release()).not.toThrow()
})

test('the lock of an id that now belongs to another program is taken over', () => {
  writeFileSync(join(map, 'slot.json'), JSON.stringify({ pid: process.pid, opdracht: 'iets anders', adres: '' }))
  expect(() => takeSlot(map, 'http://localhost:8080').release()).not.toThrow()
})

test('a lock that was cut off halfway is taken over', () => {
  writeFileSync(join(map, 'slot.json'), '{"pid":')
  expect(() => takeSlot(map, 'http://localhost:8080').release()).not.toThrow()
})

test('reset refuses while the stack runs and throws nothing away', async () => {
  writeFileSync(join(map, 'geheimen.json'), 'x')
  const slot = takeSlot(map, 'http://localhost:8080')
  await expect(reset(map)).rejects.toThrow(StartFout)
  expect(readFileSync(join(map, 'geheimen.json'), 'utf8')).toBe('x')
  slot.release()
})
