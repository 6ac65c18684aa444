import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEFINER } from './catalogus.ts'
import { als, maakRegio, proef, type Regio, weigering } from './regio.ts'
import { kanarie, type Waarde } from './vulling.ts'

/** What each function that runs as its owner gives to each group; the keys are those of DEFINER. */
let regio: Regio
beforeAll(async () => {
  regio = await maakRegio()
})
afterAll(() => regio[Symbol.asyncDispose]())

type Rij = Record<string, unknown>

/** What a principal gets from a query, writing this gemeente or none. */
async function vraag(
  naam: string,
  schrijf: string | null,
  sql: string,
  waarden: readonly Waarde[] = [],
): Promise<Rij[]> {
  const wie = regio.principalen.find((p) => p.naam === naam)!
  return als(regio.super_, wie, schrijf, async () => (await regio.super_.query<Rij>(sql, [...waarden])).rows)
}

const BEHEER = ['beheer_commandos', 'beheer_uitgaand', 'beheer_keten', 'beheer_migraties'] as const
const ANDEREN = ['consulent', 'contactpersoon', 'klantmanager', 'coach', 'accountant', 'het systeem']

describe('wat de beheerder ziet', () => {
  it('is van de gemeenten met mandaat, en noemt niemand', async () => {
    await regio.super_.query(`update outbox set pogingen = 1, fout = 'ECONNREFUSED'`)
    for (const functie of ['beheer_commandos', 'beheer_uitgaand', 'beheer_keten']) {
      const rijen = await vraag('functioneel_beheerder', null, `select * from app.${functie}()`)
      expect([functie, rijen.length > 0]).toEqual([functie, true])
      const gemeenten = new Set(rijen.map((r) => r['gemeente_id']))
      expect([functie, gemeenten.has(regio.org.vreemd)]).toEqual([functie, false])
      expect(JSON.stringify(rijen)).not.toContain(kanarie(regio.kringen.vreemd))
      expect(JSON.stringify(rijen)).not.toMatch(/gegevens|uitkomst|foutcode/)
    }
  })

  it.for(BEHEER)('is voor een ander leeg: %s', async (functie) => {
    for (const naam of ANDEREN)
      expect([naam, await vraag(naam, null, `select * from app.${functie}()`)]).toEqual([naam, []])
  })

  it('laat opnieuw proberen wat in de gemeente van de transactie is opgegeven, en niets anders', async () => {
    await regio.super_.query(`update outbox set soort = 'mail', status = 'mislukt'`)
    const { rows } = await regio.super_.query<{ id: string; gemeente_id: string }>('select id, gemeente_id from outbox')
    const van = (gemeente: string): string => rows.find((r) => r.gemeente_id === gemeente)!.id
    const probeer = async (naam: string, schrijf: string | null, gemeente: string): Promise<unknown> =>
      (await vraag(naam, schrijf, 'select app.beheer_probeer_opnieuw($1) as ja', [van(gemeente)]))[0]?.['ja']
    expect(await probeer('functioneel_beheerder', regio.org.eigen, regio.org.eigen)).toBe(true)
    expect(await probeer('functioneel_beheerder', regio.org.eigen, regio.org.vreemd)).toBe(false)
    expect(await probeer('functioneel_beheerder', null, regio.org.eigen)).toBe(false)
    for (const naam of ANDEREN) {
      const schrijf = naam === 'het systeem' ? null : regio.org.eigen
      expect([naam, await probeer(naam, schrijf, regio.org.eigen)]).toEqual([naam, false])
    }
  })
})

describe('zoeken op de blinde index van een BSN', () => {
  const index = (kring: 'eigen' | 'vreemd'): Waarde =>
    regio.rijen.find((r) => r.tabel === 'belanghebbende' && r.kring === regio.kringen[kring])!.waarden['bsn_index']!
  const ZOEK = 'select nummer from app.dossiers_met_bsn($1)'

  it('geeft nummers van de gemeente waarvoor men schrijft', async () => {
    const gevonden = [{ nummer: `${kanarie(regio.kringen.eigen)}dossier-nummer` }]
    expect(await vraag('consulent', regio.org.eigen, ZOEK, [index('eigen')])).toEqual(gevonden)
    // A colleague of the klantmanager hears that there is a dossier, not of whom.
    expect(await vraag('andere klantmanager', regio.org.eigen, ZOEK, [index('eigen')])).toEqual(gevonden)
  })

  it.for([
    ['een dossier van een andere gemeente', 'consulent', true, 'vreemd'],
    ['een bureau', 'coach', true, 'eigen'],
    ['wie geen gemeente koos', 'consulent', false, 'eigen'],
  ] as const)('geeft niets: %s', async ([, naam, schrijft, kring]) => {
    expect(await vraag(naam, schrijft ? regio.org.eigen : null, ZOEK, [index(kring)])).toEqual([])
  })
})

describe('de plekken van bestanden', () => {
  it('kent de API zonder dat zij voor iemand handelt, en geen mens en geen proces', async () => {
    const plekken = regio.rijen.filter((r) => r.tabel === 'document').map((r) => r.waarden['plek'] ?? null)
    const VRAAG = 'select plek from app.bekende_plekken($1) plek order by 1'
    const api = new Client({ connectionString: regio.database.authenticatorUrl })
    await api.connect()
    try {
      const { rows } = await api.query<{ plek: string }>(VRAAG, [[...plekken, 'onbekend/plek']])
      expect(rows.map((r) => r.plek)).toEqual(plekken.map(String).toSorted((een, ander) => (een < ander ? -1 : 1)))
    } finally {
      await api.end()
    }
    for (const naam of ['consulent', 'coach', 'klantmanager', 'het systeem'])
      expect([naam, await weigering(vraag(naam, null, VRAAG, [plekken as never]))]).toEqual([naam, '42501'])
  })
})

describe('elke functie die met de rechten van haar eigenaar loopt', () => {
  it('heeft hier of in een ander bestand een proef', () => {
    const beproefd = [...BEHEER, 'beheer_probeer_opnieuw', 'bekende_plekken', 'dossiers_met_bsn', 'is_beheerder']
    const elders = ['treed_binnen', 'audit_keten', 'verzet_klok']
    expect(Object.keys(DEFINER).toSorted()).toEqual([...beproefd, ...elders].map((f) => `app.${f}`).toSorted())
  })

  it('is_beheerder zegt het van wie het vraagt', async () => {
    expect(await vraag('functioneel_beheerder', null, 'select app.is_beheerder() as ja')).toEqual([{ ja: true }])
    for (const naam of ANDEREN)
      expect([naam, await vraag(naam, null, 'select app.is_beheerder() as ja')]).toEqual([naam, [{ ja: false }]])
  })

  it('is zonder context een fout', async () => {
    await regio.super_.query('begin; set local role loket_app')
    for (const functie of ['is_beheerder', 'beheer_commandos', 'beheer_uitgaand', 'beheer_keten']) {
      const code = await proef(regio.super_, () => weigering(regio.super_.query(`select app.${functie}()`)))
      expect([functie, code]).toEqual([functie, 'LK001'])
    }
    await regio.super_.query('rollback')
  })
})
