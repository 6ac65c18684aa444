import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundleWorkflows } from '@loket/worker'
import { PROCESSOORTEN } from '@loket/workflows/berichten'
import { bundleWorkflowCode, DefaultLogger, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker'
import { DeterminismViolationError } from '@temporalio/workflow'
import { beforeAll, describe, expect, it } from 'vitest'
import { WORTEL } from '../opzet/env.ts'
import { HISTORIES } from './opname.ts'
import './stil.ts'

const MAXIMUM_BYTES = 2.25 * 1024 * 1024
const historieen = readdirSync(HISTORIES).filter((f) => f.endsWith('.json'))
const lees = (bestand: string): unknown => JSON.parse(readFileSync(join(HISTORIES, bestand), 'utf8'))
const speelAf = (workflowBundle: WorkflowBundleWithSourceMap, bestand: string) =>
  Worker.runReplayHistory({ workflowBundle }, lees(bestand), basename(bestand, '.json'))

let bundel: WorkflowBundleWithSourceMap
beforeAll(async () => {
  bundel = await bundleWorkflows()
})

describe('opgenomen histories', () => {
  it('zijn er voor elk proces', () => {
    for (const soort of [...PROCESSOORTEN, 'dagloop']) {
      expect(historieen.filter((f) => f.startsWith(soort)).length).toBeGreaterThan(0)
    }
  })

  it.for(historieen)('%s speelt af op de workflows van nu', async (bestand) => {
    await expect(speelAf(bundel, bestand)).resolves.toBeUndefined()
  })

  it('dragen geen namen, BSN of tekst van een mens', () => {
    for (const bestand of historieen) {
      const payloads = [...readFileSync(join(HISTORIES, bestand), 'utf8').matchAll(/"data": "([^"]+)"/g)].map((m) =>
        Buffer.from(m[1]!, 'base64').toString('utf8'),
      )
      if (!basename(bestand).startsWith('dagloop')) expect(payloads.length).toBeGreaterThan(5)
      for (const payload of payloads) expect(payload).not.toMatch(/Voorbeeld|Vakbekwaam|proefopdracht|123456782/)
    }
  })
})

describe('een workflow waarvan een stap is verplaatst', () => {
  it('wordt geweigerd', async () => {
    const map = join(WORTEL, '.data/test/verplaatst')
    rmSync(map, { recursive: true, force: true })
    mkdirSync(map, { recursive: true })
    try {
      cpSync(join(WORTEL, 'workflows/src'), map, { recursive: true })
      const pad = join(map, 'voorbereidingstraject.ts')
      const tekst = readFileSync(pad, 'utf8')
      const stap = '  await proces.sluit()\n'
      expect(tekst).toContain(stap)
      const begin = "  await proces.terwijl('selectie')\n"
      writeFileSync(pad, tekst.replace(stap, '').replace(begin, `${stap}${begin}`))
      const verplaatst = await bundleWorkflowCode({
        workflowsPath: join(map, 'index.ts'),
        logger: new DefaultLogger('ERROR', () => undefined),
      })
      const heel = historieen.find((f) => f.startsWith('voorbereidingstraject'))!
      await expect(speelAf(verplaatst, heel)).rejects.toThrow(DeterminismViolationError)
    } finally {
      rmSync(map, { recursive: true, force: true })
    }
  })
})

describe('de bundel', () => {
  it('is hoogstens 2,25 MiB en bevat geen zod en geen polyfill voor datums', () => {
    expect(bundel.code.length).toBeLessThanOrEqual(MAXIMUM_BYTES)
    expect(bundel.code).not.toMatch(/node_modules\/(zod|temporal-polyfill|@js-temporal)\//)
  })
})
