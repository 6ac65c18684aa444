import { describe, expect, it } from 'vitest'
import { deelIn, type LijnKnoop } from './proceslijn-indeling.ts'

const meet = (tekst: string, vet: boolean) => tekst.length * (vet ? 8 : 7)
const knoop = (id: string, datum: string, titel: string, rest: Partial<LijnKnoop> = {}): LijnKnoop => ({
  id,
  datum,
  titel,
  datumTekst: datum.slice(5),
  ...rest,
})
const vandaag = '2026-11-23'
const traject = [
  knoop('a', '2026-08-03', 'Aanmelding'),
  knoop('b', '2026-08-17', 'Toegelaten', { fase: 'oriëntatie' }),
  knoop('c', '2026-09-14', 'Go'),
  knoop('d', '2026-11-24', 'Go of no-go', { datumTekst: 'uiterlijk 24 nov' }),
  knoop('e', '2027-01-15', 'Plan toetsbaar', { datumTekst: 'verwacht 15 jan 2027' }),
  knoop('f', '2027-02-16', 'Einde', { datumTekst: 'uiterlijk 16 feb 2027', onder: 'maximum 6 maanden' }),
]

describe('de indeling van de proceslijn', () => {
  it('zet de knopen in volgorde, van rand tot rand', () => {
    const indeling = deelIn({ knopen: traject, onderbrekingen: [], vandaag, breedte: 960, meet })
    const x = indeling?.knopen.map((een) => een.x) ?? []
    expect(x).toEqual(x.toSorted((een, ander) => een - ander))
    expect(indeling?.knopen[0]?.links).toBe(0)
    expect(indeling?.knopen.at(-1)?.rechts).toBe(960)
  })

  it('laat geen twee teksten elkaar raken, bij drie tot acht knopen en willekeurige datums', () => {
    let zaad = 7
    const willekeurig = (max: number) => (zaad = (zaad * 48271) % 2147483647) % max
    for (let poging = 0; poging < 500; poging += 1) {
      const aantal = 3 + willekeurig(6)
      const knopen = Array.from(
        { length: aantal },
        () => `2026-${String(1 + willekeurig(12)).padStart(2, '0')}-${String(1 + willekeurig(28)).padStart(2, '0')}`,
      )
        .toSorted()
        .map((datum, nr) =>
          knoop(String(nr), datum, ['Go', 'Aanmelding', 'Voortgang beoordeeld'][willekeurig(3)] ?? ''),
        )
      const breedte = 620 + willekeurig(500)
      const indeling = deelIn({ knopen, onderbrekingen: [], vandaag, breedte, meet })
      indeling?.knopen.forEach((een, nr) => {
        const volgende = indeling.knopen[nr + 1]
        if (!volgende) return expect(een.rechts).toBeLessThanOrEqual(breedte + 0.01)
        const titels = (rij: readonly string[]) => Math.max(...rij.map((regel) => meet(regel, true)))
        expect(volgende.x - een.x).toBeGreaterThan((titels(een.titel) + titels(volgende.titel)) / 2)
        expect(volgende.x - een.x).toBeGreaterThan(35)
      })
      expect(indeling?.knopen[0]?.links ?? 0).toBeGreaterThanOrEqual(-0.01)
    }
  })

  it('geeft niets wanneer het niet past, zodat de lijst getoond wordt', () => {
    expect(deelIn({ knopen: traject, onderbrekingen: [], vandaag, breedte: 320, meet })).toBeUndefined()
  })

  it('breekt titels af voordat zij het opgeeft', () => {
    const knopen = traject.map((een) => ({ ...een, titel: 'Voortgang van fase beoordeeld' }))
    expect(deelIn({ knopen, onderbrekingen: [], vandaag, breedte: 900, meet })?.titelregels).toBeGreaterThan(1)
  })

  it('tekent een onderbreking tussen haar knopen en laat een label weg dat een ander raakt', () => {
    const indeling = deelIn({
      knopen: traject,
      onderbrekingen: [
        { van: '2026-10-05', tot: '2026-10-19', tekst: 'onderbroken 5 tot 19 okt' },
        { van: '2026-10-26', tekst: 'onderbroken sinds 26 okt' },
      ],
      vandaag,
      breedte: 960,
      meet,
    })
    const [eerste, tweede] = indeling?.onderbrekingen ?? []
    expect(eerste?.van).toBeGreaterThan(indeling?.knopen[2]?.x ?? Infinity)
    expect(eerste?.label).toBeDefined()
    expect(tweede?.tot).toBeCloseTo(indeling?.vandaag ?? 0)
    expect(tweede?.label).toBeUndefined()
  })

  it('zet vandaag naast een knoop waarvan de datum voorbij is', () => {
    const indeling = deelIn({ knopen: traject, onderbrekingen: [], vandaag: '2026-12-01', breedte: 960, meet })
    expect(indeling?.vandaag).toBeGreaterThan(indeling?.knopen[3]?.x ?? Infinity)
  })
})
