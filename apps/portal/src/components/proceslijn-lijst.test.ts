import { expect, it } from 'vitest'
import type { GetekendeKnoop } from './procesknoop.ts'
import { volgordeVan } from './proceslijn-lijst.tsx'

const knoop = (id: string, datum: string, stand: GetekendeKnoop['stand']): GetekendeKnoop => ({
  id,
  datum,
  stand,
  vorm: 'punt',
  titel: id,
  datumsoort: 'op',
  datumTekst: datum,
})
const volgorde = (knopen: readonly GetekendeKnoop[], vandaag: string) =>
  volgordeVan(knopen, [{ van: '2026-10-05', tekst: 'onderbroken' }], vandaag).map((regel) =>
    regel.soort === 'knoop' ? regel.knoop.id : regel.soort,
  )

it('de lijst loopt van boven naar beneden door de tijd', () => {
  const knopen = [
    knoop('begin', '2026-09-01', 'gedaan'),
    knoop('toets', '2026-11-24', 'nu'),
    knoop('einde', '2027-02-16', 'straks'),
  ]
  expect(volgorde(knopen, '2026-11-24')).toEqual(['begin', 'stil', 'vandaag', 'toets', 'einde'])
  expect(volgorde(knopen, '2026-11-27')).toEqual(['begin', 'stil', 'toets', 'vandaag', 'einde'])
  expect(volgorde(knopen, '2026-09-20')).toEqual(['begin', 'vandaag', 'stil', 'toets', 'einde'])
})

it('een afgelopen proces kent geen vandaag', () => {
  expect(
    volgorde([knoop('begin', '2026-09-01', 'gedaan'), knoop('einde', '2026-10-30', 'gedaan')], '2026-11-24'),
  ).toEqual(['begin', 'stil', 'einde'])
})
