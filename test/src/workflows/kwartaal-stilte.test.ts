import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakKassa } from './kassa.ts'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { plus } from './spel.ts'

const HEILOO = 'GM0399'
const PURMEREND = 'GM0439'
const SCHAGEN = 'GM0441'
const KWARTAAL = '2026-K4'
const VENSTER_DAGEN = 14

let veld: Speelveld
let kassa: ReturnType<typeof maakKassa>
let begin: string
beforeAll(async () => {
  veld = await maakSpeelveld('2026-12-30')
  kassa = maakKassa(veld)
  for (const cbsCode of [HEILOO, PURMEREND, SCHAGEN]) await kassa.feiten(cbsCode, 'ontwikkelfase', ['2026-10-05'])
  for (const cbsCode of [HEILOO, SCHAGEN]) await zetActief(cbsCode, false)
  await veld.wacht(2)
  begin = await veld.vandaag()
  expect(await kassa.sluit()).toEqual([KWARTAAL])
})
afterAll(() => veld[Symbol.asyncDispose]())

/** Lets the people who answer for the bill of a gemeente come or go. */
const zetActief = (cbsCode: string, actief: boolean) =>
  veld.rijen(
    `update persoon set actief = $2 where organisatie_id = $1 and id in (select persoon_id from persoon_rol where rol = 'contactpersoon')`,
    veld.id(cbsCode),
    actief,
  )

/** Who was told what of the opgave of a gemeente, as often as they were. */
async function gemeld(cbsCode: string): Promise<string[]> {
  const { id } = await kassa.opgave(cbsCode, KWARTAAL)
  const rijen = await veld.rijen<{ wat: string }>(
    `select p.sub || ' ' || m.soort as wat from melding m join persoon p on p.id = m.persoon_id
     where m.gegevens ->> 'opgaveId' = $1 order by m.id`,
    id,
  )
  return rijen.map(({ wat }) => wat)
}

describe('een opgave waarvan niemand bij de gemeente kon weten', () => {
  it('wordt het loket gemeld, en een andere de gemeente', async () => {
    expect(await gemeld(HEILOO)).toEqual(['henk.schipper opgave_zonder_budgethouder'])
    expect(await gemeld(PURMEREND)).toEqual([expect.stringMatching(/ opgave_ter_beoordeling$/)])
  })

  it('is na haar venster niet stilzwijgend akkoord: het venster begint opnieuw en het loket hoort het weer', async () => {
    await veld.wacht(VENSTER_DAGEN + 1)
    expect(await kassa.opgave(PURMEREND, KWARTAAL)).toMatchObject({ status: 'definitief', akkoord: 'stilzwijgend' })
    for (const cbsCode of [HEILOO, SCHAGEN]) {
      const opgave = await kassa.opgave(cbsCode, KWARTAAL)
      expect(opgave).toMatchObject({ status: 'ter_beoordeling', akkoord: null })
      expect(Date.parse(opgave.uiterlijk)).toBeGreaterThan(Date.parse(plus(begin, VENSTER_DAGEN)))
      expect(await gemeld(cbsCode)).toEqual(Array(2).fill('henk.schipper opgave_zonder_budgethouder'))
    }
  })

  it('begint haar venster op de dag dat de dagelijkse loop iemand vindt, en daarna telt stilte', async () => {
    await veld.wacht(2)
    await zetActief(HEILOO, true)
    await kassa.dagloop()
    await kassa.dagloop()
    expect((await gemeld(HEILOO)).at(-1)).toBe('kees.bruin opgave_ter_beoordeling')
    const vandaag = await veld.vandaag()
    expect(await kassa.opgave(HEILOO, KWARTAAL)).toMatchObject({ uiterlijk: plus(vandaag, VENSTER_DAGEN) })
    const [uitleg] = await veld.rijen<{ tekst: string }>(
      `select uitleg -> 'stappen' -> 0 ->> 'tekst' as tekst from kwartaalopgave where gemeente_id = $1`,
      veld.id(HEILOO),
    )
    expect(uitleg!.tekst).toMatch(/^Er was eerder niemand .* opnieuw, en is 14 dagen\.$/)
    await veld.wacht(VENSTER_DAGEN)
    expect(await kassa.opgave(HEILOO, KWARTAAL)).toMatchObject({ status: 'ter_beoordeling' })
    await veld.wacht(1)
    expect(await kassa.opgave(HEILOO, KWARTAAL)).toMatchObject({ status: 'definitief', akkoord: 'stilzwijgend' })
  })

  it('vindt ook zonder dagelijkse loop iemand, als er een herinnering of een einde langskomt', async () => {
    await zetActief(SCHAGEN, true)
    await veld.wacht(VENSTER_DAGEN + 1)
    expect((await gemeld(SCHAGEN)).at(-1)).toMatch(/ opgave_ter_beoordeling$/)
    expect(await kassa.opgave(SCHAGEN, KWARTAAL)).toMatchObject({ status: 'ter_beoordeling' })
    await veld.wacht(VENSTER_DAGEN + 1)
    expect(await kassa.opgave(SCHAGEN, KWARTAAL)).toMatchObject({ status: 'definitief', akkoord: 'stilzwijgend' })
  })
})
