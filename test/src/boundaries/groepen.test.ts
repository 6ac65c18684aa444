import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { GROEPEN } from '../opzet/groepen.ts'

it('elk testbestand staat in een groep, zodat npm test het draait', () => {
  const groepen = [...Object.keys(GROEPEN), 'opzet']
  const bestanden = globSync('**/*.test.{ts,tsx,mts,js,mjs}', { cwd: join(WORTEL, 'test', 'src') })
  expect(bestanden.filter((pad) => !groepen.includes(pad.split('/')[0]!) || !pad.endsWith('.test.ts'))).toEqual([])
})
