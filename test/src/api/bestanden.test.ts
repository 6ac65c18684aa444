import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EICAR, maakDocx, maakZip, startProefscanner, toFormulier, verdraai } from './bestandproef.ts'
import { type Bezoeker, type Loket, maakBezoeker, maakLoket, toKoppen } from './opstelling.ts'

const PURMEREND = 'GM0439'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

let loket: Loket
let samira: Bezoeker
let tom: Bezoeker
let dossier: { dossierId: string; trajectId: string }
let leveringId: string

beforeAll(async () => {
  loket = await maakLoket({ grenzen: { bestanden: 1_000 } })
  dossier = await loket.meldAan(PURMEREND)
  leveringId = (await loket.geefOpdracht(dossier, PURMEREND, 'bureau-noord')).leveringId
  samira = await loket.bezoek('samira.de.wit')
  tom = await loket.bezoek('tom.hoekstra')
})
afterAll(async () => {
  await loket[Symbol.asyncDispose]()
})

type Inzending = { velden?: Record<string, string>; naam?: string; inhoud?: Buffer; app?: FastifyInstance }

async function stuur(wie: Bezoeker, { velden, naam = 'rapport.pdf', inhoud = PDF, app = loket.app }: Inzending = {}) {
  const { lichaam, grens } = toFormulier(velden ?? { dossierId: dossier.dossierId }, naam, inhoud)
  const antwoord = await app.inject({
    method: 'POST',
    url: '/bestanden',
    headers: { ...toKoppen(wie), 'content-type': `multipart/form-data; boundary=${grens}` },
    payload: lichaam,
  })
  return {
    status: antwoord.statusCode,
    data: antwoord.json<{ id: string; foutcode: string; naam: string; scan: string }>(),
  }
}

const haal = (wie: Bezoeker, id: string) =>
  loket.app.inject({ url: `/bestanden/${id}`, headers: { cookie: wie.cookie } })

/** All files in the store. */
const opSchijf = () =>
  readdirSync(loket.documentenPad, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))

async function telRijen(): Promise<number> {
  const { rows } = await loket.super_.query<{ n: number }>('select count(*)::int as n from document')
  return rows[0]!.n
}

/** Sends what must be refused, and looks that nothing is left of it. */
async function expectGeweigerd(foutcode: string, wie: Bezoeker, inzending: Inzending): Promise<void> {
  const [bestanden, rijen] = [opSchijf(), await telRijen()]
  const { data } = await stuur(wie, inzending)
  expect(data).toEqual(expect.objectContaining({ foutcode }))
  expect(opSchijf()).toEqual(bestanden)
  expect(await telRijen()).toBe(rijen)
}

describe('an upload', () => {
  it('is stored once, with its hash, an audit row and a place on the timeline', async () => {
    const { status, data } = await stuur(samira, { naam: 'Überzicht 2026.pdf' })
    expect(status).toBe(200)
    expect(data).toMatchObject({ naam: 'Überzicht 2026.pdf', scan: 'niet_gescand' })
    const { rows } = await loket.super_.query(
      `select d.sha256, d.grootte::int, d.bureau_id, (select count(*)::int from audit where onderwerp_id = d.id) as audit,
         (select count(*)::int from tijdlijn where sleutel = 'document:' || d.id) as tijdlijn from document d where d.id = $1`,
      [data.id],
    )
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    expect(rows).toEqual([{ sha256, grootte: PDF.length, bureau_id: null, audit: 1, tijdlijn: 1 }])
    expect(statSync(opSchijf().find((p) => p.endsWith(data.id))!).mode & 0o077).toBe(0)
  })

  it.each([
    ['an empty file', 'BestandLeeg', 'leeg.pdf', Buffer.alloc(0)],
    [
      'a program that calls itself a pdf',
      'BestandSoortNietToegestaan',
      'x.pdf',
      Buffer.from('MZ\u0090\u0000'.repeat(100), 'latin1'),
    ],
    ['a page', 'BestandSoortNietToegestaan', 'x.html', Buffer.from('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing with script',
      'BestandSoortNietToegestaan',
      'x.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['text that is not UTF-8', 'BestandSoortNietToegestaan', 'x.txt', Buffer.from([0x68, 0xe9, 0x6c])],
    ['bytes that call themselves text', 'BestandSoortNietToegestaan', 'x.csv', Buffer.from('a;b\u0000c')],
    ['a zip', 'BestandSoortNietToegestaan', 'x.docx', maakZip([['a.txt', Buffer.from('hallo'), 5]])],
    ['half a zip', 'BestandBeschadigd', 'x.docx', maakDocx().subarray(0, 100)],
    ['a zip bomb that says so', 'BestandVerdacht', 'x.docx', maakDocx([['bom.xml', Buffer.from('x'), 4_000_000_000]])],
    [
      'a zip bomb that calls itself small',
      'BestandVerdacht',
      'x.docx',
      maakDocx([['bom.xml', Buffer.alloc(60_000_000), 100]]),
    ],
    [
      'a zip bomb that calls itself large',
      'BestandVerdacht',
      'x.docx',
      maakDocx([['bom.xml', Buffer.alloc(60_000_000), 60_000_000]]),
    ],
    ['a part that is smaller than it says', 'BestandVerdacht', 'x.docx', maakDocx([['a.xml', Buffer.from('x'), 2]])],
    ['a part whose own header says another size', 'BestandVerdacht', 'x.docx', verdraai(maakDocx(), 'kop')],
    ['two parts that share their bytes', 'BestandVerdacht', 'x.docx', verdraai(maakDocx(), 'plek')],
    ['a part that does not unpack', 'BestandBeschadigd', 'x.docx', verdraai(maakDocx(), 'inhoud')],
    [
      'a document with macros',
      'BestandSoortNietToegestaan',
      'x.docx',
      maakDocx([['word/vbaProject.bin', Buffer.from('x'), 1]]),
    ],
  ])('of %s is refused with %s and leaves nothing', async (_wat, foutcode, naam, inhoud) => {
    await expectGeweigerd(foutcode, samira, { naam, inhoud })
  })

  it('of more than 20 MiB is refused and leaves nothing', async () => {
    const inhoud = Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)])
    await expectGeweigerd('BestandTeGroot', samira, { inhoud })
    await expectGeweigerd('BestandTeGroot', samira, { inhoud: Buffer.concat([inhoud, Buffer.alloc(200_000)]) })
  })

  it.each([
    ['report.docx', maakDocx(), 'report.docx'],
    // Most writers pack while they write, and say the sizes after the part.
    ['libre.docx', verdraai(maakDocx(), 'maten volgen'), 'libre.docx'],
    ['groot.docx', maakDocx([['a.xml', randomBytes(3_000_000), 3_000_000]]), 'groot.docx'],
    ['bedragen.csv', Buffer.from('naam;bedrag\nJ. Ünal;12,50\n'), 'bedragen.csv'],
    ['../../etc/passwd.txt', Buffer.from('tekst'), 'passwd.txt'],
    ['C:\\\\map\\\\plan.exe', PDF, 'plan.exe.pdf'],
    ['\u202Efdp.exe', PDF, 'fdp.exe.pdf'],
    ['   .pdf', PDF, 'pdf.pdf'],
    ['...', PDF, 'bestand.pdf'],
    [`${'n'.repeat(400)}.pdf`, PDF, `${'n'.repeat(150)}.pdf`],
  ])('named %s is kept under a name that is safe', async (naam, inhoud, verwacht) => {
    const { data } = await stuur(samira, { naam, inhoud })
    expect(data.naam).toBe(verwacht)
  })

  it('without a dossier, with a wrong one or without a file is refused', async () => {
    await expectGeweigerd('InvoerOnjuist', samira, { velden: {} })
    await expectGeweigerd('InvoerOnjuist', samira, { velden: { dossierId: 'x' } })
    await expectGeweigerd('InvoerOnjuist', samira, {
      velden: { dossierId: dossier.dossierId, gemeenteId: dossier.dossierId },
    })
    const leeg = await loket.app.inject({
      method: 'POST',
      url: '/bestanden',
      headers: { ...toKoppen(samira), 'content-type': 'multipart/form-data; boundary=x' },
      payload: '--x--\r\n',
    })
    expect(leeg.json()).toEqual({ foutcode: 'BestandLeeg' })
  })

  it('that is broken off leaves nothing', async () => {
    const app = await loket.maakServer({})
    await app.listen({ port: 0, host: '127.0.0.1' })
    const [bestanden, rijen] = [opSchijf(), await telRijen()]
    const { lichaam, grens } = toFormulier(
      { dossierId: dossier.dossierId },
      'x.pdf',
      Buffer.concat([PDF, Buffer.alloc(500_000)]),
    )
    await new Promise<void>((klaar) => {
      const verzoek = request({
        port: (app.server.address() as AddressInfo).port,
        method: 'POST',
        path: '/bestanden',
        headers: {
          ...toKoppen(samira),
          'content-type': `multipart/form-data; boundary=${grens}`,
          'content-length': lichaam.length,
        },
      })
      verzoek.on('error', () => klaar())
      verzoek.write(lichaam.subarray(0, 300_000), () => setTimeout(() => verzoek.destroy(), 200))
    })
    await expect.poll(opSchijf, { timeout: 5_000 }).toEqual(bestanden)
    expect(await telRijen()).toBe(rijen)
  })
})

describe('a bureau', () => {
  it('adds to its own levering, and the file is its own', async () => {
    const { data } = await stuur(tom, { velden: { dossierId: dossier.dossierId, leveringId } })
    expect((await haal(tom, data.id)).statusCode).toBe(200)
    expect((await haal(samira, data.id)).statusCode).toBe(200)
    const { rows } = await loket.super_.query('select levering_id, bureau_id from document where id = $1', [data.id])
    expect(rows).toEqual([{ levering_id: leveringId, bureau_id: loket.id('bureau-noord') }])
  })

  it('gets the same answer for what is another bureau’s as for what does not exist', async () => {
    const fatima = await loket.bezoek('fatima.aydin')
    const eigen = (await stuur(tom, { velden: { dossierId: dossier.dossierId, leveringId } })).data.id
    const antwoorden = await Promise.all([
      haal(fatima, eigen),
      haal(fatima, loket.id('GM0439')),
      haal(fatima, 'geen-id'),
    ])
    expect(new Set(antwoorden.map((a) => `${a.statusCode} ${a.body}`))).toEqual(
      new Set(['404 {"foutcode":"NietGevonden"}']),
    )
    await expectGeweigerd('NietGevonden', fatima, { velden: { dossierId: dossier.dossierId, leveringId } })
    await expectGeweigerd('NietGevonden', fatima, { velden: { dossierId: dossier.dossierId } })
    await expectGeweigerd('NietGevonden', tom, {
      velden: { dossierId: dossier.dossierId, leveringId: loket.id('GM0439') },
    })
  })

  it('does not see what the gemeente added, and adds nothing to a levering that was accepted', async () => {
    const { data } = await stuur(samira)
    expect((await haal(tom, data.id)).statusCode).toBe(404)
    await loket.super_.query(`update levering set status = 'geaccepteerd' where id = $1`, [leveringId])
    await expectGeweigerd('LeveringNietOpen', tom, { velden: { dossierId: dossier.dossierId, leveringId } })
    await loket.super_.query(`update levering set status = 'verwacht' where id = $1`, [leveringId])
  })

  it('and a member’s contactpersoon have no business in the dossier’s files', async () => {
    const { data } = await stuur(samira)
    const contactpersoon = await loket.bezoek('ellen.rietveld')
    expect((await haal(contactpersoon, data.id)).json()).toEqual({ foutcode: 'GeenBevoegdheid' })
    await expectGeweigerd('GeenBevoegdheid', contactpersoon, {})
    const klantmanager = await loket.bezoek('jan.vos')
    expect((await haal(klantmanager, data.id)).statusCode).toBe(404)
    expect((await haal(await maakBezoeker(loket.app, ''), data.id)).statusCode).toBe(401)
  })
})

describe('a download', () => {
  it('is saved, never shown, under its own name', async () => {
    const { data } = await stuur(samira, { naam: 'J. Ünal\'s "plan".pdf'.replaceAll('"', '%22') })
    const { headers, rawPayload } = await haal(samira, data.id)
    expect(rawPayload.equals(PDF)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-length': String(PDF.length),
    })
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="J\. _nal's .*"; filename\*=UTF-8''J\.%20%C3%9Cnal%27s/,
    )
  })

  it('of bytes that were changed on the disk is refused', async () => {
    const { data } = await stuur(samira)
    writeFileSync(
      opSchijf().find((p) => p.endsWith(data.id))!,
      'anders',
    )
    expect((await haal(samira, data.id)).json()).toEqual({ foutcode: 'BestandBeschadigd' })
  })
})

describe('with a virus scanner', () => {
  it('a clean file is marked clean, an infected one leaves nothing', async () => {
    await using scanner = await startProefscanner()
    const app = await loket.maakServer({ clamdAdres: scanner.adres, grenzen: { bestanden: 100 } })
    const schoon = await stuur(samira, { app, inhoud: Buffer.concat([PDF, randomBytes(300_000)]) })
    expect(schoon.data.scan).toBe('schoon')
    await expectGeweigerd('BestandBesmet', samira, { app, naam: 'x.txt', inhoud: Buffer.from(EICAR) })
  })

  it('that does not answer the file waits in quarantine, and nobody opens it', async () => {
    const app = await loket.maakServer({ clamdAdres: '127.0.0.1:1', grenzen: { bestanden: 100 } })
    const { status, data } = await stuur(samira, { app })
    expect([status, data.scan]).toEqual([200, 'quarantaine'])
    expect((await haal(samira, data.id)).json()).toEqual({ foutcode: 'BestandInQuarantaine' })
  })
})
