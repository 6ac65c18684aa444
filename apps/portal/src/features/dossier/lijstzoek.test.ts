import { describe, expect, it } from 'vitest'
import { bewaarZoek, leesZoek, toExport, toVraag } from './lijstzoek.ts'

describe('the URL of the list', () => {
  it('asks a group of states as one, and a state as itself', () => {
    expect(toVraag({ toestand: 'lopend', wacht: 'mij' })).toEqual({
      filter: { stand: 'lopend', wacht: 'mij' },
      sortering: { kolom: 'uiterlijk', richting: 'op' },
    })
    expect(toVraag({ toestand: 'toetsmoment', sorteer: 'naam', richting: 'af' })).toEqual({
      filter: { toestand: 'toetsmoment' },
      sortering: { kolom: 'naam', richting: 'af' },
    })
  })

  it('gives the export the same filter and order', () => {
    expect(toExport({ q: 'a & b', sorteer: 'naam' }, 'csv')).toBe(
      '/export/dossiers.csv?q=a+%26+b&sorteer=naam&richting=op',
    )
  })

  it('is kept and read back as the same view, whatever the order', () => {
    expect(bewaarZoek({ wacht: 'mij', q: 'x', fase: undefined })).toBe(bewaarZoek({ q: 'x', wacht: 'mij' }))
    expect(leesZoek(bewaarZoek({ q: 'x', wacht: 'mij' }))).toEqual({ q: 'x', wacht: 'mij' })
  })
})
