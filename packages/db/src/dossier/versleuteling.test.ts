import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  decryptTekst,
  encryptTekst,
  makeSleutelbos,
  newDossiersleutel,
  openDossiersleutel,
  toBsnIndex,
} from './versleuteling.ts'

const MEESTER = Buffer.alloc(32, 7).toString('base64')
const BOS = makeSleutelbos(MEESTER)
const ANDERE_BOS = makeSleutelbos(Buffer.alloc(32, 8).toString('base64'))
const DOSSIER = randomUUID()
const PLEK = `belanghebbende.bsn:${DOSSIER}`
const BSN = '123456782'

describe('een versleutelde tekst', () => {
  const { sleutel } = newDossiersleutel(BOS, DOSSIER)

  it.for(['', BSN, 'Ĳsbrand 🚲 – “schuld”', 'x'.repeat(100_000)])('komt terug zoals hij was', (tekst) => {
    expect(decryptTekst(encryptTekst(tekst, sleutel, PLEK), sleutel, PLEK)).toBe(tekst)
  })

  it('is elke keer anders en draagt de tekst niet in zich', () => {
    const [een, twee] = [encryptTekst(BSN, sleutel, PLEK), encryptTekst(BSN, sleutel, PLEK)]
    expect(een.equals(twee)).toBe(false)
    expect(een.includes(BSN)).toBe(false)
  })

  it('gaat niet open met de sleutel van een ander dossier', () => {
    const bytes = encryptTekst(BSN, sleutel, PLEK)
    expect(() => decryptTekst(bytes, newDossiersleutel(BOS, randomUUID()).sleutel, PLEK)).toThrow()
  })

  it.for([`belanghebbende.bsn:${randomUUID()}`, `belemmering.toelichting:${DOSSIER}`, ''])(
    'gaat niet open op een andere plek',
    (plek) => {
      const bytes = encryptTekst(BSN, sleutel, PLEK)
      expect(() => decryptTekst(bytes, sleutel, plek)).toThrow()
    },
  )

  it('gaat niet open als een byte anders is, welke ook', () => {
    const bytes = encryptTekst(BSN, sleutel, PLEK)
    for (const index of bytes.keys()) {
      const anders = Buffer.from(bytes)
      anders.writeUInt8(anders.readUInt8(index) ^ 1, index)
      expect(() => decryptTekst(anders, sleutel, PLEK)).toThrow()
    }
  })

  it('gaat niet open als er iets af is of bij komt', () => {
    const bytes = encryptTekst(BSN, sleutel, PLEK)
    for (let lengte = 0; lengte < bytes.length; lengte += 1)
      expect(() => decryptTekst(bytes.subarray(0, lengte), sleutel, PLEK)).toThrow()
    expect(() => decryptTekst(Buffer.concat([bytes, Buffer.of(0)]), sleutel, PLEK)).toThrow()
  })
})

describe('de sleutel van een dossier', () => {
  const { sleutel, ingepakt } = newDossiersleutel(BOS, DOSSIER)

  it('komt uit zijn inpak, en is voor elk dossier een andere', () => {
    expect(openDossiersleutel(BOS, DOSSIER, ingepakt).equals(sleutel)).toBe(true)
    expect(newDossiersleutel(BOS, DOSSIER).sleutel.equals(sleutel)).toBe(false)
    expect(ingepakt.includes(sleutel)).toBe(false)
  })

  it('komt niet uit de inpak van een ander dossier of met een andere hoofdsleutel', () => {
    expect(() => openDossiersleutel(BOS, randomUUID(), ingepakt)).toThrow()
    expect(() => openDossiersleutel(ANDERE_BOS, DOSSIER, ingepakt)).toThrow()
  })
})

describe('de blinde index van een BSN', () => {
  const [hier, daar] = [randomUUID(), randomUUID()]

  it('is binnen een gemeente gelijk voor gelijke nummers, en anders nooit', () => {
    expect(toBsnIndex(BOS, hier, BSN).equals(toBsnIndex(BOS, hier, BSN))).toBe(true)
    expect(toBsnIndex(BOS, hier, BSN).equals(toBsnIndex(BOS, hier, '123456783'))).toBe(false)
    expect(toBsnIndex(BOS, hier, BSN).equals(toBsnIndex(BOS, daar, BSN))).toBe(false)
    expect(toBsnIndex(BOS, hier, BSN).equals(toBsnIndex(ANDERE_BOS, hier, BSN))).toBe(false)
  })
})

describe('de hoofdsleutel', () => {
  it.for(['', 'kort', randomBytes(31).toString('base64'), randomBytes(33).toString('base64')])(
    'is precies 32 bytes',
    (sleutel) => {
      expect(() => makeSleutelbos(sleutel)).toThrow(RangeError)
    },
  )

  it('geeft voor elk doel een andere sleutel', () => {
    expect(BOS.inpak.equals(BOS.index)).toBe(false)
    expect(makeSleutelbos(MEESTER)).toEqual(BOS)
  })
})
