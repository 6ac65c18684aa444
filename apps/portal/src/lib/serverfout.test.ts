import { TRPCClientError } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import { fouten } from '../teksten/fouten.nl.ts'
import { leesFout } from './fout.ts'
import { serverfoutenVan } from './serverfout.ts'

const weigering = (data: unknown) => Object.assign(new TRPCClientError('nee'), { data }) as TRPCClientError<never>

describe('een weigering van de API', () => {
  it('is een zin bovenaan', () => {
    expect(serverfoutenVan(weigering({ foutcode: 'GeenMandaat' }), fouten)).toEqual([{ tekst: fouten.GeenMandaat }])
  })

  it('noemt wie er al besliste en wanneer', () => {
    const fout = weigering({ foutcode: 'AlBesloten', gegevens: { door: 'R. Hendriks', op: '2026-11-24T08:14:00Z' } })
    expect(serverfoutenVan(fout, fouten)[0]?.tekst).toContain(
      'R. Hendriks besliste hier al over, op di 24 november 2026 om 09:14.',
    )
  })

  it('staat bij het veld waar zij over gaat, onder de naam die het formulier eraan geeft', () => {
    const fout = weigering({
      foutcode: 'InvoerOnjuist',
      velden: { 'inhoud.reden': 'VeldLeeg', verborgen: 'TekstTeLang' },
    })
    const veldVan = (pad: string) => (pad === 'inhoud.reden' ? 'reden' : undefined)
    expect(serverfoutenVan<{ reden: string }>(fout, fouten, veldVan)).toEqual([
      { veld: 'reden', tekst: fouten.VeldLeeg },
      { tekst: fouten.TekstTeLang },
    ])
  })

  it('die we niet kennen is een onverwachte fout, en wat nooit aankwam een dienst die niet bereikbaar is', () => {
    expect(serverfoutenVan(weigering({ foutcode: 'Verzonnen' }), fouten)).toEqual([{ tekst: fouten.OnbekendeFout }])
    expect(serverfoutenVan(weigering({ foutcode: 'toString' }), fouten)).toEqual([{ tekst: fouten.OnbekendeFout }])
    expect(leesFout(new TRPCClientError('Failed to fetch')).code).toBe('DienstNietBereikbaar')
    expect(leesFout(new Error('iets')).code).toBe('OnbekendeFout')
  })
})
