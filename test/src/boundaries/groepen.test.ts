import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { GROEPEN } from '../opzet/groepen.ts'

it('elk testbestand staat in een groep, zodat npm test het draait', () => {
  const src = join(WORTEL, 'test', 'src')
  const bestanden = globSync('**/*.test.{ts,tsx,mts,js,mjs}', { cwd: src })
  const gedraaid = Object.entries(GROEPEN).flatMap(([naam, { ook = [] }]) => [`src/${naam}/**/*.test.ts`, ...ook])
  const inGroep = new Set(gedraaid.flatMap((patroon) => globSync(patroon, { cwd: join(WORTEL, 'test') })))
  expect(bestanden.filter((pad) => !inGroep.has(`src/${pad}`))).toEqual([])
})
