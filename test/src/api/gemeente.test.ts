import type { beleidVeld, eigenClientVeld, gemeenteOverzichtVeld, zoLooptHetVeld } from '@loket/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { KANARIE, KANARIEWOORDEN, maakProefwerk, type Proefdossier, type Proefwerk } from './startpaginas.ts'

let werk: Proefwerk
let heiloo: Proefdossier
let heilooInFase: Proefdossier
let purmerend: Proefdossier
const bezoek = (sub: string) => werk.loket.bezoek(sub)
const ZONDER_NAMEN = ['kees.bruin', 'floor.mooij', 'gijs.ooijevaar']

beforeAll(async () => {
  werk = await maakProefwerk()
  heiloo = await werk.meldAan('GM0399', { klantmanager: 'mirjam.admiraal' })
  heilooInFase = await werk.meldAan('GM0399')
  await werk.laatToe(heilooInFase, 'startkracht')
  purmerend = await werk.meldAan('GM0439', { klantmanager: 'jan.vos' })
})
afterAll(() => werk[Symbol.asyncDispose]())

describe('gemeente.overzicht', () => {
  it('telt de trajecten van de eigen gemeente en noemt ze bij nummer', async () => {
    for (const sub of ZONDER_NAMEN) {
      const { data } = await (await bezoek(sub)).vraag('gemeente.overzicht')
      const overzicht = data as z.output<typeof gemeenteOverzichtVeld>
      expect(overzicht).toMatchObject({
        gemeente: 'Heiloo',
        lopend: 1,
        inSelectie: 1,
        perToestand: [
          { toestand: 'aangemeld', aantal: 1 },
          { toestand: 'fase_loopt', aantal: 1 },
        ],
        perFase: [{ sjabloon: 'Arnhem', naam: 'Oriëntatie', begonnen: 1, lopend: 1, go: 0, noGo: 0 }],
        uitkomsten: [],
        totBegin: { trajecten: 1, mediaanDagen: 0 },
        totEinde: null,
      })
      expect(overzicht.trajecten.map((t) => t.nummer).toSorted()).toEqual([heiloo.nummer, heilooInFase.nummer])
    }
  })

  it('noemt nooit een naam, een BSN of iets van een andere gemeente', async () => {
    for (const sub of ZONDER_NAMEN) {
      const bezoeker = await bezoek(sub)
      for (const pad of ['gemeente.overzicht', 'melding.lijst', 'uitleg.sjablonen', 'sessie.ik']) {
        const { tekst, status } = await bezoeker.vraag(pad)
        expect(status).toBe(200)
        for (const woord of [...KANARIEWOORDEN, purmerend.nummer, purmerend.dossierId])
          expect(tekst).not.toContain(woord)
      }
      expect((await bezoeker.vraag('gemeente.mijnClienten')).fout?.foutcode).toBe('GeenBevoegdheid')
    }
  })

  it('is er niet voor het loket en de bureaus', async () => {
    for (const sub of ['samira.de.wit', 'noor.bakker', 'tom.hoekstra']) {
      expect((await (await bezoek(sub)).vraag('gemeente.overzicht')).fout?.foutcode).toBe('GeenBevoegdheid')
    }
  })
})

describe('gemeente.mijnClienten', () => {
  it('geeft een klantmanager de eigen cliënten, met waar het op wacht, en niet die van een collega', async () => {
    const { data } = await (await bezoek('mirjam.admiraal')).vraag('gemeente.mijnClienten')
    const clienten = data as z.output<typeof eigenClientVeld>[]
    expect(clienten).toHaveLength(1)
    expect(clienten[0]).toMatchObject({
      dossiernummer: heiloo.nummer,
      client: `${KANARIE.voornaam} ${KANARIE.achternaam}`,
      toestand: 'aangemeld',
      wacht: { soort: 'toelating', bureau: null },
      namens: null,
    })
    // Awb 4:13: eight weeks, and longer when that day is no working day.
    expect(clienten[0]?.wacht.uiterlijk?.localeCompare(await werk.dag(55))).toBe(1)
  })
})

describe('beleid.lijst', () => {
  it('geeft de regels met hun bron, en noemt welke regels er niet zijn', async () => {
    const { data } = await (await bezoek('willem.zonneveld')).vraag('beleid.lijst', {})
    const beleid = data as z.output<typeof beleidVeld>
    expect(beleid.gemeente.naam).toBe('Castricum')
    expect(beleid.regels.find((regel) => regel.code === 'voorbereiding.maximum_maanden')).toMatchObject({
      waarde: 6,
      bron: { soort: 'beleid', artikel: '2' },
    })
    expect(beleid.zonderRegel).toContain('begeleiding.stilzwijgend_akkoord')
    expect(beleid.zonderRegel).not.toContain('voorbereiding.maximum_maanden')
    expect(beleid.parameters.find((regel) => regel.code === 'bbz.voorbereiding_maximum_maanden')).toMatchObject({
      waarde: 12,
      bron: { soort: 'wet', artikel: '2', lid: '3' },
    })
  })

  it('geeft het loket elke gemeente, en een lid alleen de eigen', async () => {
    const gemeenteId = werk.loket.id('GM0439')
    const centraal = await (await bezoek('samira.de.wit')).vraag('beleid.lijst', { gemeenteId })
    expect((centraal.data as z.output<typeof beleidVeld>).gemeente.naam).toBe('Purmerend')
    for (const sub of ['kees.bruin', 'mirjam.admiraal', 'gijs.ooijevaar']) {
      const vreemd = await (await bezoek(sub)).vraag('beleid.lijst', { gemeenteId })
      const bestaatNiet = await (await bezoek(sub)).vraag('beleid.lijst', { gemeenteId: werk.loket.id('bureau-noord') })
      expect(vreemd.tekst).toBe(bestaatNiet.tekst)
      expect(vreemd.fout?.foutcode).toBe('NietGevonden')
    }
  })
})

describe('uitleg.sjablonen', () => {
  it('geeft iedereen alle acht sjablonen met hun fasen, toetsen en bron', async () => {
    const { data } = await (await bezoek('fatima.aydin')).vraag('uitleg.sjablonen')
    const { sjablonen, termijnen } = data as z.output<typeof zoLooptHetVeld>
    expect(sjablonen).toHaveLength(8)
    expect(termijnen).toHaveLength(11)
    expect(termijnen[1]).toMatchObject({
      aantal: 8,
      eenheid: 'weken',
      bron: { regeling: 'Algemene wet bestuursrecht' },
    })
    for (const sjabloon of sjablonen) {
      expect(sjabloon.fasen.length).toBeGreaterThan(0)
      expect(sjabloon.bron.soort).toBe('beleid')
    }
  })
})
