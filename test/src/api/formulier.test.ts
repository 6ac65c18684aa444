import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toFormulier } from './bestandproef.ts'
import { type Bezoeker, type Loket, maakLoket, toKoppen } from './opstelling.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let loket: Loket
let samira: Bezoeker
let dossierId: string
beforeAll(async () => {
  loket = await maakLoket()
  dossierId = (await loket.meldAan('GM0439')).dossierId
  samira = await loket.bezoek('samira.de.wit')
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

describe('een upload', () => {
  it('dat geen formulier is of te vroeg ophoudt, krijgt één zin en laat niets achter', async () => {
    const { lichaam, grens } = toFormulier({ dossierId: dossierId }, 'x.pdf', PDF)
    const zonderSlot = lichaam.subarray(0, -grens.length - 8)
    for (const [soort, payload] of [
      ['multipart/form-data', lichaam],
      ['multipart/form-data; boundary=', lichaam],
      ['multipart/form-data; boundary=anders', lichaam],
      ['multipart/form-data; boundary="', lichaam],
      [`multipart/form-data; boundary=${grens}`, zonderSlot],
      [`multipart/form-data; boundary=${grens}`, lichaam.subarray(0, 60)],
    ] as const) {
      const { statusCode, body } = await loket.app.inject({
        method: 'POST',
        url: '/bestanden',
        headers: { ...toKoppen(samira), 'content-type': soort },
        payload,
      })
      expect([soort, statusCode, body]).toEqual([
        soort,
        expect.toSatisfy((status: number) => status === 400 || status === 422),
        expect.stringMatching(/^\{"foutcode":"(InvoerOnjuist|BestandOnvolledig|BestandLeeg)"\}$/),
      ])
    }
    const resten = readdirSync(loket.documentenPad, { recursive: true, withFileTypes: true })
    expect(resten.filter((d) => d.isFile())).toEqual([])
    expect((await loket.super_.query('select from document')).rowCount).toBe(0)
  })
})
