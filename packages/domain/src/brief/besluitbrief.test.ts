import { describe, expect, it } from 'vitest'
import { naarDatum } from '../datum.ts'
import { type Besluitinhoud, type Briefgegevens, stelBriefOp } from './besluitbrief.ts'

const GEGEVENS: Briefgegevens = {
  namens: 'het college van burgemeester en wethouders van Heiloo',
  gemeente: 'Heiloo',
  naam: 'Mo Voorbeeld',
  adres: ['Kerkweg 1', '1851 AB  Heiloo'],
  dossiernummer: 'HLO-2026-0001',
  datum: naarDatum('2026-09-01'),
  motivering: 'Goed plan.',
  mandaat: 'mandaatbesluit',
  ondertekenaar: 'Remco Hendriks',
  bezwaartermijn: { aantal: 6, eenheid: 'weken' },
  bezwaarBron: { soort: 'wet', regeling: 'Algemene wet bestuursrecht', artikel: '6:7' },
  bezwaaradres: 'Postbus 00, 0000 AA Heiloo',
  contact: 'het loket, telefoon 072 000 00 00',
}
const fase = (naam: string) => ({ naam, begin: naarDatum('2026-09-01'), einde: naarDatum('2026-10-01') })
const toelating = (begeleiding: Extract<Besluitinhoud, { soort: 'toelating' }>['begeleiding']): Besluitinhoud => ({
  soort: 'toelating',
  begin: naarDatum('2026-09-01'),
  laatsteDag: naarDatum('2027-02-28'),
  fasen: [fase('Oriëntatie'), fase('Ontwikkelfase')],
  begeleiding,
})
const tekst = (inhoud: Besluitinhoud, g = GEGEVENS): string => JSON.stringify(stelBriefOp(inhoud, g))

describe('de brief van een besluit', () => {
  it('begins with to whom it goes, and says where a bezwaar goes and who answers questions', () => {
    expect(stelBriefOp({ soort: 'afwijzing' }, GEGEVENS)[0]).toEqual({
      soort: 'adres',
      regels: ['Mo Voorbeeld', 'Kerkweg 1', '1851 AB  Heiloo'],
    })
    const brief = tekst({ soort: 'afwijzing' })
    expect(brief).toContain('wethouders van Heiloo, Postbus 00, 0000 AA Heiloo.')
    expect(brief).toContain('Neem contact op met het loket, telefoon 072 000 00 00.')
  })

  it('has only the name where no address is known, and leaves out what the gemeente did not lay down', () => {
    const zonder = { ...GEGEVENS, adres: null, bezwaaradres: null, contact: null }
    expect(stelBriefOp({ soort: 'afwijzing' }, zonder)[0]).toEqual({ soort: 'adres', regels: ['Mo Voorbeeld'] })
    expect(tekst({ soort: 'afwijzing' }, zonder)).toContain(
      'Stuur de brief naar het college van burgemeester en wethouders van Heiloo.',
    )
    expect(tekst({ soort: 'afwijzing' }, zonder)).not.toContain('Hebt u vragen?')
  })

  it('names the phases of a bureau that guides in some of them', () => {
    expect(tekst(toelating([]))).toContain('Wij begeleiden u zelf.')
    const alles = [{ naam: 'Bureau Noord', fasen: ['Oriëntatie', 'Ontwikkelfase'] }]
    expect(tekst(toelating(alles))).toContain('Bureau Noord begeleidt u. U bent')
    expect(tekst(toelating([{ naam: 'Bureau Noord', fasen: ['Ontwikkelfase'] }]))).toContain(
      'Bureau Noord begeleidt u in de fase Ontwikkelfase. In de fase Oriëntatie begeleiden wij u zelf.',
    )
    const twee = [
      { naam: 'Bureau Noord', fasen: ['Oriëntatie'] },
      { naam: 'Startkracht', fasen: ['Ontwikkelfase'] },
    ]
    expect(tekst(toelating(twee))).toContain(
      'Bureau Noord begeleidt u in de fase Oriëntatie. Startkracht begeleidt u in de fase Ontwikkelfase.',
    )
  })
})
