import { describe, expect, it } from 'vitest'
import { maakKnopen } from './knopen.ts'
import type { Dossier } from './taakroute.ts'
import { nl } from './teksten.nl.ts'

type Fase = Dossier['fasen'][number]

const fase = (nr: number, anders: Partial<Fase>): Fase => ({
  id: `f${nr}`,
  nr,
  naam: `Fase ${nr}`,
  rechtsgrond: 'bbz_2_3',
  uitvoerder: 'loket',
  bureau: null,
  begin: '2026-09-01',
  einde: '2026-09-28',
  oorspronkelijkEinde: '2026-09-28',
  ingekort: false,
  status: 'gepland',
  uitslag: null,
  afgeslotenOp: null,
  vorm: null,
  uitleg: null,
  ...anders,
})
const dossier = (traject: Partial<Dossier['traject']>, anders: Partial<Dossier> = {}): Dossier =>
  ({
    aangemeldOp: '2026-08-03',
    besluiten: [],
    fasen: [],
    toetsmomenten: [],
    taken: [],
    volgende: [],
    traject: { toestand: 'aangemeld', begin: null, laatsteDag: null, beeindigdOp: null, ...traject },
    ...anders,
  }) as unknown as Dossier
const regels = (d: Dossier, uitkomst?: string) =>
  maakKnopen(d, nl.proces, uitkomst).map(({ titel, stand, datum, datumsoort, fase: naam, onder }) =>
    [titel, stand, datumsoort, datum, naam, onder].filter(Boolean).join(' '),
  )

describe('the points of a traject', () => {
  it('end at the toelating as long as nobody decided, with its last day by law', () => {
    const volgende = [{ soort: 'beslistermijn_verstreken', dag: '2026-09-28', aanHetEinde: true }]
    expect(regels(dossier({}, { volgende }))).toEqual([
      'Aanmelding gedaan op 2026-08-03',
      'Toelating nu uiterlijk 2026-09-28',
    ])
    expect(regels(dossier({ toestand: 'ingetrokken', beeindigdOp: '2026-08-10' }))).toEqual([
      'Aanmelding gedaan op 2026-08-03',
      'Ingetrokken gedaan op 2026-08-10',
    ])
  })

  it('show what was done, the gate that waits and what is expected, each stretch by the phase that begins there', () => {
    const fasen = [
      fase(1, { status: 'afgerond', uitslag: 'go', afgeslotenOp: '2026-09-14' }),
      fase(2, { status: 'toetsmoment', einde: '2026-11-10' }),
      fase(3, { einde: '2027-02-16', ingekort: true }),
      fase(4, { status: 'vervallen' }),
    ]
    const toetsmomenten = [{ id: 't', faseId: 'f2', status: 'open', uiterlijk: '2026-11-24' }] as never
    const besluiten = [{ id: 'b', soort: 'toelating', beslotenOp: '2026-08-17' }] as never
    const d = dossier(
      { toestand: 'toetsmoment', begin: '2026-08-17', laatsteDag: '2027-02-16' },
      { fasen, toetsmomenten, besluiten },
    )
    expect(regels(d)).toEqual([
      'Aanmelding gedaan op 2026-08-03',
      'Toegelaten gedaan op 2026-08-17 Fase 1',
      'Go gedaan op 2026-09-14 Fase 2',
      'Go of no-go nu uiterlijk 2026-11-24 Fase 3',
      'Go of no-go straks verwacht 2027-02-16 ingekort door het maximum',
      'Einde straks uiterlijk 2027-02-16',
    ])
  })

  it('end with the outcome', () => {
    const fasen = [fase(1, { status: 'afgerond', uitslag: 'no_go', afgeslotenOp: '2026-09-14' })]
    const d = dossier({ toestand: 'afgesloten', begin: '2026-08-17', beeindigdOp: '2026-09-20' }, { fasen })
    expect(regels(d, 'werk in loondienst').slice(-2)).toEqual([
      'No-go gedaan op 2026-09-14',
      'Uitkomst gedaan op 2026-09-20 werk in loondienst',
    ])
  })
})
