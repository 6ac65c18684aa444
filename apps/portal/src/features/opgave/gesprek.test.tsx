import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { VandaagContext } from '../../lib/vandaag.ts'
import { Gesprek } from './gesprek.tsx'
import { en } from './teksten.en.ts'
import { nl } from './teksten.nl.ts'
import type { Regel } from './zinnen.ts'

const LOKET = { naam: 'Henk Schipper', organisatie: 'Zelfstandigenloket' }
const TERUG = { op: '2027-01-04T09:00:00Z', reden: 'Verkeerde dag', door: LOKET }

/** What a reader reads of a line, without the marks. */
const lees = (wat: Pick<Regel, 'status' | 'teruggenomen' | 'gesprek'>): string =>
  renderToStaticMarkup(
    <VandaagContext value="2027-01-05">
      <Gesprek regel={{ ...({} as Regel), dossiernummer: 'HLO-1', ...wat }} />
    </VandaagContext>,
  )
    .replaceAll('</p>', '|')
    .replaceAll(/<[^>]+>/g, '')

describe('een regel waarvan het feit is teruggenomen', () => {
  it('zegt wie dat deed, waarom en wanneer, ook als niemand hem betwistte', () => {
    expect(lees({ status: 'vervallen', teruggenomen: TERUG, gesprek: [] })).toMatch(
      /^Henk Schipper, Zelfstandigenloket, nam dit feit terug: de regel vervalt\|Verkeerde dag\|ma 4 januari 10:00\|$/,
    )
    expect(lees({ status: 'definitief', teruggenomen: TERUG, gesprek: [] })).toContain(
      'nam dit feit terug: de correctie komt op een volgende opgave|',
    )
    expect(lees({ status: 'open', teruggenomen: null, gesprek: [] })).toBe('')
  })

  it('sluit daarmee een betwisting die nog liep', () => {
    const betwist = {
      id: '1',
      soort: 'betwist',
      oordeel: null,
      tekst: 'Is dit onze cliënt?',
      isStilzwijgend: false,
      door: { naam: 'Kees Bruin', organisatie: 'Gemeente Heiloo' },
      op: '2027-01-03T09:00:00Z',
    } as const
    const zinnen = lees({ status: 'vervallen', teruggenomen: TERUG, gesprek: [betwist] }).split('|')
    expect(zinnen[0]).toBe('Kees Bruin, Gemeente Heiloo, betwist deze regel')
    expect(zinnen[3]).toBe('Henk Schipper, Zelfstandigenloket, nam dit feit terug: de regel vervalt')
  })
})

describe('een verschil door afgebroken fasen', () => {
  it.for([
    [1, 0, 'een afgebroken fase telt niet helemaal mee', '1 phase that broke off does not count in full'],
    [
      2,
      1,
      '2 afgebroken fasen tellen niet helemaal mee, in kwartaal 3 1',
      '2 phases that broke off do not count in full, 1 in kwartaal 3',
    ],
    [
      0,
      1,
      'in kwartaal 3 stond een afgebroken fase die niet helemaal meetelde, nu niet',
      '1 phase that broke off did not count in full in kwartaal 3, none now',
    ],
    [
      0,
      2,
      'in kwartaal 3 stonden 2 afgebroken fasen die niet helemaal meetelden, nu niet',
      '2 phases that broke off did not count in full in kwartaal 3, none now',
    ],
  ] as const)('zegt in welk kwartaal zij er waren: nu %i, eerder %i', ([nu, eerder, zin, sentence]) => {
    expect(nl.deel.deel('Ontwikkelfase', nu, eerder, 'kwartaal 3')).toBe(`Ontwikkelfase: ${zin}`)
    expect(en.deel.deel('Ontwikkelfase', nu, eerder, 'kwartaal 3')).toBe(`Ontwikkelfase: ${sentence}`)
  })
})
