import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { woorden } from '../../teksten/woorden.nl.ts'
import { formatDatum } from '../../lib/datum.ts'
import { en } from './teksten.en.ts'
import { nl } from './teksten.nl.ts'
import { zegWaarde } from './waarde.ts'

const bedrag = (centen: number): string => `€ ${centen / 100}`
const datum = (op: string): string => formatDatum(op, 'nl')
const zeg = (code: string, waarde: unknown) =>
  zegWaarde(code, waarde, { t: nl, woorden, sjablonen: { isd: 'ISD Bollenstreek' }, bedrag, datum })

describe('de waarde van een regel', () => {
  it('staat in woorden, met haar eenheid', () => {
    expect(zeg('voorbereiding.maximum_maanden', 6)).toBe('6 maanden')
    expect(zeg('contract.trajectplan_weken', 3)).toBe('3 weken')
    expect(zeg('contract.rapportage_dagen_voor_toets', 7)).toBe('7 dagen')
    expect(zeg('awb.bezwaartermijn', { aantal: 6, eenheid: 'weken' })).toBe('6 weken')
    expect(zeg('voorbereiding.sjabloon', 'isd')).toBe('ISD Bollenstreek')
    expect(zeg('voorbereiding.toets_beslist', 'klantmanager')).toBe('de klantmanager')
    expect(zeg('besluit.orgaan', 'het dagelijks bestuur')).toBe('het dagelijks bestuur')
    expect(zeg('voorbereiding.rapporteur_mag_alleen_beslissen', false)).toBe('nee')
    expect(zeg('facturatie.vanaf', '2026-10-01')).toBe('do 1 oktober 2026')
    expect(zeg('facturatie.beoordelen_dagen', 14)).toBe('14 dagen')
  })

  it('zegt van selectie, krediet en zwijgen alles wat er is vastgelegd, en niets erbij', () => {
    expect(
      zeg('voorbereiding.selectie', {
        vorm: 'entreetoets',
        uitvoerder: 'loket',
        adviseert: 'consulent',
        beslist: 'klantmanager',
      }),
    ).toBe('entreetoets (test vooraf); uitgevoerd door het loket; de consulent adviseert; de klantmanager beslist')
    expect(zeg('voorbereiding.voorwaarden', [{ code: 'a', tekst: 'De cliënt krijgt bijstand.' }])).toBe(
      'De cliënt krijgt bijstand.',
    )
    expect(zeg('voorbereiding.selectie', { vorm: 'geen' })).toBe('geen selectie')
    expect(
      zeg('voorbereiding.krediet', {
        maximumCenten: 300_000,
        doelen: ['Marktonderzoek'],
        bijUitsluiting: 'rentedragend',
      }),
    ).toBe(
      `ten hoogste € 3000 per cliënt; voor marktonderzoek; als niet terugbetalen (om niet) is uitgesloten: een lening met rente`,
    )
    expect(zeg('begeleiding.stilzwijgend_akkoord', { naDagen: 14 })).toBe(
      'zwijgen is akkoord na 14 dagen, behalve bij een ondernemingsplan',
    )
  })
})

test('every rule that counts for each gemeente of the example region has a sentence', () => {
  const regio = new URL('../../../../../apps/stack/src/voorbeeldregio/', import.meta.url)
  const bron = globSync('parameters*.ts', { cwd: regio.pathname, exclude: ['**/*.test.ts'] })
    .map((pad) => readFileSync(new URL(pad, regio), 'utf8'))
    .join('\n')
  const codes = [
    ...bron.matchAll(/'((?:awb|bbz|contract|facturatie|levensonderhoud|platform|werkwijze)\.[a-z_]+)'/g),
  ].map(([, code = '']) => code)
  expect(codes.length).toBeGreaterThan(25)
  for (const teksten of [nl, en]) expect(codes.filter((code) => !(code in teksten.parameters))).toEqual([])
})
