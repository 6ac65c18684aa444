import { bronVeld, type sjabloonVeld, UITLEGTERMIJNEN, zoLooptHetVeld } from '@loket/contracts'
import { listParameters, listSjablonen, type Regelregel, type Sjabloonrecord } from '@loket/db'
import type { Sjabloon } from '@loket/domain'
import type { z } from 'zod'
import { bevoegdProcedure } from '../trpc.ts'

/** The phase templates and terms that count today, as the processes use them: for the page that explains how it goes. */
export const sjablonen = bevoegdProcedure('werkplek.gebruiken')
  .output(zoLooptHetVeld)
  .query(({ ctx }) =>
    ctx.inGemeente(async (trx) => {
      const parameters = await listParameters(trx)
      return {
        sjablonen: (await listSjablonen(trx)).map(toUitleg),
        termijnen: UITLEGTERMIJNEN.flatMap((code) => {
          const duur = toDuur(parameters.find((parameter) => parameter.code === code))
          return duur === undefined ? [] : [{ code, ...duur }]
        }),
      }
    }),
  )

type Termijn = z.output<typeof zoLooptHetVeld>['termijnen'][number]

/** A parameter as a length of time: of the law with its unit, of an arrangement a number whose code names the unit. */
function toDuur(parameter: Regelregel | undefined): Omit<Termijn, 'code'> | undefined {
  const bron = bronVeld.safeParse(parameter?.bron).data
  const eenheid = (['dagen', 'weken', 'maanden'] as const).find((een) => parameter?.code.includes(`_${een}`))
  if (parameter === undefined || bron === undefined) return undefined
  if (typeof parameter.waarde === 'number' && eenheid !== undefined) return { aantal: parameter.waarde, eenheid, bron }
  const duur = zoLooptHetVeld.shape.termijnen.element
    .pick({ aantal: true, eenheid: true })
    .safeParse(parameter.waarde).data
  return duur === undefined ? undefined : { ...duur, bron }
}

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
