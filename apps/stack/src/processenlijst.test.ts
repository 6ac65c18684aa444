import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commandLine } from './kindproces.ts'
import { stopAchterblijvers } from './processenlijst.ts'

test('stops what a killed stack left behind, and no process that is not ours', async () => {
  const map = mkdtempSync(join(tmpdir(), 'lijst-'))
  const wacht = 'setInterval(() => {}, 1e6)'
  const vanOns = spawn(process.execPath, ['-e', wacht, '--', map], { stdio: 'ignore' })
  const vreemd = spawn(process.execPath, ['-e', wacht], { stdio: 'ignore' })
  try {
    await Promise.all([vanOns, vreemd].map((kind) => new Promise((resolve) => kind.once('spawn', resolve))))
    // A process has started a moment before the kernel shows its command line.
    await expect.poll(() => commandLine(vanOns.pid ?? 0), { timeout: 10_000 }).toContain(map)
    writeFileSync(join(map, 'processen.json'), JSON.stringify({ api: vanOns.pid, worker: vreemd.pid }))
    expect(await stopAchterblijvers(map)).toEqual(['api'])
    expect(vreemd.exitCode ?? vreemd.signalCode).toBeNull()
    expect(existsSync(join(map, 'processen.json'))).toBe(false)
  } finally {
    vanOns.kill('SIGKILL')
    vreemd.kill('SIGKILL')
    rmSync(map, { recursive: true, force: true })
  }
})
