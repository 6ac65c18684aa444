import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKassa } from './kassa.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, plus, type Spel } from './spel.ts'

const HEILOO = 'GM0399'

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let spel: Spel
beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  kassa = maakKassa(veld)
  spel = maakSpel(veld)
})
afterAll(() => veld[Symbol.asyncDispose]())

const begin = async (sjabloon: string, opties: Parameters<Spel['laatToe']>[2] = {}): Promise<Doel> => {
  const doel = await spel.meldAan(HEILOO)
  await spel.laatToe(doel, sjabloon, opties)
  return doel
}
const besluit = async (doel: Doel, uitslag: 'go' | 'no_go') =>
  spel.doe('remco.hendriks', doel, 'beslis_toetsmoment', await spel.toets(doel, uitslag))
const stop = (doel: Doel) =>
  spel.doe('remco.hendriks', doel, 'beeindig_voortijdig', {
    eindreden: 'uitval',
    uitkomst: 'geen_ondernemer_blijft_bijstand',
    motivering: 'De cliënt stopt',
  })
const fasen = async (doel: Doel): Promise<string[]> =>
  (await kassa.afgenomen(doel)).filter((regel) => regel.includes(' fase '))

describe('een fase die stopt voor haar eerste dag', () => {
  it('is niet afgenomen als de cliënt op de dag van de go stopt', async () => {
    const doel = await begin('amsterdam')
    const dag = await veld.vandaag()
    await besluit(doel, 'go')
    await stop(doel)
    expect(await fasen(doel)).toEqual([`${dag} fase orientatiefase`])
  })

  it('is niet afgenomen als er op de dag van de go ook over haar wordt beslist', async () => {
    const doel = await begin('amsterdam')
    const dag = await veld.vandaag()
    await besluit(doel, 'go')
    await besluit(doel, 'no_go')
    expect(await fasen(doel)).toEqual([`${dag} fase orientatiefase`])
  })
})

describe('een fase die stopt terwijl zij loopt', () => {
  it.for([
    ['geheel', '1/1'],
    ['naar_rato', '4/28'],
    ['niets', '0/1'],
  ] as const)('telt zoals het product zegt: %s', async ([wijze, deel]) => {
    await veld.rijen(`update product set bij_afbreken = $1 where code = 'orientatiefase'`, wijze)
    const doel = await begin('amsterdam')
    await veld.wacht(3)
    await stop(doel)
    expect(await fasen(doel)).toEqual([`${await veld.vandaag()} fase orientatiefase ${deel}`])
  })
})

describe('een fase waarvan de dagen om zijn', () => {
  it('is heel afgenomen, ook als de beslissing te laat was voor het einde van de periode', async () => {
    await veld.rijen(`update product set bij_afbreken = 'niets' where code = 'orientatiefase'`)
    const doel = await begin('arnhem', { maximumMaanden: 3 })
    const dag = await veld.vandaag()
    await veld.wacht(95)
    const { eindreden } = await spel.traject(doel)
    expect(eindreden).toBe('max_duur_bereikt')
    // Six weeks, and dated when they were over: that nobody decided for weeks makes it no dearer.
    expect(await fasen(doel)).toEqual([`${plus(dag, 41)} fase orientatiefase`])
  })

  it('is heel afgenomen als de cliënt na haar laatste dag stopt', async () => {
    const doel = await begin('amsterdam')
    const dag = await veld.vandaag()
    await veld.wacht(30)
    await stop(doel)
    expect(await fasen(doel)).toEqual([`${plus(dag, 27)} fase orientatiefase`])
  })
})
