import { sjabloonVeld } from '@loket/contracts'
import { listSjablonen, type Sjabloonrecord } from '@loket/db'
import type { Sjabloon } from '@loket/domain'
import { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** The phase templates that count today, as the processes use them: for the page that explains how it goes. */
export const sjablonen = bevoegdProcedure('werkplek.gebruiken')
  .output(z.array(sjabloonVeld))
  .query(async ({ ctx }) => (await ctx.inGemeente(listSjablonen)).map(toUitleg))

function toUitleg(record: Sjabloonrecord): z.output<typeof sjabloonVeld> {
  // Loaded by the region's set-up, which lets domain check each template.
  const sjabloon = record.inhoud as unknown as Sjabloon
  const { selectie } = sjabloon
  return {
    code: record.code,
    versie: record.versie,
    naam: record.naam,
    geldigVan: record.geldigVan,
    bron: sjabloon.bron,
    maximumMaanden: sjabloon.maximumMaanden ?? null,
    totaalduur: sjabloon.totaalduur ?? null,
    selectie: {
      vorm: selectie.vorm ?? null,
      uitvoerder: selectie.uitvoerder ?? null,
      adviseert: selectie.adviseert ?? null,
      beslist: selectie.beslist ?? null,
    },
    fasen: sjabloon.fasen.map((fase) => ({
      code: fase.code,
      naam: fase.naam,
      duur: fase.duur ?? null,
      rechtsgrond: fase.rechtsgrond,
      uitvoerder: fase.uitvoerder ?? null,
      contacturen: fase.contacturen ?? null,
      maximumDeelnemers: fase.maximumDeelnemers ?? null,
      toetsvorm: fase.toets.vorm ?? null,
      criteria: fase.toets.criteria.map((criterium) => criterium.tekst),
      criteriaZijnVoorbeeld: fase.toets.criteriaZijnVoorbeeld ?? false,
      aanwezigheidTelt: fase.toets.aanwezigheidTelt ?? false,
      levert: [...fase.levert],
    })),
    opmerkingen: [...sjabloon.opmerkingen],
  }
}
