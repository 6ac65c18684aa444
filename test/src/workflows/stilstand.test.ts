import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakSpeelveld, type Speelveld } from './speelveld.ts'
import { type Doel, maakSpel, plus, type Spel } from './spel.ts'

const HEILOO = 'GM0399' // no policy about preparation

let veld: Speelveld
let spel: Spel

beforeAll(async () => {
  veld = await maakSpeelveld('2026-09-01')
  spel = maakSpel(veld)
})
afterAll(async () => {
  await veld[Symbol.asyncDispose]()
})

const status = async (doel: Doel): Promise<string | null> => (await spel.traject(doel))['status'] ?? null

async function toetsdag(doel: Doel): Promise<string> {
  const [open] = await veld.rijen<{ uiterlijk: string }>(
    `select uiterlijk::text from toetsmoment where traject_id = $1 and status = 'open'`,
    doel.trajectId,
  )
  return open!.uiterlijk
}

/** The question that the record asks now about the toetsmoment: its day and why that day. */
async function vraag(doel: Doel): Promise<{ uiterlijk: string; uitleg: string } | undefined> {
  const [taak] = await veld.rijen<{ uiterlijk: string; uitleg: string }>(
    `select uiterlijk::text, uitleg::text from taak where dossier_id = $1 and soort = 'beslis_toetsmoment' and status = 'open'`,
    doel.dossierId,
  )
  return taak
}

async function onderbreek(doel: Doel, van: string): Promise<void> {
  await spel.doe('samira.de.wit', doel, 'onderbreek', { grond: 'ziekte', van, toelichting: 'Griep' })
  expect(await status(doel)).toBe('onderbroken')
}

async function hervat(doel: Doel): Promise<void> {
  await spel.doe('samira.de.wit', doel, 'hervat', { datum: await veld.vandaag() })
}

async function houdAan(doel: Doel, nieuweDatum: string): Promise<void> {
  await spel.doe('esther.blom', doel, 'beslis_toetsmoment', {
    ...(await spel.toets(doel, 'aanhouden', { ontbrekend: 'Offerte', nieuweDatum })),
    bewijs: [{ soort: 'notitie', id: await spel.noteer(doel, 'samira.de.wit') }],
  })
}

describe('een traject dat stilstond', () => {
  it('gaat na het aanhouden verder als aangehouden, en de gekozen dag schuift mee', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const gekozen = plus(await veld.vandaag(), 20)
    await houdAan(doel, gekozen)
    await veld.wacht(1)
    await onderbreek(doel, await veld.vandaag())
    await veld.wacht(9)
    await hervat(doel)
    expect(await status(doel)).toBe('aangehouden')
    expect(await toetsdag(doel)).toBe(plus(gekozen, 9))
    await veld.wacht(13)
    const nu = await vraag(doel)
    expect(nu).toMatchObject({ uiterlijk: plus(gekozen, 9) })
    expect(nu?.uitleg).toContain('9 dagen stil')
    expect(nu?.uitleg).not.toContain('laatste dag van de fase')

    // Asked for the second time, and interrupted again: it is still asked.
    expect(await status(doel)).toBe('toetsmoment')
    await onderbreek(doel, await veld.vandaag())
    await veld.wacht(2)
    await hervat(doel)
    expect(await status(doel)).toBe('toetsmoment')
    expect(await toetsdag(doel)).toBe(plus(gekozen, 11))
  })

  it('houdt de gekozen dag binnen de periode, ook als het einde daarvan naar voren komt', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const begin = await veld.vandaag()
    const gekozen = plus(begin, 20)
    await houdAan(doel, gekozen)
    const wijzig = (laatsteDag: string) =>
      spel.doe('remco.hendriks', doel, 'wijzig_periode', { laatsteDag, motivering: 'De klant verhuist' })
    await wijzig(plus(begin, 60))
    expect(await toetsdag(doel)).toBe(gekozen)
    await veld.wacht(14)
    expect(await status(doel)).toBe('toetsmoment')
    await wijzig(plus(begin, 70))
    expect(await toetsdag(doel)).toBe(gekozen)
    await wijzig(plus(begin, 17))
    expect(await toetsdag(doel)).toBe(plus(begin, 17))
  })

  it('blijft bij het toetsmoment waar het was', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const dag = await toetsdag(doel)
    await veld.wacht(36)
    expect(await status(doel)).toBe('toetsmoment')
    await onderbreek(doel, await veld.vandaag())
    expect(await vraag(doel)).toBeUndefined()
    await veld.wacht(4)
    await hervat(doel)
    expect(await status(doel)).toBe('toetsmoment')
    expect(await toetsdag(doel)).toBe(plus(dag, 4))
    expect(await vraag(doel)).toMatchObject({ uiterlijk: plus(dag, 4) })
  })

  it('vraagt het toetsmoment opnieuw op zijn dag als de datum door een eerdere ziektedag ver weg schuift', async () => {
    const doel = await spel.meldAan(HEILOO)
    await spel.laatToe(doel, 'arnhem')
    const begin = await veld.vandaag()
    await veld.wacht(36)
    expect(await vraag(doel)).toBeDefined()
    // Heard of late: the client was ill from the second week on.
    await onderbreek(doel, plus(begin, 10))
    await veld.wacht(1)
    await hervat(doel)
    expect(await vraag(doel)).toBeUndefined()
    const dag = await toetsdag(doel)
    await veld.wacht((Date.parse(dag) - Date.parse(await veld.vandaag())) / 86_400_000 - 6)
    expect(await vraag(doel)).toMatchObject({ uiterlijk: dag })
  })
})
