import { MAILSOORTEN } from '@loket/db'
import { describe, expect, it } from 'vitest'
import { MAILZINNEN, schrijfMail } from './mail.ts'

describe('een mail', () => {
  it('heeft voor alles waarover wij mailen een eigen zin, zonder wie het is', () => {
    const zinnen = MAILSOORTEN.map((soort) => MAILZINNEN[soort])
    for (const zin of zinnen) expect(zin).toMatch(/^[A-Z][^<>@\d]{15,}\.$/)
    expect(new Set(zinnen).size).toBe(MAILSOORTEN.length)
    expect(Object.keys(MAILZINNEN).toSorted()).toEqual([...MAILSOORTEN].toSorted())
  })

  it('zegt tot wanneer iemand kan reageren, en wat zwijgen betekent', () => {
    const mail = {
      persoonId: 'een',
      mailsoort: 'opgave_ter_beoordeling',
      kenmerk: 'de kwartaalopgave van kwartaal 4 van 2026',
      pad: '/opgaven/een',
      uiterlijk: '2027-01-15',
    } as const
    const { subject, text } = schrijfMail('Kees Bruin', mail, 'https://loket.test')
    expect(subject).toBe('Nieuws over de kwartaalopgave van kwartaal 4 van 2026')
    expect(text).toContain(`${MAILZINNEN.opgave_ter_beoordeling}\nReageren kan tot en met 15 januari 2027.\n`)
    expect(text).toContain('dan geldt dat als akkoord')
    const { uiterlijk: _dag, ...zonder } = mail
    expect(schrijfMail('Kees Bruin', zonder, 'https://loket.test').text).not.toContain('Reageren kan')
  })
})
