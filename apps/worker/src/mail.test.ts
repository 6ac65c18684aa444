import { MAILSOORTEN } from '@loket/db'
import { describe, expect, it } from 'vitest'
import { MAILZINNEN } from './mail.ts'

describe('een mail', () => {
  it('heeft voor alles waarover wij mailen een eigen zin, zonder wie het is', () => {
    const zinnen = MAILSOORTEN.map((soort) => MAILZINNEN[soort])
    for (const zin of zinnen) expect(zin).toMatch(/^[A-Z][^<>@\d]{15,}\.$/)
    expect(new Set(zinnen).size).toBe(MAILSOORTEN.length)
    expect(Object.keys(MAILZINNEN).toSorted()).toEqual([...MAILSOORTEN].toSorted())
  })
})
