import { expect, it } from 'vitest'
import { eigenAdres } from './routes.tsx'

it('na het inloggen gaat men alleen naar een adres van het portaal zelf', () => {
  expect(eigenAdres('/dossiers?gemeente=Texel')).toBe('/dossiers?gemeente=Texel')
  for (const adres of ['https://kwaad.nl', '//kwaad.nl', '/\\kwaad.nl', 'javascript:alert(1)', '', undefined, {}])
    expect(eigenAdres(adres)).toBe('/')
})
