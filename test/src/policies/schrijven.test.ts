import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Huurtabel } from './kolommen.ts'
import { als, maakRegio, type Principaal, proef, type Regio, weigering } from './regio.ts'
import type { Kring, Vulrij, Waarde } from './vulling.ts'

const GEEN_RECHT = '42501'
const GEEN_OUDER = '23503'

let regio: Regio
beforeAll(async () => {
  regio = await maakRegio()
})
afterAll(() => regio[Symbol.asyncDispose]())

/** The gemeente that this principal writes in these tests. */
function schrijft(wie: Principaal): string {
  return wie.naam.startsWith('vreemd') ? regio.org.vreemd : regio.org.eigen
}

/** Where a blind UPDATE of this principal may land: the gemeente that it writes, and of bureaus just what is theirs. */
function magWijzigen(wie: Principaal, { kring, waarden }: Vulrij): boolean {
  if (kring.gemeenteId !== schrijft(wie)) return false
  if (wie.groep !== 'bureau') return true
  const bureau = wie.naam === 'coach van bureau B' ? regio.org.bureauB : regio.org.bureauA
  if ('bureau_id' in waarden) return waarden['bureau_id'] === bureau && kring.opdrachtStatus === 'lopend'
  return kring.bureauId === bureau && kring.opdrachtStatus === 'lopend'
}

/** A new row like that of a circle: own ids and keys, so that nothing but the fence can refuse it. */
function nieuweRij(tabel: Huurtabel, bron: Vulrij): Record<string, Waarde> {
  const verwijst = new Set(tabel.verwijzingen.flatMap((v) => v.paren.map(([van]) => van)))
  const kolommen = tabel.kolommen.filter((k) => tabel.invoegbaar.includes(k.naam) && !k.altijdZelf)
  return Object.fromEntries(
    kolommen.map(({ naam, type, waarden }) => {
      const waarde = bron.waarden[naam] ?? null
      if (!tabel.uniek.has(naam) || verwijst.has(naam) || waarden.length > 0) return [naam, waarde]
      if (type === 'uuid') return [naam, randomUUID()]
      return [naam, typeof waarde === 'string' ? `${waarde}-${randomUUID()}` : Number(waarde) + 100]
    }),
  )
}

function voegIn(tabel: string, rij: Readonly<Record<string, Waarde>>): Promise<unknown> {
  const kolommen = Object.keys(rij)
  if (kolommen.length === 0) return regio.super_.query(`insert into ${tabel} default values`)
  const plaatsen = kolommen.map((_, i) => `$${i + 1}`)
  return regio.super_.query(
    `insert into ${tabel} (${kolommen.join(', ')}) values (${plaatsen.join(', ')})`,
    Object.values(rij),
  )
}

const rijVan = (tabel: Huurtabel, kring: Kring): Vulrij | undefined =>
  regio.rijen.find((r) => r.tabel === tabel.naam && r.kring === kring)

/** Tries something with every table as one principal. Out: what was not as it should be, with the name of the table. */
function perTabel(
  wie: Principaal,
  schrijf: string | null,
  probeer: (tabel: Huurtabel) => Promise<string | undefined>,
): Promise<readonly string[]> {
  return als(regio.super_, wie, schrijf, async () => {
    const fouten: string[] = []
    for (const tabel of regio.tabellen) {
      const fout = await proef(regio.super_, () => probeer(tabel))
      if (fout !== undefined) fouten.push(`${wie.naam}, ${tabel.naam}: ${fout}`)
    }
    return fouten
  })
}

/** The same for all principals. */
async function perPrincipaal(probeer: (wie: Principaal) => Promise<readonly string[]>): Promise<readonly string[]> {
  const fouten: string[] = []
  for (const wie of regio.principalen) fouten.push(...(await probeer(wie)))
  return fouten
}

describe('wie een andere gemeente wil schrijven', { timeout: 90_000 }, () => {
  it('komt met die gemeente niet binnen', async () => {
    const binnen: string[] = []
    for (const wie of regio.principalen.filter((p) => p.treedBinnen.alsSysteemIn === undefined)) {
      const anders = schrijft(wie) === regio.org.eigen ? regio.org.vreemd : regio.org.eigen
      const code = await weigering(als(regio.super_, wie, anders, async () => undefined))
      const magBeide = wie.naam === 'coach van bureau B'
      if (code !== (magBeide ? undefined : 'LK004')) binnen.push(`${wie.naam}: ${code}`)
    }
    expect(binnen).toEqual([])
  })

  it.for(['insert into % (gemeente_id) values ($1)', 'update % set gemeente_id = $1'])(
    'kan niet: %s',
    async (poging) => {
      const fouten = await perPrincipaal((wie) =>
        perTabel(wie, schrijft(wie), async ({ naam }) => {
          const code = await weigering(regio.super_.query(poging.replace('%', naam), [regio.org.vreemd]))
          return code === GEEN_RECHT ? undefined : `${code}`
        }),
      )
      expect(fouten).toEqual([])
    },
  )
})

describe('elke tabel van een gemeente', { timeout: 90_000 }, () => {
  it('neemt van niemand een rij bij een dossier van een andere gemeente aan', async () => {
    const fouten = await perPrincipaal((wie) => {
      const { eigen, vreemd } = regio.kringen
      const anders = schrijft(wie) === regio.org.eigen ? vreemd : eigen
      return perTabel(wie, schrijft(wie), async (tabel) => {
        const bron = rijVan(tabel, anders)
        if (bron === undefined) return undefined
        const code = await weigering(voegIn(tabel.naam, nieuweRij(tabel, bron)))
        if (code === undefined) return await geland(tabel, schrijft(wie))
        return code === GEEN_RECHT || code === GEEN_OUDER ? undefined : code
      })
    })
    expect(fouten).toEqual([])
  })

  /** A table without a dossier takes the row, but in the gemeente of the transaction and nowhere else. */
  async function geland(tabel: Huurtabel, gemeenteId: string): Promise<string | undefined> {
    await regio.super_.query('reset role')
    const oud = regio.rijen.filter((r) => r.tabel === tabel.naam).map((r) => r.plek)
    const { rows } = await regio.super_.query<{ gemeente_id: string }>(
      `select gemeente_id from ${tabel.naam} where ctid <> all ($1::tid[])`,
      [oud],
    )
    const inEigen = rows.length > 0 && rows.every((r) => r.gemeente_id === gemeenteId)
    const heeftDossier = tabel.verwijzingen.some((v) => v.paren.length > 1)
    return inEigen && !heeftDossier ? undefined : 'bij een vreemd dossier'
  }

  it('neemt niets aan van wie geen gemeente koos om te schrijven', async () => {
    const fouten = await perPrincipaal((wie) => {
      if (wie.treedBinnen.alsSysteemIn !== undefined) return Promise.resolve([])
      return perTabel(wie, null, async (tabel) => {
        const bron = rijVan(tabel, regio.kringen.eigen)
        if (bron === undefined) return undefined
        const code = await weigering(voegIn(tabel.naam, nieuweRij(tabel, bron)))
        return code === GEEN_RECHT || code === GEEN_OUDER ? undefined : `${code}`
      })
    })
    expect(fouten).toEqual([])
  })

  it('laat een bureau niet in naam van het andere bureau van het dossier schrijven', async () => {
    const coach = regio.principalen.find((p) => p.naam === 'coach')!
    const fouten = await perTabel(coach, regio.org.eigen, async (tabel) => {
      const bron = rijVan(tabel, regio.kringen.tweede)
      if (bron === undefined) return undefined
      const code = await weigering(voegIn(tabel.naam, nieuweRij(tabel, bron)))
      return code === GEEN_RECHT ? undefined : `${code}`
    })
    expect(fouten).toEqual([])
  })

  it('verandert niet door een UPDATE zonder voorwaarde van wie er niet over gaat', async () => {
    const fouten = await perPrincipaal((wie) =>
      perTabel(wie, schrijft(wie), async (tabel) => {
        const geraakt = await wijzigBlind(tabel, wie)
        const mag = (r: Vulrij): boolean =>
          magWijzigen(wie, r) && !(wie.groep === 'beheerder' && 'dossier_id' in r.waarden)
        const fout = geraakt.filter((r) => !mag(r)).map((r) => r.kring.naam)
        return fout.length === 0 ? undefined : `wijzigt ${fout.join(', ')}`
      }),
    )
    expect(fouten).toEqual([])
  })

  /** Sets a column in every row without reading any, and says which rows it reached. */
  async function wijzigBlind(tabel: Huurtabel, wie: Principaal): Promise<readonly Vulrij[]> {
    const kolom = tabel.kolommen.find((k) => tabel.wijzigbaar.includes(k.naam) && !tabel.uniek.has(k.naam))
    if (kolom === undefined) return []
    const kring = wie.naam.startsWith('vreemd') ? regio.kringen.vreemd : regio.kringen.eigen
    const waarde = kolom.magLeeg ? null : (rijVan(tabel, kring)?.waarden[kolom.naam] ?? null)
    const code = await weigering(regio.super_.query(`update ${tabel.naam} set ${kolom.naam} = $1`, [waarde]))
    if (code === GEEN_RECHT) return []
    if (code !== undefined) throw new Error(`${tabel.naam}.${kolom.naam}: ${code}`)
    await regio.super_.query('reset role')
    const { rows } = await regio.super_.query<{ plek: string }>(`select ctid::text as plek from ${tabel.naam}`)
    const over = new Set(rows.map((r) => r.plek))
    return regio.rijen.filter((r) => r.tabel === tabel.naam && !over.has(r.plek))
  }

  it.for(['delete from %', 'truncate %'])('verliest geen rij door %s', async (poging) => {
    const fouten = await perPrincipaal((wie) =>
      perTabel(wie, schrijft(wie), async ({ naam }) => {
        const code = await weigering(regio.super_.query(poging.replace('%', naam)))
        return code === GEEN_RECHT ? undefined : `${code}`
      }),
    )
    expect(fouten).toEqual([])
  })
})
