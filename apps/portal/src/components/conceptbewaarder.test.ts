import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { maakConceptbewaarder, type Conceptstand } from './conceptbewaarder.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const proef = (bewaar: (tekst: string) => Promise<string>) => {
  const standen: Conceptstand[] = []
  return { standen, bewaarder: maakConceptbewaarder(bewaar, (stand) => standen.push(stand)) }
}

it('wacht op een pauze en stuurt dan alleen het laatste', async () => {
  const verstuurd: string[] = []
  const { bewaarder, standen } = proef(async (tekst) => {
    verstuurd.push(tekst)
    return '14:02'
  })
  for (const tekst of ['T', 'Tw', 'Twee']) {
    bewaarder.gewijzigd(tekst)
    await vi.advanceTimersByTimeAsync(500)
  }
  await vi.advanceTimersByTimeAsync(2000)
  expect(verstuurd).toEqual(['Twee'])
  expect(standen).toEqual([{ stand: 'bezig' }, { stand: 'bewaard', om: '14:02' }])
})

it('stuurt er nooit twee tegelijk, en wat tussendoor kwam erachteraan', async () => {
  const verstuurd: string[] = []
  let klaar: ((om: string) => void) | undefined
  const { bewaarder } = proef((tekst) => {
    verstuurd.push(tekst)
    return new Promise((los) => (klaar = los))
  })
  bewaarder.gewijzigd('een')
  await vi.advanceTimersByTimeAsync(1500)
  bewaarder.gewijzigd('twee')
  await vi.advanceTimersByTimeAsync(1500)
  expect(verstuurd).toEqual(['een'])
  klaar?.('14:02')
  await vi.advanceTimersByTimeAsync(10)
  expect(verstuurd).toEqual(['een', 'twee'])
})

it('probeert het na een mislukking vanzelf opnieuw, met het nieuwste', async () => {
  const verstuurd: string[] = []
  const { bewaarder, standen } = proef(async (tekst) => {
    verstuurd.push(tekst)
    if (verstuurd.length === 1) throw new Error('weg')
    return '14:03'
  })
  bewaarder.gewijzigd('een')
  await vi.advanceTimersByTimeAsync(1500)
  expect(standen.at(-1)).toEqual({ stand: 'mislukt' })
  await vi.advanceTimersByTimeAsync(6000)
  expect(verstuurd).toEqual(['een', 'een'])
  expect(standen.at(-1)).toEqual({ stand: 'bewaard', om: '14:03' })
})

it('stuurt meteen wanneer de pagina weggaat', async () => {
  const verstuurd: string[] = []
  const { bewaarder } = proef(async (tekst) => {
    verstuurd.push(tekst)
    return '14:02'
  })
  bewaarder.gewijzigd('een')
  bewaarder.nu()
  bewaarder.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(verstuurd).toEqual(['een'])
})
