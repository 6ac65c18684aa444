import { gemeenteOverzichtVeld, type Gemeentetraject, WeigeringError } from '@loket/contracts'
import { countFasen, listOverzichtstrajecten, type Overzichtstraject } from '@loket/db'
import { dagenTussen, EINDREDENEN, MEESTE_RIJEN, naarDatum, PROCESSTAND, TOESTANDEN, UITKOMSTEN } from '@loket/domain'
import { bevoegdProcedure } from '../trpc.ts'
import { kies } from './kies.ts'
import { toGemeentenaam } from './naam.ts'

const KANALEN = ['klantmanager', 'zelf', 'uwv'] as const

/** How the trajecten of one's own gemeente go: numbers and a list by dossier number, never a name. */
export const overzicht = bevoegdProcedure('gemeente.volgen')
  .output(gemeenteOverzichtVeld)
  .query(async ({ ctx }) => {
    const { id, naam } = ctx.wie.organisatie
    const { rijen, fasen } = await ctx.inGemeente(async (trx) => ({
      rijen: await listOverzichtstrajecten(trx, id),
      fasen: await countFasen(trx, id),
    }))
    const trajecten = rijen.map(toTraject)
    const tel = <K extends string>(lijst: readonly K[], waardeVan: (t: Gemeentetraject) => K | null) =>
      lijst.flatMap((waarde) => {
        const aantal = trajecten.filter((t) => waardeVan(t) === waarde).length
        return aantal === 0 ? [] : [{ waarde, aantal }]
      })
    return {
      gemeente: toGemeentenaam(naam),
      lopend: trajecten.filter((t) => !['selectie', 'gesloten'].includes(PROCESSTAND[t.toestand])).length,
      inSelectie: trajecten.filter((t) => PROCESSTAND[t.toestand] === 'selectie').length,
      perToestand: tel(TOESTANDEN, (t) => t.toestand).map(({ waarde, aantal }) => ({ toestand: waarde, aantal })),
      perFase: [...fasen],
      uitkomsten: tel(UITKOMSTEN, (t) => t.uitkomst).map(({ waarde, aantal }) => ({ uitkomst: waarde, aantal })),
      totBegin: meet(trajecten, (t) => [t.aangemeldOp, t.begin]),
      totEinde: meet(trajecten, (t) => [t.begin, t.beeindigdOp]),
      // The numbers are of all; the list below them is of the newest.
      trajecten: trajecten.slice(0, MEESTE_RIJEN),
    }
  })

function toTraject(rij: Overzichtstraject): Gemeentetraject {
  const [toestand, kanaal] = [kies(TOESTANDEN, rij.toestand), kies(KANALEN, rij.kanaal)]
  if (toestand === null || kanaal === null) throw new WeigeringError('OnbekendeFout')
  return {
    ...rij,
    toestand,
    kanaal,
    uitkomst: kies(UITKOMSTEN, rij.uitkomst),
    eindreden: kies(EINDREDENEN, rij.eindreden),
  }
}

/** The middle number of days between two days, over the trajecten that have both; null when none has. */
function meet(
  trajecten: readonly Gemeentetraject[],
  dagenVan: (t: Gemeentetraject) => readonly [van: string | null, tot: string | null],
): { trajecten: number; mediaanDagen: number } | null {
  const dagen = trajecten
    .flatMap((t) => {
      const [van, tot] = dagenVan(t)
      return van === null || tot === null ? [] : [Math.max(0, dagenTussen(naarDatum(van), naarDatum(tot)))]
    })
    .toSorted((een, ander) => een - ander)
  const [links, rechts] = [dagen[Math.floor((dagen.length - 1) / 2)], dagen[Math.floor(dagen.length / 2)]]
  if (links === undefined || rechts === undefined) return null
  return { trajecten: dagen.length, mediaanDagen: Math.round((links + rechts) / 2) }
}
