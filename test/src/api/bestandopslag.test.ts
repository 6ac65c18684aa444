import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Bestandsopslag, type InGemeente, ontvangBestand, openBestandsopslag } from '@loket/api/proefingang'
import { inGemeente as doeInGemeente, listBekendePlekken } from '@loket/db'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Loket, maakLoket } from './opstelling.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let loket: Loket
let dossier: { dossierId: string }
beforeAll(async () => {
  loket = await maakLoket()
  dossier = await loket.meldAan('GM0439')
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

/** All files in the store. */
const opSchijf = (): string[] =>
  readdirSync(loket.documentenPad, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))

async function telRijen(): Promise<number> {
  const { rows } = await loket.super_.query<{ n: number }>('select count(*)::int as n from document')
  return rows[0]?.n ?? 0
}

describe('the store and the record', () => {
  const upload = () => ({
    naam: 'rapport.pdf',
    inhoud: Readable.from([PDF]),
    dossierId: dossier.dossierId,
    leveringId: undefined,
    isAfgekapt: () => false,
  })
  const wie = () => ({ persoonId: loket.id('samira.de.wit') })
  const veeg = async (): Promise<number> =>
    (await openBestandsopslag(loket.documentenPad)).veeg((plekken) => listBekendePlekken(loket.db, plekken))
  const maakOud = (pad: string): void => utimesSync(pad, new Date(0), new Date(0))
  /** Files that no row speaks of. */
  const wezen = async (): Promise<string[]> => {
    const { rows } = await loket.super_.query<{ plek: string }>('select plek from document')
    return opSchijf().filter((pad) => !rows.some((r) => pad.endsWith(r.plek)))
  }

  it('keep nothing of a transaction that was rolled back', async () => {
    const opslag = await openBestandsopslag(loket.documentenPad)
    const inGemeente: InGemeente = (work, opties) =>
      doeInGemeente(loket.db, { ...wie(), schrijfGemeenteId: opties?.schrijf }, async (trx) => {
        const uit = await work(trx)
        if (opties?.schrijf !== undefined) throw new Error('De verbinding viel weg')
        return uit
      })
    // The row was written, and then the transaction failed for sure: the file waits for the sweep, which finds no row.
    const rijen = await telRijen()
    await expect(ontvangBestand({ inGemeente, opslag, clamdAdres: undefined }, upload())).rejects.toThrow('viel weg')
    expect(await telRijen()).toBe(rijen)
    expect(await wezen()).toHaveLength(1)
    // Young: it may still be on its way.
    expect(await veeg()).toBe(0)
    for (const pad of opSchijf()) maakOud(pad)
    expect(await veeg()).toBe(1)
    expect(await wezen()).toEqual([])
  })

  it('keep the bytes of a row whose commit was not heard of', async () => {
    const opslag = await openBestandsopslag(loket.documentenPad)
    const inGemeente: InGemeente = async (work, opties) => {
      const uit = await doeInGemeente(loket.db, { ...wie(), schrijfGemeenteId: opties?.schrijf }, work)
      if (opties?.schrijf !== undefined) throw new Error('Het antwoord op de commit ging verloren')
      return uit
    }
    const [bestanden, rijen] = [opSchijf().length, await telRijen()]
    await expect(ontvangBestand({ inGemeente, opslag, clamdAdres: undefined }, upload())).rejects.toThrow('verloren')
    expect(await telRijen()).toBe(rijen + 1)
    for (const pad of opSchijf()) maakOud(pad)
    expect(await veeg()).toBe(0)
    expect(opSchijf()).toHaveLength(bestanden + 1)
  })

  it('keep nothing of a row that the database refuses, and hold no transaction open while a disk is slow', async () => {
    const opslag = await openBestandsopslag(loket.documentenPad)
    const openTransacties = async (): Promise<number> => {
      const { rows } = await loket.super_.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
      )
      return rows[0]?.n ?? 0
    }
    let tijdensPlaatsen = -1
    const traag: Bestandsopslag = {
      ...opslag,
      async plaats(...wat) {
        tijdensPlaatsen = await openTransacties()
        await opslag.plaats(...wat)
      },
    }
    const inGemeente: InGemeente = (work, opties) =>
      doeInGemeente(loket.db, { ...wie(), schrijfGemeenteId: opties?.schrijf }, async (trx) => {
        if (opties?.schrijf !== undefined) throw new Error('De database weigert')
        return work(trx)
      })
    await expect(ontvangBestand({ inGemeente, opslag: traag, clamdAdres: undefined }, upload())).rejects.toThrow()
    expect(tijdensPlaatsen).toBe(0)
    expect(await wezen()).toEqual([])
  })
})
