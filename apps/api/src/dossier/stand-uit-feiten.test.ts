import { describe, expect, it } from 'vitest'
import { bepaalStand } from './stand-uit-feiten.ts'

const feiten = (...soorten: string[]) =>
  soorten.map((soort, nr) => ({
    id: String(nr).padStart(4, '0'),
    soort,
    geregistreerdOp: `2026-09-${String(1 + Math.floor(nr / 3)).padStart(2, '0')}T08:00:00.000Z`,
    gegevens: soort === 'fase_begonnen' ? { fase: `Fase ${nr}` } : {},
  }))

describe('the state that follows from facts', () => {
  it('is nothing without facts, and does not depend on the order in which they are given', () => {
    expect(bepaalStand([])).toEqual({ toestand: null, fase: null })
    const alle = feiten('aangemeld', 'voorwaarden_getoetst', 'besluit_toelating', 'fase_begonnen', 'notitie')
    expect(bepaalStand(alle)).toEqual({ toestand: 'fase_loopt', fase: 'Fase 3' })
    expect(bepaalStand(alle.toReversed())).toEqual(bepaalStand(alle))
  })

  it('goes on in the next phase after a go, and ends after the last', () => {
    const begin = ['aangemeld', 'besluit_toelating', 'fase_begonnen', 'toetsmoment_gevraagd', 'toetsmoment_go']
    expect(bepaalStand(feiten(...begin))).toEqual({ toestand: 'afronding', fase: null })
    expect(bepaalStand(feiten(...begin, 'fase_begonnen'))).toEqual({ toestand: 'fase_loopt', fase: 'Fase 5' })
  })

  it('comes back from an interruption to where it was', () => {
    const loopt = ['aangemeld', 'besluit_toelating', 'fase_begonnen']
    expect(bepaalStand(feiten(...loopt, 'onderbroken')).toestand).toBe('onderbroken')
    expect(bepaalStand(feiten(...loopt, 'onderbroken', 'hervat')).toestand).toBe('fase_loopt')
    expect(bepaalStand(feiten(...loopt, 'toetsmoment_gevraagd', 'onderbroken', 'hervat')).toestand).toBe('aangehouden')
    expect(bepaalStand(feiten('aangemeld', 'besluit_toelating', 'onderbroken', 'hervat')).toestand).toBe('toegelaten')
  })

  it('closes with its outcome once the krediet is converted', () => {
    const einde = [
      'besluit_toelating',
      'fase_begonnen',
      'besluit_krediet',
      'toetsmoment_no_go',
      'besluit_voortijdige_beeindiging',
    ]
    expect(bepaalStand(feiten(...einde)).toestand).toBe('afronding')
    expect(bepaalStand(feiten(...einde, 'besluit_omzetting')).toestand).toBe('afgesloten')
  })
})
