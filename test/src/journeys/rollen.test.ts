import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reis, startReis } from './opstelling.ts'
import { MENSEN } from './paginas.ts'

let reis: Reis

beforeAll(async () => {
  reis = await startReis()
}, 170_000)
afterAll(() => reis.stop())

describe('wie logt in, en waar begint de dag', () => {
  it.each(MENSEN)('$rol begint op $start', async ({ sub, start, kop }) => {
    const page = await reis.als(sub)
    expect(new URL(page.url()).pathname).toBe(start)
    await page.getByRole('heading', { level: 1, name: kop }).waitFor()
    await page.context().close()
  })

  it('en geen pagina schreef een fout in de console', () => {
    expect(reis.consolefouten).toEqual([])
  })
})
