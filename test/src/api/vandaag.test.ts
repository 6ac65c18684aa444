import type { takenVeld, sindsVeld } from '@loket/contracts'
import { leesStand } from '@loket/worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Bezoeker } from './opstelling.ts'
import { KANARIE, maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'

type Taken = z.output<typeof takenVeld>
type Sinds = z.output<typeof sindsVeld>

let werk: Proefwerk
let purmerend: Proefdossier
let heiloo: Proefdossier
let texel: Proefdossier
const taken = async (wie: Bezoeker) => (await wie.vraag('vandaag.taken')).data as Taken

beforeAll(async () => {
  werk = await maakProefwerk()
  purmerend = await werk.meldAan('GM0439', { klantmanager: 'jan.vos' })
  heiloo = await werk.meldAan('GM0399', { consulent: 'daan.postma' })
  texel = await werk.meldAan('GM0448', { klantmanager: 'ruben.dros' })
  await werk.laatToe(texel, 'bureau-noord')
})
afterAll(() => werk[Symbol.asyncDispose]())

describe('vandaag.taken', () => {
  it('geeft een consulent de eigen taken met naam, termijn en bron, en niet die van een collega', async () => {
    const { taken: rijen } = await taken(await werk.loket.bezoek('samira.de.wit'))
    const eigen = rijen.filter((taak) => taak.isVoorMij)
    expect(eigen.map((taak) => [taak.soort, taak.dossiernummer])).toEqual([['toets_voorwaarden', purmerend.nummer]])
    expect(eigen[0]).toMatchObject({
      client: `${KANARIE.voornaam} ${KANARIE.achternaam}`,
      gemeente: { naam: 'Purmerend', code: 'GM0439' },
      isOppakbaar: false,
      uitleg: { stappen: [{ bron: { soort: 'beleid' } }] },
    })
    expect(eigen[0]?.uiterlijk).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(rijen.some((taak) => taak.dossierId === heiloo.dossierId)).toBe(false)
  })

  it('toont wat anderen moeten doen in de eigen dossiers, met wie dat is', async () => {
    const { taken: rijen } = await taken(await werk.loket.bezoek('samira.de.wit'))
    const anderen = rijen.filter((taak) => !taak.isVoorMij)
    expect(anderen.map((taak) => [taak.soort, taak.door, taak.voorRol])).toEqual(
      expect.arrayContaining([
        ['beantwoord_opdracht', 'Bureau Noord', null],
        ['maak_bekend', null, 'administratief_medewerker'],
      ]),
    )
    expect(anderen.every((taak) => taak.dossierId !== heiloo.dossierId)).toBe(true)
  })

  it('geeft een klantmanager alleen wat de klantmanager zelf moet doen', async () => {
    const { taken: rijen } = await taken(await werk.loket.bezoek('jan.vos'))
    expect(rijen).toEqual([])
  })

  it('telt in de navigatie wat in de lijst op mij wacht', async () => {
    const samira = await werk.loket.bezoek('samira.de.wit')
    expect((await samira.vraag('vandaag.telling')).data).toEqual({ aantal: 1 })
  })

  it('is er niet voor wie geen taken heeft', async () => {
    for (const sub of ['kees.bruin', 'gijs.ooijevaar', 'noor.bakker', 'henk.schipper', 'tom.hoekstra']) {
      expect((await (await werk.loket.bezoek(sub)).vraag('vandaag.taken')).fout?.foutcode).toBe('GeenBevoegdheid')
    }
  })
})

describe('oppakken', () => {
  it('zet mijn naam op een taak van mijn rol, één keer; de tweede hoort wie het was', async () => {
    const anja = await werk.loket.bezoek('anja.prins')
    const taak = (await taken(anja)).taken.find((een) => een.soort === 'maak_bekend')
    expect(taak).toMatchObject({ isVoorMij: true, isOppakbaar: true })
    const taakId = taak?.id
    expect((await anja.doe('vandaag.pakOp', { taakId })).data).toEqual({ taakId })
    expect((await taken(anja)).taken.find((een) => een.id === taakId)).toMatchObject({
      isOppakbaar: false,
      isOpgepaktDoorMij: true,
      door: 'Anja Prins',
    })
    const nogmaals = await anja.doe('vandaag.pakOp', { taakId })
    expect(nogmaals.fout).toMatchObject({ foutcode: 'TaakAlOpgepakt', gegevens: { door: 'Anja Prins' } })

    expect((await anja.doe('vandaag.legTerug', { taakId })).status).toBe(200)
    expect((await anja.doe('vandaag.legTerug', { taakId })).fout?.foutcode).toBe('StandVeranderd')
    const audit = await werk.loket.super_.query<{ wat: string }>(
      `select wat from audit where onderwerp_id = $1 order by nr`,
      [taakId],
    )
    expect(audit.rows.map((rij) => rij.wat)).toEqual(['taak_opgepakt', 'taak_teruggelegd'])
  })

  it('lukt niet met de taak van een andere rol, van een ander mens of van een ander bureau', async () => {
    const remco = await werk.loket.bezoek('remco.hendriks')
    const anderen = await werk.loket.super_.query<{ id: string; soort: string }>(
      `select id, soort from taak where status = 'open' and soort in ('maak_bekend', 'toets_voorwaarden', 'beantwoord_opdracht')`,
    )
    expect(anderen.rows.length).toBeGreaterThanOrEqual(4)
    for (const { id } of anderen.rows) {
      expect((await remco.doe('vandaag.pakOp', { taakId: id })).fout?.foutcode).toBe('StandVeranderd')
    }
    const klantmanager = await werk.loket.bezoek('mirjam.admiraal')
    for (const { id } of anderen.rows) {
      expect((await klantmanager.doe('vandaag.pakOp', { taakId: id })).fout?.foutcode).toBe('NietGevonden')
    }
  })
})

describe('vandaag.sinds', () => {
  it('zegt bij een eerste bezoek niets, en daarna wat anderen sinds het vorige bezoek deden', async () => {
    const samira = await werk.loket.bezoek('samira.de.wit')
    expect((await samira.vraag('vandaag.sinds')).data).toMatchObject({ sinds: null, feiten: [] })
    expect((await samira.doe('vandaag.meldBezoek')).status).toBe(200)

    await werk.zetKlok(1)
    const nieuw = await werk.meldAan('GM0441', {})
    await werk.meldAan('GM0441', { consulent: 'daan.postma' })
    const { sinds, feiten, dossiers } = (await samira.vraag('vandaag.sinds')).data as Sinds
    expect(sinds).not.toBeNull()
    expect(feiten).toEqual([
      { soort: 'aangemeld', aantal: 1, bureaus: [], gemeenten: ['Gemeente Schagen'], dossierId: nieuw.dossierId },
    ])
    expect(dossiers).toEqual([
      { toestand: 'aangemeld', aantal: 2 },
      { toestand: 'fase_loopt', aantal: 1 },
    ])
    await werk.zetKlok(0)
  })

  it('noemt een dag om te beslissen die voorbijging alleen zolang er niet beslist is, en elk dossier één keer', async () => {
    const samira = await werk.loket.bezoek('samira.de.wit')
    await samira.doe('vandaag.meldBezoek')
    const { super_ } = werk.loket
    const noteer = (soort: string, sleutel: string, { dossierId }: Proefdossier) =>
      super_.query(
        `insert into tijdlijn (gemeente_id, dossier_id, soort, sleutel, door_id, geregistreerd_op, feit_op)
         select d.gemeente_id, d.id, $1, $2, null, app.nu() + interval '1 minute', app.nu() from dossier d where d.id = $3`,
        [soort, sleutel, dossierId],
      )
    for (const nr of [1, 2]) await noteer('toetsmoment_verstreken', `proef:toets:${nr}`, texel)
    await noteer('beslistermijn_nadert', 'proef:termijn:1', purmerend)
    await noteer('beslistermijn_nadert', 'proef:termijn:2', texel)
    const tel = async () =>
      ((await samira.vraag('vandaag.sinds')).data as Sinds).feiten
        .filter(({ soort }) => soort !== 'aangemeld')
        .map(({ soort, aantal }) => [soort, aantal])
    // The day to decide in Texel is still to come, and its admission was decided long ago.
    expect(await tel()).toEqual([['beslistermijn_nadert', 1]])
    const schuif = (dagen: number) =>
      super_.query(`update toetsmoment set uiterlijk = uiterlijk + $2::int where dossier_id = $1 and status = 'open'`, [
        texel.dossierId,
        dagen,
      ])
    await schuif(-1000)
    expect(await tel()).toEqual([
      ['toetsmoment_verstreken', 1],
      ['beslistermijn_nadert', 1],
    ])
    await schuif(1000)
  })
})

describe('een toetsmoment waarover volgens het beleid de klantmanager beslist', () => {
  const maakToetsmoment = async (klantmanager?: string) => {
    const dossier = await werk.meldAan('GM0448', klantmanager === undefined ? {} : { klantmanager })
    await werk.laatToe(dossier)
    return dossier
  }
  const beslist = async (dossier: Proefdossier) => {
    await werk.zetKlok(40)
    await leesStand(werk.systeem, dossier.workflowId)
    const inLijstVan: string[] = []
    for (const sub of ['samira.de.wit', 'ruben.dros', 'jan.vos', 'daan.postma']) {
      const { taken: rijen } = await taken(await werk.loket.bezoek(sub))
      const eigen = rijen.filter((taak) => taak.isVoorMij && taak.dossierId === dossier.dossierId)
      if (eigen.some((taak) => taak.soort === 'beslis_toetsmoment')) inLijstVan.push(sub)
    }
    await werk.zetKlok(0)
    return inLijstVan
  }

  it('staat bij de klantmanager van de cliënt, en zonder klantmanager bij de consulent: nooit bij niemand', async () => {
    expect(await beslist(await maakToetsmoment('ruben.dros'))).toEqual(['ruben.dros'])
    expect(await beslist(await maakToetsmoment())).toEqual(['samira.de.wit'])
  })

  it('gaat mee als de klantmanager vertrekt en terugkomt; het proces hoort het meteen', async () => {
    const dossier = await maakToetsmoment('ruben.dros')
    expect(await beslist(dossier)).toEqual(['ruben.dros'])
    const samira = await werk.loket.bezoek('samira.de.wit')
    const naar = { dossierId: dossier.dossierId, consulentId: werk.loket.id('samira.de.wit') }
    for (const [klantmanagerId, wie] of [
      [null, 'samira.de.wit'],
      [werk.loket.id('ruben.dros'), 'ruben.dros'],
      [null, 'samira.de.wit'],
    ]) {
      const seinen = `select from outbox where soort = 'signaal' and gegevens->>'workflowId' = $1`
      const voor = (await werk.loket.super_.query(seinen, [dossier.workflowId])).rowCount
      expect((await samira.doe('dossier.wijsToe', { ...naar, klantmanagerId })).status).toBe(200)
      expect((await werk.loket.super_.query(seinen, [dossier.workflowId])).rowCount).toBe((voor ?? 0) + 1)
      expect(await beslist(dossier)).toEqual([wie])
    }
  })
})
