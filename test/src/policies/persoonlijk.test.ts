import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { als, maakRegio, type Principaal, proef, type Regio, weigering } from './regio.ts'

/** What belongs to one person, whatever the gemeente: the person is the fence. */
const VAN_EEN_PERSOON = ['concept', 'weergave', 'bezoek'] as const
const GEEN_RECHT = '42501'

let regio: Regio
let ik: Principaal
let ander: string
beforeAll(async () => {
  regio = await maakRegio()
  ik = regio.principalen.find((p) => p.naam === 'consulent')!
  ander = regio.persoon('beslisser')
  for (const persoon of [regio.persoon('consulent'), ander]) {
    await regio.super_.query(`insert into concept (persoon_id, sleutel, inhoud) values ($1, 's', '"geheim"')`, [
      persoon,
    ])
    await regio.super_.query(`insert into weergave (persoon_id, pagina, naam, zoek) values ($1, 'p', 'n', 'z')`, [
      persoon,
    ])
    await regio.super_.query(`insert into bezoek values ($1, '2026-01-01', '2026-01-02')`, [persoon])
    await regio.super_.query(
      `insert into waarneming (persoon_id, waarnemer_id, van, tot) values ($1, $2, '2020-01-01', '2020-01-02')`,
      [persoon, regio.persoon('teamleider')],
    )
    await regio.super_.query(`insert into sessie values ($1::text, $1::uuid, '{}', '2099-01-01')`, [persoon])
  }
})
afterAll(() => regio[Symbol.asyncDispose]())

const doe = (sql: string, ...waarden: unknown[]): Promise<string | number | null | undefined> =>
  als(regio.super_, ik, null, async () => {
    let aantal: number | null | undefined
    const code = await weigering(regio.super_.query(sql, waarden).then((r) => (aantal = r.rowCount)))
    return code ?? aantal
  })

describe.each(VAN_EEN_PERSOON)('%s', (tabel) => {
  it('wordt alleen door de eigenaar gelezen', async () => {
    expect(await doe(`select * from ${tabel}`)).toBe(1)
    expect(await doe(`select * from ${tabel} where persoon_id = $1`, ander)).toBe(0)
  })

  it('wordt alleen door de eigenaar verwijderd', async () => {
    expect(await doe(`delete from ${tabel}`)).toBe(1)
    expect(await doe(`delete from ${tabel} where persoon_id = $1`, ander)).toBe(0)
  })

  it('krijgt van niemand een rij op naam van een ander', async () => {
    expect(await doe(`insert into ${tabel} (persoon_id) values ($1)`, ander)).toBe(GEEN_RECHT)
    expect(await doe(`update ${tabel} set persoon_id = $1`, ander)).toBe(GEEN_RECHT)
  })

  it('is zonder context een fout', async () => {
    await regio.super_.query('begin; set local role loket_app')
    for (const sql of [`select * from ${tabel}`, `delete from ${tabel}`])
      expect(await proef(regio.super_, () => weigering(regio.super_.query(sql)))).toBe('LK001')
    await regio.super_.query('rollback')
  })
})

describe('wie waar werkt', () => {
  it('leest ieder, en ieder wijzigt alleen de eigen voorkeuren', async () => {
    expect(Number(await doe('select naam from persoon'))).toBeGreaterThan(10)
    expect(await doe(`update persoon set taal = 'en'`)).toBe(1)
    expect(await doe(`update persoon set taal = 'en' where id = $1`, ander)).toBe(0)
  })

  it.for([
    [`update persoon set organisatie_id = gen_random_uuid()`],
    [`update persoon set actief = true`],
    [`update persoon set sub = 'iemand-anders'`],
    [`insert into persoon_rol (persoon_id, rol) values (gen_random_uuid(), 'beslisser')`],
    [`update persoon_rol set geldig_tot = null`],
    [`delete from persoon_rol`],
    [
      `insert into mandaat (gemeente_id, soort, geldig_van, bron) values (gen_random_uuid(), 'uitvoering', '2020-01-01', 'x')`,
    ],
    [`update mandaat set geldig_tot = null`],
    [`update gemeente set centraal = true`],
    [`insert into rol_soort values ('baas', 'centraal')`],
    [`update rol_soort set soort = 'centraal'`],
    [`insert into parameter (code, waarde, bron, geldig_van) values ('x', '1', '{}', '2020-01-01')`],
    [`update sjabloon set inhoud = '{}'`],
    [`select * from sessie`],
    [`insert into sessie values ('x', null, '{}', '2099-01-01')`],
    [`update kysely_migration set name = 'x'`],
  ])('verandert door niemand van buiten het beheer: %s', async ([sql]) => {
    expect(await doe(sql!)).toBe(GEEN_RECHT)
  })
})

describe('waarneming', () => {
  const zet = (persoon: string, waarnemer: string): Promise<unknown> =>
    doe(
      `insert into waarneming (persoon_id, waarnemer_id, van, tot) values ($1, $2, '2026-01-01', '2026-01-02')`,
      persoon,
      waarnemer,
    )

  it('geeft ieder alleen voor zichzelf, aan iemand van de eigen organisatie', async () => {
    const zelf = regio.persoon('consulent')
    expect(await zet(zelf, ander)).toBe(1)
    expect(await zet(ander, zelf)).toBe(GEEN_RECHT)
    expect(await zet(zelf, regio.persoon('coach'))).toBe(GEEN_RECHT)
    expect(await zet(zelf, regio.persoon('contactpersoon'))).toBe(GEEN_RECHT)
    expect(await zet(zelf, zelf)).toBe('23514')
  })

  it('haalt ieder alleen van zichzelf weg', async () => {
    expect(await doe('delete from waarneming')).toBe(1)
    expect(await doe('delete from waarneming where persoon_id = $1', ander)).toBe(0)
    expect(await doe(`update waarneming set tot = '2099-01-01'`)).toBe(GEEN_RECHT)
  })

  it('geeft de waarnemer van een klantmanager diens clienten op die dagen, en geen dag langer', async () => {
    const waarnemer = regio.principalen.find((p) => p.naam === 'andere klantmanager')!
    const ziet = async (van: string, tot: string): Promise<number> => {
      await regio.super_.query(
        `insert into waarneming (persoon_id, waarnemer_id, van, tot) values ($1, $2, ${van}, ${tot})`,
        [regio.persoon('klantmanager'), regio.persoon('andere klantmanager')],
      )
      const { rows } = await als(regio.super_, waarnemer, null, () => regio.super_.query('select from belanghebbende'))
      await regio.super_.query('delete from waarneming where waarnemer_id = $1', [regio.persoon('andere klantmanager')])
      return rows.length
    }
    expect(await ziet('app.vandaag()', 'app.vandaag()')).toBe(1)
    expect(await ziet('app.vandaag() - 2', 'app.vandaag() - 1')).toBe(0)
    expect(await ziet('app.vandaag() + 1', 'app.vandaag() + 2')).toBe(0)
  })
})
