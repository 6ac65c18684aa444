import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { runOpdracht } from './opdracht.ts'
import { maakPlek } from './plek.ts'

/** Makes a folder in a process of its own, prints it, and then ends in the way that `einde` says. */
const inAnderProces = (einde: string) =>
  runOpdracht(process.execPath, [
    '--input-type=module',
    '-e',
    `const { maakPlek } = await import(${JSON.stringify(join(import.meta.dirname, 'plek.ts'))})
     console.log(maakPlek('proef').map)
     ${einde}`,
  ])

it('geeft een lege map per keer, en ruimt die op', () => {
  const een = maakPlek('proef')
  const ander = maakPlek('proef')
  expect(een.map).not.toBe(ander.map)
  expect(readdirSync(een.map)).toEqual([])
  for (const plek of [een, ander]) plek[Symbol.dispose]()
  expect([een, ander].filter(({ map }) => existsSync(map))).toEqual([])
})

it.for(['process.exit(1)', "throw new Error('x')"])('ruimt op als het proces eindigt met %s', async (einde) => {
  const { uitvoer } = await inAnderProces(einde)
  expect(existsSync(uitvoer.split('\n')[0]!)).toBe(false)
})

it('ruimt op wat een proces achterliet dat hard werd gestopt', async () => {
  const { uitvoer } = await inAnderProces("process.kill(process.pid, 'SIGKILL')")
  const map = uitvoer.split('\n')[0]!
  // Another run may have passed here in between; gone is what matters.
  using _plek = maakPlek('proef')
  expect(readdirSync(dirname(map))).not.toContain(basename(map))
})
