import { setTimeout as wacht } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { runOpdracht } from './opdracht.ts'

/** A program that starts a child which would sleep for a minute, prints the child's id, and waits for it. */
const MET_KIND = `
  const kind = require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  console.log(kind.pid)
`

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

it('geeft de uitvoer, de regels en de code', async () => {
  const regels: string[] = []
  const { code, uitvoer, teLaat } = await runOpdracht(
    process.execPath,
    ['-e', "console.log('één'); console.error('twee'); process.exit(3)"],
    { bijRegel: (regel) => regels.push(regel) },
  )
  expect({ code, teLaat }).toEqual({ code: 3, teLaat: false })
  expect(uitvoer).toContain('één')
  expect(regels.toSorted()).toEqual(['twee', 'één'])
})

it('noemt een programma dat er niet is, en stort niet in', async () => {
  const { code, uitvoer } = await runOpdracht('loket-bestaat-niet', [])
  expect(code).toBe(1)
  expect(uitvoer).toContain('loket-bestaat-niet start niet')
})

it('beëindigt na de limiet het programma en alles wat het startte', async () => {
  const afloop = await runOpdracht(process.execPath, ['-e', MET_KIND], { limietMs: 1_000 })
  expect(afloop.teLaat).toBe(true)
  const kind = Number(afloop.uitvoer.trim())
  for (let keer = 0; keer < 50 && leeft(kind); keer++) await wacht(100)
  expect(leeft(kind)).toBe(false)
})
