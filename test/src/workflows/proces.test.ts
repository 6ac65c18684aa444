import { bundleWorkflows } from '@loket/worker'
import type { Procesactiviteiten, Stand } from '@loket/workflows/activities'
import { type Antwoord, herlees, TAAKRIJ, toUpdate } from '@loket/workflows/berichten'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakTijdomgeving } from '../opzet/tijdomgeving.ts'
import './stil.ts'

// The workflow against a record that a test plays: what matters here is in which order the workflow asks for what.
const KORT = 50
const OPEN: Stand = { stand: 'selectie', toegestaan: ['leg_voorwaarden_vast'], resterendMs: null }
const DICHT: Stand = { stand: 'gesloten', toegestaan: [], resterendMs: null }
const bericht = toUpdate('leg_voorwaarden_vast')

let env: TestWorkflowEnvironment
let bundel: Awaited<ReturnType<typeof bundleWorkflows>>
beforeAll(async () => {
  env = await maakTijdomgeving()
  bundel = await bundleWorkflows()
})
afterAll(async () => {
  await env.teardown()
})

/** One process on a worker with these activities; out: what `verhaal` gives. */
async function speel<T>(
  naam: string,
  spelers: Partial<Procesactiviteiten>,
  verhaal: (proces: {
    geef: (id: string) => Promise<Antwoord>
    sein: () => Promise<void>
    result: () => Promise<unknown>
  }) => Promise<T>,
): Promise<T> {
  const activities: Procesactiviteiten = {
    leesStand: () => Promise.resolve(OPEN),
    verwerkCommando: () => Promise.resolve({ antwoord: { status: 'verwerkt' }, stand: OPEN }),
    verwerkTermijnen: () => Promise.resolve(OPEN),
    sluitProces: () => Promise.resolve(),
    ...spelers,
  }
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue: TAAKRIJ,
    workflowBundle: bundel,
    activities,
  })
  return await worker.runUntil(async () => {
    const proces = await env.client.workflow.start('voorbereidingstraject', { workflowId: naam, taskQueue: TAAKRIJ })
    return await verhaal({
      geef: (id) => proces.executeUpdate(bericht, { args: [id], updateId: id }),
      sein: () => proces.signal(herlees),
      result: () => proces.result(),
    })
  })
}

const pauze = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms))

describe('een proces', () => {
  it('voert van drie commando’s op hetzelfde moment er steeds een uit', async () => {
    let bezig = 0
    let hoogste = 0
    const gedaan: string[] = []
    await speel(
      'een-tegelijk',
      {
        async verwerkCommando(id) {
          bezig += 1
          hoogste = Math.max(hoogste, bezig)
          await pauze(KORT)
          bezig -= 1
          gedaan.push(id)
          return { antwoord: { status: 'verwerkt' }, stand: gedaan.length === 3 ? DICHT : OPEN }
        },
      },
      async ({ geef, result }) => {
        const antwoorden = await Promise.all(['a', 'b', 'c'].map((id) => geef(id)))
        expect(antwoorden.map((a) => a.status)).toEqual(['verwerkt', 'verwerkt', 'verwerkt'])
        await result()
      },
    )
    expect(gedaan.toSorted()).toEqual(['a', 'b', 'c'])
    expect(hoogste).toBe(1)
  })

  it('leest nog eens als er een sein komt terwijl het leest', async () => {
    let gelezen = 0
    await speel(
      'sein-tijdens-lezen',
      {
        async leesStand() {
          gelezen += 1
          if (gelezen === 2) await pauze(20 * KORT)
          return gelezen === 3 ? DICHT : OPEN
        },
      },
      async ({ sein, result }) => {
        await expect.poll(() => gelezen).toBe(1)
        await sein()
        await expect.poll(() => gelezen).toBe(2)
        await sein()
        await result()
      },
    )
    expect(gelezen).toBe(3)
  })

  it('leest na een termijn als er onderwijl een sein kwam', async () => {
    let gelezen = 0
    let termijnen = 0
    await speel(
      'sein-tijdens-termijn',
      {
        leesStand() {
          gelezen += 1
          return Promise.resolve(gelezen === 1 ? { ...OPEN, resterendMs: 1 } : DICHT)
        },
        async verwerkTermijnen() {
          termijnen += 1
          await pauze(20 * KORT)
          return OPEN
        },
      },
      async ({ sein, result }) => {
        const klaar = result()
        await expect.poll(() => termijnen).toBe(1)
        await sein()
        await klaar
      },
    )
    expect([gelezen, termijnen]).toEqual([2, 1])
  })
})
