import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { als, maakRegio, type Principaal, proef, type Regio, weigering } from './regio.ts'
import type { Vulrij } from './vulling.ts'

const GEEN_RECHT = '42501'

let regio: Regio
beforeAll(async () => {
  regio = await maakRegio()
})
afterAll(() => regio[Symbol.asyncDispose]())

const principaal = (naam: string): Principaal => {
  const wie = regio.principalen.find((p) => p.naam === naam)
  if (wie === undefined) throw new Error(`Onbekende principaal: ${naam}`)
  return wie
}
const rij = (tabel: string): Vulrij => {
  const gevonden = regio.rijen.find((r) => r.tabel === tabel && r.kring === regio.kringen.eigen)
  if (gevonden === undefined) throw new Error(`Geen rij in ${tabel}`)
  return gevonden
}

/** Writes in the own gemeente as one principal. Out: the SQLSTATE of the refusal, or how many rows it reached. */
function schrijf(wie: string, sql: string): Promise<string | number> {
  return als(regio.super_, principaal(wie), regio.org.eigen, () =>
    proef(regio.super_, async () => {
      let geraakt = 0
      const code = await weigering(regio.super_.query(sql).then((r) => (geraakt = r.rowCount ?? 0)))
      return code ?? geraakt
    }),
  )
}

const MENSEN = ['consulent', 'beslisser', 'teamleider', 'klantmanager', 'contactpersoon', 'coach'] as const

/** What the process decides: each of these said something that no command stood behind. */
const WIJZIGINGEN: readonly (readonly [tabel: string, zet: string])[] = [
  ['traject', `status = 'afgesloten'`],
  ['traject', `laatste_dag = '2030-01-01'`],
  ['traject', `eindreden = 'maximum'`],
  ['traject', `uitkomst = 'start_met_bbz'`],
  ['toelatingstoets', `selectie_door = app.persoon()`],
  ['toelatingstoets', `selectie = '{}'`],
  ['proces', `stand = 'afronding'`],
  ['proces', `status = 'gesloten'`],
  ['wekker', `op = '2030-01-01'`],
  ['wekker', `status = 'gedaan'`],
  ['termijn', `uiterlijk = '2030-01-01'`],
  ['opdracht', `status = 'afgerond'`],
]

describe('wat een proces beslist', () => {
  it.for(WIJZIGINGEN)('schrijft geen mens: update %s set %s', async ([tabel, zet]) => {
    for (const wie of MENSEN) {
      const uit = await schrijf(wie, `update ${tabel} set ${zet}`)
      expect([wie, [GEEN_RECHT, 0].includes(uit)]).toEqual([wie, true])
    }
    expect(await schrijf('consulent', `update ${tabel} set ${zet}`)).toBe(GEEN_RECHT)
    expect(await schrijf('het systeem', `update ${tabel} set ${zet}`)).toBeGreaterThan(0)
  })

  it('laat een mens de rij wel vasthouden, want anders slaat de taak van een besluit een beurt over', async () => {
    expect(await schrijf('consulent', 'select stand from proces for update')).toBeGreaterThan(0)
    expect(await schrijf('consulent', 'select id from opdracht for update')).toBeGreaterThan(0)
  })
})

/** Copies a row of the own dossier with other values in these columns, as loket_app would add it. */
function kopie(tabel: string, anders: Readonly<Record<string, string>>): string {
  const beschrijving = regio.tabellen.find((t) => t.naam === tabel)
  const kolommen = beschrijving?.invoegbaar.filter((k) => k !== 'id' || anders['id'] !== undefined) ?? []
  const waarden = kolommen.map((k) => anders[k] ?? k)
  const bron = `(select * from ${tabel} where ctid = '${rij(tabel).plek}') bron`
  return `insert into ${tabel} (${kolommen.join(', ')}) select ${waarden.join(', ')} from ${bron}`
}

describe('een nieuwe rij', () => {
  const BESLUIT = { commando_id: `(select id from commando where ctid = '%')`, soort: `'omzetting'` }
  const besluit = (): string =>
    kopie('besluit', { ...BESLUIT, commando_id: BESLUIT.commando_id.replace('%', rij('commando').plek) })

  it('is nooit een besluit van een mens', async () => {
    for (const wie of MENSEN)
      expect([wie, await schrijf(wie, besluit())]).toEqual([wie, expect.toBeOneOf([GEEN_RECHT, 0])])
    expect(await schrijf('beslisser', besluit())).toBe(GEEN_RECHT)
    expect(await schrijf('het systeem', besluit())).toBe(1)
  })

  it.for([
    ['wekker', { sleutel: `'nieuw'` }],
    ['termijn', { soort: `'nieuw'` }],
    ['termijn_feit', {}],
  ] as const)('zet geen mens in %s', async ([tabel, anders]) => {
    expect(await schrijf('consulent', kopie(tabel, anders))).toBe(GEEN_RECHT)
    expect(await schrijf('het systeem', kopie(tabel, anders))).toBe(1)
  })

  it.for([
    ['proces', { workflow_id: `'nieuw'`, onderwerp_id: 'uuidv7()', status: `'loopt'` }],
    ['opdracht', { nummer: `'nieuw'`, status: `'lopend'` }],
    ['commando', { id: 'uuidv7()', status: `'verwerkt'` }],
    ['commando', { id: 'uuidv7()', status: `'wacht'`, uitkomst: `'{}'` }],
  ] as const)('begint bij een mens vooraan: %s %o', async ([tabel, anders]) => {
    expect(await schrijf('consulent', kopie(tabel, anders))).toBe(GEEN_RECHT)
  })

  it.for([
    ['proces', { workflow_id: `'nieuw'`, onderwerp_id: 'uuidv7()', status: `'te_starten'`, gesloten_op: 'null' }],
    ['opdracht', { nummer: `'nieuw'`, status: `'aangeboden'`, beantwoord_op: 'null' }],
    ['commando', { id: 'uuidv7()', status: `'wacht'`, foutcode: 'null', uitkomst: 'null' }],
  ] as const)('mag een mens zo beginnen: %s', async ([tabel, anders]) => {
    expect(await schrijf('consulent', kopie(tabel, anders))).toBe(1)
  })

  it('zegt nooit dat een traject al verder is, of een commando al is uitgevoerd', async () => {
    const dossier = `(select id from dossier where ctid = '${rij('dossier').plek}')`
    const traject = (status: string): string =>
      `insert into traject (dossier_id, status) values (${dossier}, '${status}')`
    expect(await schrijf('consulent', traject('toegelaten'))).toBe(GEEN_RECHT)
    // The dossier has its traject already: past the fence, the key says so.
    expect(await schrijf('consulent', traject('aangemeld'))).toBe('23505')
    const eigen = (zet: string): string => `update commando set ${zet} where ctid = '${rij('commando').plek}'`
    expect(await schrijf('consulent', eigen(`status = 'verwerkt'`))).toBe(GEEN_RECHT)
    expect(await schrijf('consulent', eigen(`status = 'geweigerd', foutcode = 'StandVeranderd'`))).toBe(1)
  })
})
