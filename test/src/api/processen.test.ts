import { openProcessen, type Processen } from '@loket/api/proefingang'
import { bundleWorkflows } from '@loket/worker'
import type { Procesactiviteiten, Stand } from '@loket/workflows/activities'
import { TAAKRIJ } from '@loket/workflows/berichten'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { maakTijdomgeving } from '../opzet/tijdomgeving.ts'

// A record of one process, as the worker would read it: selectie, and only the intrekking is allowed.
const SELECTIE: Stand = { stand: 'selectie', toegestaan: ['trek_aanmelding_in'], resterendMs: null }
const GESLOTEN: Stand = { stand: 'gesloten', toegestaan: [], resterendMs: null }
const verwerkt: string[] = []
const activities: Procesactiviteiten = {
  leesStand: async () => SELECTIE,
  async verwerkCommando(id) {
    verwerkt.push(id)
    return { antwoord: { status: 'verwerkt' }, stand: GESLOTEN }
  },
  verwerkTermijnen: async () => SELECTIE,
  sluitProces: async () => undefined,
}

let env: TestWorkflowEnvironment
let processen: Processen
const gemeld: unknown[] = []

beforeAll(async () => {
  env = await maakTijdomgeving()
  processen = openProcessen({ address: env.address, namespace: 'default', meld: (fout) => gemeld.push(fout) })
})
afterAll(async () => {
  await processen.sluit()
  await env.teardown()
})

const start = (workflowId: string) =>
  env.client.workflow.start('voorbereidingstraject', { taskQueue: TAAKRIJ, workflowId, args: [] })

/** True when the process has taken in what its first activity answered. */
async function heeftGelezen(workflowId: string): Promise<boolean> {
  const { events } = await env.client.workflow.getHandle(workflowId).fetchHistory()
  return (events ?? []).filter((e) => e.workflowTaskCompletedEventAttributes).length >= 2
}

describe('a command on its way to a process', () => {
  it('is answered once by a worker, refused by the state, and not known by a process that is gone', async () => {
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: TAAKRIJ,
      workflowBundle: await bundleWorkflows(),
      activities,
    })
    await worker.runUntil(async () => {
      const { workflowId } = await start('voorbereidingstraject/a')
      // Before it has read its state a process lets everything in; its activity decides.
      await vi.waitUntil(() => heeftGelezen(workflowId), { timeout: 10_000 })
      expect(await processen.stuur(workflowId, 'onderbreek', 'c0')).toEqual({
        soort: 'geweigerd',
        code: 'StandVeranderd',
      })
      const tweemaal = await Promise.all([1, 2].map(() => processen.stuur(workflowId, 'trek_aanmelding_in', 'c1')))
      expect(tweemaal).toEqual([{ soort: 'beantwoord' }, { soort: 'beantwoord' }])
      expect(verwerkt).toEqual(['c1'])
      await env.client.workflow.getHandle(workflowId).result()
      expect(await processen.stuur(workflowId, 'trek_aanmelding_in', 'c2')).toEqual({ soort: 'geen_proces' })
      expect(await processen.stuur('voorbereidingstraject/geen', 'trek_aanmelding_in', 'c3')).toEqual({
        soort: 'geen_proces',
      })
    })
  })

  it('waits no longer than some five seconds without a worker', async () => {
    const { workflowId } = await start('voorbereidingstraject/b')
    const begin = performance.now()
    expect(await processen.stuur(workflowId, 'trek_aanmelding_in', 'c4')).toEqual({ soort: 'geen_antwoord' })
    expect(performance.now() - begin).toBeLessThan(6_500)
  })

  it('waits no longer without Temporal, and the connection comes back by itself', async () => {
    const zonder = openProcessen({ address: '127.0.0.1:1', namespace: 'default', meld: () => undefined })
    const begin = performance.now()
    expect(await zonder.stuur('voorbereidingstraject/c', 'trek_aanmelding_in', 'c5')).toEqual({
      soort: 'geen_antwoord',
    })
    expect(performance.now() - begin).toBeLessThan(6_500)
    expect(await zonder.isBereikbaar()).toBe(false)
    await zonder.sluit()
  })
})
