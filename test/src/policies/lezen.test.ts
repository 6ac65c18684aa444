import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LEEST } from './leest.ts'
import { als, maakRegio, type Principaal, type Regio } from './regio.ts'
import { kanarie, type Kring, type Vulrij } from './vulling.ts'

let regio: Regio
/** What each principal reads of each table: principal → table → rows. */
const gelezen = new Map<string, Map<string, readonly { plek: string; inhoud: string }[]>>()

beforeAll(async () => {
  regio = await maakRegio()
  for (const wie of regio.principalen) {
    const perTabel = new Map<string, readonly { plek: string; inhoud: string }[]>()
    await als(regio.super_, wie, null, async () => {
      for (const { naam } of regio.tabellen) {
        const { rows } = await regio.super_.query<{ plek: string; inhoud: string }>(
          `select ctid::text as plek, to_jsonb(t)::text as inhoud from ${naam} t`,
        )
        perTabel.set(naam, rows)
      }
    })
    gelezen.set(wie.naam, perTabel)
  }
})
afterAll(() => regio[Symbol.asyncDispose]())

/** The fence, told apart from the policies: in which rows this principal may ever look. */
function magZien(wie: Principaal, { tabel, kring, waarden }: Vulrij): boolean {
  if (wie.groep !== 'bureau')
    return kring.gemeenteId === (wie.naam.startsWith('vreemd') ? regio.org.vreemd : regio.org.eigen)
  const bureau = wie.naam === 'coach van bureau B' ? regio.org.bureauB : regio.org.bureauA
  // The plan of the traject names who carries out which phase; a bureau at the dossier knows with whom it works.
  const noemtBureau = 'bureau_id' in waarden && tabel !== 'fase'
  if (noemtBureau) return waarden['bureau_id'] === bureau
  const dossiers = Object.values(regio.kringen).filter((k) => k.bureauId === bureau && k.opdrachtStatus === 'lopend')
  return dossiers.some((k) => (k.bij ?? k) === (kring.bij ?? kring))
}

describe('elke tabel van een gemeente', () => {
  it('heeft van elke kring een rij om te lekken', () => {
    for (const { naam } of regio.tabellen) {
      const kringen = new Set(regio.rijen.filter((r) => r.tabel === naam).map((r) => r.kring.gemeenteId))
      expect([naam, kringen.size]).toEqual([naam, 2])
    }
  })

  it('geeft niemand een rij van een ander', () => {
    const lekken = regio.principalen.flatMap((wie) =>
      regio.tabellen.flatMap(({ naam }) => {
        const mag = new Set(regio.rijen.filter((r) => r.tabel === naam && magZien(wie, r)).map((r) => r.plek))
        const rijen = gelezen.get(wie.naam)?.get(naam) ?? []
        return rijen.filter(({ plek }) => !mag.has(plek)).map(({ inhoud }) => `${wie.naam} leest ${naam}: ${inhoud}`)
      }),
    )
    expect(lekken).toEqual([])
  })

  it('geeft niemand een woord van een dossier van een ander', () => {
    const lekken = regio.principalen.flatMap((wie) => {
      const verboden: readonly Kring[] = Object.values(regio.kringen).filter(
        (kring) => !regio.rijen.some((r) => r.kring === kring && magZien(wie, r)),
      )
      const alles = [...(gelezen.get(wie.naam)?.values() ?? [])].flat().map((r) => r.inhoud)
      return verboden.flatMap((kring) =>
        alles.filter((inhoud) => inhoud.includes(kanarie(kring))).map((inhoud) => `${wie.naam}: ${inhoud}`),
      )
    })
    expect(lekken).toEqual([])
  })

  it('wordt gelezen door wie dat hier staat en door niemand anders', () => {
    const werkelijk = Object.fromEntries(
      regio.tabellen.map(({ naam }) => {
        const lezers = regio.principalen.filter((wie) => (gelezen.get(wie.naam)?.get(naam)?.length ?? 0) > 0)
        return [naam, [...new Set(lezers.map((wie) => wie.groep))].toSorted().join(' ')]
      }),
    )
    expect(werkelijk).toEqual(LEEST)
  })

  it('geeft wie geen klantmanager van de client is niets over de persoon', () => {
    const zonderClient = gelezen.get('andere klantmanager')
    for (const tabel of ['belanghebbende', 'dossier_sleutel', 'toetsmoment', 'besluit', 'afspraak', 'tijdlijn'])
      expect([tabel, zonderClient?.get(tabel)]).toEqual([tabel, []])
  })
})
