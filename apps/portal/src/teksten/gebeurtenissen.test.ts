import { globSync, readFileSync } from 'node:fs'
import { MELDINGSOORTEN, TAAKSOORTEN, TIJDLIJNSOORTEN, WEKKERSOORTEN } from '@loket/contracts/waarden'
import { expect, test } from 'vitest'
import { gebeurtenissen as en } from './gebeurtenissen.en.ts'
import { gebeurtenissen as nl } from './gebeurtenissen.nl.ts'
import { leesFeit } from './gebeurtenissen.ts'
import { woorden } from './woorden.nl.ts'

const REPO = new URL('../../../../', import.meta.url)
const lees = (patroon: string): string =>
  globSync(patroon, { cwd: REPO.pathname, exclude: ['**/*.test.ts'] })
    .map((pad) => readFileSync(new URL(pad, REPO), 'utf8'))
    .join('\n')

const VANDAAG = '2026-12-01'

// Literals after `soort:` that are no event: sources, outbox, processes, contents of a besluit, columns.
const GEEN_GEBEURTENIS = new Set(
  'beleid mail start_proces signaal begeleidingsopdracht voorbereidingstraject afwijzing toelating krediet omzetting voortijdige_beeindiging wijziging_periode entreetoets gesprek'.split(
    ' ',
  ),
)
const BEKEND: ReadonlySet<string> = new Set([
  ...Object.keys(TIJDLIJNSOORTEN),
  ...TAAKSOORTEN,
  ...WEKKERSOORTEN,
  ...MELDINGSOORTEN,
])

// `soort: 'x'` and `soort: voorwaarde ? 'x' : 'y'`.
const soortenIn = (bron: string): readonly string[] =>
  [...bron.matchAll(/\bsoort:\s*(?:[^'\n,;(]*\?\s*)?'([a-z_]+)'(?:\s*:\s*'([a-z_]+)')?/g)].flatMap(([, een, ander]) =>
    [een, ander].filter((soort) => soort !== undefined),
  )

test('each kind that the worker writes has a sentence', () => {
  const bron = lees('apps/worker/src/{traject,opdracht}/**/*.ts')
  const meldingen = [...bron.matchAll(/\bmeld[A-Z]\w+\(\s*(?:[\w.]+,\s*)+'([a-z_]+)'/g)].map(([, soort = '']) => soort)
  const wekkers = [...bron.matchAll(/\bwekker\(record, '([a-z_]+)'/g)].map(([, soort = '']) => soort)
  expect(soortenIn(bron).length).toBeGreaterThan(40)
  expect(soortenIn(bron).filter((soort) => !BEKEND.has(soort) && !GEEN_GEBEURTENIS.has(soort))).toEqual([])
  expect(wekkers.length).toBeGreaterThan(5)
  expect(wekkers.filter((soort) => !(soort in nl.wekkers))).toEqual([])
  expect(meldingen.length).toBeGreaterThan(8)
  expect(meldingen.filter((soort) => !(soort in nl.meldingen))).toEqual([])
})

test('each kind that the API puts on the timeline has a sentence', () => {
  const bron = lees('{apps/api,packages/db}/src/**/*.ts')
  const feiten = [...bron.matchAll(/\b(?:addTijdlijn|noteer\w*)\(([^]*?)\n\s*\}\)/g)].flatMap(([, feit = '']) =>
    soortenIn(feit.split('gegevens:')[0] ?? ''),
  )
  expect(feiten.filter((soort) => !(soort in nl.tijdlijn))).toEqual([])
})

test('kinds that are made of two parts all have a sentence', () => {
  const alle = [
    ...Object.keys(woorden.besluit).map((soort) => `besluit_${soort}`),
    ...Object.keys(woorden.toetsbesluit).map((besluit) => `toetsmoment_${besluit}`),
    ...['opgeleverd', 'toetsbaar', 'teruggegeven'].map((stand) => `plan_${stand}`),
    ...['geaccepteerd', 'teruggestuurd'].map((oordeel) => `levering_${oordeel}`),
  ]
  expect(alle.filter((soort) => !(soort in nl.tijdlijn))).toEqual([])
})

test('both languages have the same kinds and no sentence with a hole in it', () => {
  const dag = (op: string): string => op
  for (const zinnen of [nl, en]) {
    expect(Object.keys(zinnen.tijdlijn).toSorted()).toEqual(Object.keys(TIJDLIJNSOORTEN).toSorted())
    const leeg = leesFeit({}, { zinnen, woorden, dag, vandaag: VANDAAG })
    const alle = [
      ...Object.values(zinnen.tijdlijn).map((zin) => zin(leeg)),
      ...Object.values(zinnen.taken).flatMap(({ doe, wacht }) => [doe(leeg), wacht(leeg)]),
      ...Object.values(zinnen.wekkers).map((zin) => zin('op maandag', leeg)),
      ...Object.values(zinnen.meldingen).map((zin) => zin(leeg)),
    ]
    for (const zin of alle) expect(zin).not.toMatch(/undefined|null|^\s*$/)
  }
})

test('a fact is told in words and written dates', () => {
  const feit = leesFeit(
    { soort: 'voortgangsrapportage', nr: 2, datum: '2026-12-08', uitkomst: 'start_met_bbz', ontbrekend: null },
    { zinnen: nl, woorden, dag: () => 'di 8 december', vandaag: VANDAAG },
  )
  expect(nl.tijdlijn.levering_ingediend(feit)).toBe('Het bureau leverde in: voortgangsrapportage 2')
  expect(feit.datum).toBe('di 8 december')
  expect(feit.uitkomst).toBe('start met Bbz')
  expect(feit.ontbrekend).toBe('')
})

test('a phase begins while its first day lies ahead, and began from that day on', () => {
  const zeg = (vandaag: string) =>
    nl.tijdlijn.fase_begonnen(
      leesFeit({ fase: 'Ontwikkelfase', begin: '2026-12-08' }, { zinnen: nl, woorden, dag: (op) => op, vandaag }),
    )
  expect(zeg('2026-12-07')).toBe('Ontwikkelfase begint op 2026-12-08')
  expect(zeg('2026-12-08')).toBe('Ontwikkelfase begon')
})
