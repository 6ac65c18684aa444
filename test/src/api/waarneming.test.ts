import { randomUUID } from 'node:crypto'
import type { eigenClientVeld, takenVeld, waarnemingenVeld } from '@loket/contracts'
import { inGemeente, listEigenClienten } from '@loket/db'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Bezoeker } from './opstelling.ts'
import { maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'

let werk: Proefwerk
let vanSamira: Proefdossier
let vanJan: Proefdossier
let vanTexel: Proefdossier
const LISA = 'lisa.invaller'
const bezoek = (sub: string) => werk.loket.bezoek(sub)
const nummers = async (wie: Bezoeker) =>
  ((await wie.vraag('vandaag.taken')).data as z.output<typeof takenVeld>).taken
    .filter((taak) => taak.isVoorMij)
    .map((taak) => taak.dossiernummer)
const clienten = async (wie: Bezoeker) =>
  ((await wie.vraag('gemeente.mijnClienten')).data as z.output<typeof eigenClientVeld>[]).map((c) => c.dossiernummer)
const lijst = async (wie: Bezoeker) => (await wie.vraag('waarneming.lijst')).data as z.output<typeof waarnemingenVeld>

beforeAll(async () => {
  werk = await maakProefwerk()
  vanSamira = await werk.meldAan('GM0399')
  vanJan = await werk.meldAan('GM0439', { klantmanager: 'jan.vos' })
  vanTexel = await werk.meldAan('GM0448', { klantmanager: 'ruben.dros' })
})
afterAll(() => werk[Symbol.asyncDispose]())
afterEach(async () => {
  await werk.zetKlok(0)
  await werk.loket.super_.query('delete from waarneming')
})

describe('een waarnemer', () => {
  it('ziet de taken van wie weg is alleen op de dagen van de waarneming, met voor wie', async () => {
    const [samira, daan] = [await bezoek('samira.de.wit'), await bezoek('daan.postma')]
    const [van, tot] = [await werk.dag(2), await werk.dag(4)]
    const gezet = await samira.doe('waarneming.zet', { waarnemerId: werk.loket.id('daan.postma'), van, tot })
    expect(gezet.status).toBe(200)

    expect(await nummers(daan)).toEqual([])
    for (const dagen of [2, 4]) {
      await werk.zetKlok(dagen)
      expect((await nummers(daan)).toSorted()).toEqual(
        [vanSamira, vanJan, vanTexel].map((een) => een.nummer).toSorted(),
      )
      const { data } = await daan.vraag('vandaag.taken')
      expect(data).toMatchObject({
        waarneming: [{ voor: 'Samira de Wit', tot }],
        taken: [{ namens: 'Samira de Wit' }, {}, {}],
      })
      expect((await daan.vraag('vandaag.telling')).data).toEqual({ aantal: 3 })
    }
    await werk.zetKlok(5)
    expect(await nummers(daan)).toEqual([])
    await werk.zetKlok(3)
    expect(await nummers(await bezoek('esther.blom'))).toEqual([])
  })

  it('heeft diens werk overal: op de startpagina, in de lijst van dossiers en als volgende taak', async () => {
    const [samira, daan] = [await bezoek('samira.de.wit'), await bezoek('daan.postma')]
    const wachtOpMij = async (): Promise<string[]> => {
      const { data } = await daan.vraag('dossier.lijst', { filter: { wacht: 'mij' } })
      return (data as { rijen: { nummer: string }[] }).rijen.map((rij) => rij.nummer).toSorted()
    }
    const watNu = async (): Promise<object> =>
      (await daan.vraag('traject.watNu', { dossierId: vanJan.dossierId })).data as object
    expect(await wachtOpMij()).toEqual([])
    expect(await watNu()).toMatchObject({ volgende: null, taken: [{ vanMij: false }] })

    const periode = { van: await werk.dag(), tot: await werk.dag(1) }
    await samira.doe('waarneming.zet', { waarnemerId: werk.loket.id('daan.postma'), ...periode })
    const vanSamiras = [vanSamira, vanJan, vanTexel].map((een) => een.nummer).toSorted()
    expect((await nummers(daan)).toSorted()).toEqual(vanSamiras)
    expect(await wachtOpMij()).toEqual(vanSamiras)
    expect(await watNu()).toMatchObject({ volgende: { vanMij: true }, taken: [{ vanMij: true }] })
  })

  it('en wie weg is zien beiden de afspraak; alleen wie weg is trekt haar in', async () => {
    const [samira, daan] = [await bezoek('samira.de.wit'), await bezoek('daan.postma')]
    const periode = { van: await werk.dag(), tot: await werk.dag(3) }
    const { data } = await samira.doe('waarneming.zet', { waarnemerId: werk.loket.id('daan.postma'), ...periode })
    const { id } = data as { id: string }
    const regel = { id, persoon: 'Samira de Wit', waarnemer: 'Daan Postma', ...periode }
    expect((await lijst(samira)).waarnemingen).toEqual([{ ...regel, isVanMij: true }])
    expect((await lijst(daan)).waarnemingen).toEqual([{ ...regel, isVanMij: false }])
    expect((await lijst(await bezoek('remco.hendriks'))).waarnemingen).toEqual([])

    expect((await daan.doe('waarneming.trekIn', { id })).fout?.foutcode).toBe('NietGevonden')
    expect((await samira.doe('waarneming.trekIn', { id })).status).toBe(200)
    expect(await nummers(daan)).toEqual([])
    const audit = await werk.loket.super_.query<{ wat: string }>(`select wat from audit where onderwerp_id = $1`, [id])
    expect(audit.rows.map((rij) => rij.wat).toSorted()).toEqual(['waarneming_gezet', 'waarneming_ingetrokken'])
  })

  it('van een klantmanager ziet diens cliënten op die dagen, en nooit die van een andere gemeente', async () => {
    const { super_ } = werk.loket
    const persoonId = randomUUID()
    await super_.query(
      `insert into persoon (id, sub, naam, email, organisatie_id) select $1, $2, 'Lisa Invaller', 'lisa@purmerend.example', id
       from organisatie where code = 'GM0439'`,
      [persoonId, LISA],
    )
    await super_.query(`insert into persoon_rol (persoon_id, rol) values ($1, 'klantmanager')`, [persoonId])
    const jan = await bezoek('jan.vos')
    expect((await lijst(jan)).collegas).toEqual([{ id: persoonId, naam: 'Lisa Invaller' }])
    await jan.doe('waarneming.zet', { waarnemerId: persoonId, van: await werk.dag(), tot: await werk.dag(1) })

    const ziet = async () =>
      (await inGemeente(werk.loket.db, { persoonId }, listEigenClienten)).map((c) => c.dossiernummer)
    expect(await ziet()).toEqual([vanJan.nummer])
    await werk.zetKlok(2)
    expect(await ziet()).toEqual([])
    expect(await clienten(await bezoek('ruben.dros'))).toEqual([vanTexel.nummer])
  })
})

describe('een waarneming wordt geweigerd', () => {
  const zet = async (wie: string, waarnemer: string, van = 0, tot = 3) =>
    (
      await (
        await bezoek(wie)
      ).doe('waarneming.zet', {
        waarnemerId: werk.loket.id(waarnemer),
        van: await werk.dag(van),
        tot: await werk.dag(tot),
      })
    ).fout?.foutcode

  it('voor jezelf, voor een andere rol en voor een andere organisatie', async () => {
    expect(await zet('samira.de.wit', 'samira.de.wit')).toBe('WaarnemerKanNiet')
    expect(await zet('samira.de.wit', 'remco.hendriks')).toBe('WaarnemerKanNiet')
    expect(await zet('jan.vos', 'ruben.dros')).toBe('WaarnemerKanNiet')
    expect(await zet('samira.de.wit', 'tom.hoekstra')).toBe('WaarnemerKanNiet')
  })

  it('als de periode niet klopt, al bezet is, of de collega zelf weg is', async () => {
    expect(await zet('samira.de.wit', 'daan.postma', 3, 1)).toBe('PeriodeEindigtVoorBegin')
    expect(await zet('samira.de.wit', 'daan.postma', -5, -1)).toBe('PeriodeEindigtInVerleden')
    expect(await zet('remco.hendriks', 'esther.blom', 2, 6)).toBeUndefined()
    expect(await zet('remco.hendriks', 'esther.blom', 6, 8)).toBe('WaarnemingOverlapt')
    expect(await zet('esther.blom', 'remco.hendriks', 5, 9)).toBe('WaarnemerAfwezig')
    expect(await zet('esther.blom', 'remco.hendriks', 7, 9)).toBeUndefined()
  })

  it('als zij langer dan een jaar duurt of later dan over een jaar eindigt', async () => {
    const samira = await bezoek('samira.de.wit')
    const waarnemerId = werk.loket.id('daan.postma')
    for (const [van, tot] of [
      [await werk.dag(), await werk.dag(367)],
      [await werk.dag(-20), await werk.dag(350)],
      [await werk.dag(360), await werk.dag(380)],
    ]) {
      expect((await samira.doe('waarneming.zet', { waarnemerId, van, tot })).fout?.foutcode).toBe('WaarnemingTeLang')
    }
    expect((await lijst(samira)).waarnemingen).toEqual([])
    expect(await zet('samira.de.wit', 'daan.postma', 0, 366)).toBeUndefined()
  })

  it('zo lang als de parameter zegt; zonder parameter hoort wie het probeert welke instelling ontbreekt', async () => {
    const samira = await bezoek('samira.de.wit')
    const code = 'platform.waarneming_hoogstens_dagen'
    const zetParameter = (waarde: string) =>
      werk.loket.super_.query('update parameter set waarde = $2 where code = $1', [code, waarde])
    const zetTot = async (dagen: number) =>
      await samira.doe('waarneming.zet', {
        waarnemerId: werk.loket.id('daan.postma'),
        van: await werk.dag(),
        tot: await werk.dag(dagen),
      })
    try {
      await zetParameter('30')
      expect((await zetTot(31)).fout).toMatchObject({ foutcode: 'WaarnemingTeLang', gegevens: { dagen: '30' } })
      await zetParameter('null')
      expect((await zetTot(30)).fout).toMatchObject({ foutcode: 'ParameterOntbreekt', gegevens: { code } })
      expect((await lijst(samira)).waarnemingen).toEqual([])
      await zetParameter('30')
      expect((await zetTot(30)).fout).toBeUndefined()
    } finally {
      await zetParameter('366')
    }
  })

  it('als twee verzoeken op hetzelfde moment dezelfde dagen willen: een van beide wint', async () => {
    const samira = await bezoek('samira.de.wit')
    const [van, tot] = [await werk.dag(2), await werk.dag(6)]
    const verzoek = () => samira.doe('waarneming.zet', { waarnemerId: werk.loket.id('daan.postma'), van, tot })
    const antwoorden = await Promise.all(Array.from({ length: 6 }, verzoek))
    expect(antwoorden.map((a) => a.fout?.foutcode ?? 'gezet').toSorted()).toEqual([
      ...Array<string>(5).fill('WaarnemingOverlapt'),
      'gezet',
    ])
    // Two who would take over from each other: at most one of them is away.
    const [remco, esther] = [await bezoek('remco.hendriks'), await bezoek('esther.blom')]
    const kruis = await Promise.all([
      remco.doe('waarneming.zet', { waarnemerId: werk.loket.id('esther.blom'), van, tot }),
      esther.doe('waarneming.zet', { waarnemerId: werk.loket.id('remco.hendriks'), van, tot }),
    ])
    expect(kruis.map((a) => a.fout?.foutcode ?? 'gezet').toSorted()).toEqual(['WaarnemerAfwezig', 'gezet'])
  })

  it('door de tabel, als twee perioden van een mens elkaar raken', async () => {
    const rij = `insert into waarneming (persoon_id, waarnemer_id, van, tot) values ($1, $2, $3, $4)`
    const wie = [werk.loket.id('samira.de.wit'), werk.loket.id('daan.postma')]
    await werk.loket.super_.query(rij, [...wie, '2027-01-01', '2027-01-05'])
    await werk.loket.super_.query(rij, [...wie, '2027-01-06', '2027-01-08'])
    for (const [van, tot, regel] of [
      ['2027-01-05', '2027-01-05', 'waarneming_een_tegelijk'],
      ['2027-02-01', '9999-12-31', 'waarneming_heeft_een_einde'],
    ]) {
      await expect(werk.loket.super_.query(rij, [...wie, van, tot])).rejects.toThrow(regel)
    }
  })

  it('door de database zelf, buiten de API om', async () => {
    const { super_ } = werk.loket
    await super_.query('begin')
    await super_.query('select app.treed_binnen($1, null)', [werk.loket.id('jan.vos')])
    await super_.query('set local role loket_app')
    await expect(
      super_.query(
        `insert into waarneming (persoon_id, waarnemer_id, van, tot) values ($1, $2, '2026-01-01', '2030-01-01')`,
        [werk.loket.id('jan.vos'), werk.loket.id('ruben.dros')],
      ),
    ).rejects.toThrow('waarnemer_van_eigen_organisatie')
    await super_.query('rollback')
  })

  it('voor wie geen eigen werk heeft om over te dragen', async () => {
    for (const sub of ['tom.hoekstra', 'gijs.ooijevaar', 'noor.bakker']) {
      expect((await (await bezoek(sub)).vraag('waarneming.lijst')).fout?.foutcode).toBe('GeenBevoegdheid')
    }
  })
})
