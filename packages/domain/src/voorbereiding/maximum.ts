import { eindeVanDag, type Datum, type Moment } from '../datum.ts'
import { formatDatum } from '../datumtekst.ts'
import { DomainError, type TrajectFout } from '../fouten.ts'
import { formatDuur, laatsteDagVanPeriode } from '../termijnen/duur.ts'
import type { Bron, Uitleg } from '../uitleg.ts'

/** Bbz 2004 art. 2 lid 3: at most this many months of bijstand while someone prepares (bbz.md N06). */
export const BRON_MAXIMUM: Bron = { soort: 'wet', regeling: 'Bbz 2004', artikel: '2', lid: '3', versie: '2026-01-01' }

/** What limits the period: the national parameter, and policy where the gemeente has a shorter one. */
export type Maximumgrens = { wettelijkMaanden: number; beleid?: { maanden: number; bron: Bron } }

/**
 * The last day of the voorbereidingsperiode: it runs unbroken from the first `bbz_2_3` day, which counts, and nothing
 * suspends it (bbz.md §3.1b). 01-09-2026 and six months give 28-02-2027. It never shifts: no term in months above three
 * does. Throws `MaximumBovenWet` when policy is longer than the law, `MaximumOngeldig` for no whole number of months.
 */
export const berekenMaximum = (
  eersteBbzDag: Datum,
  { wettelijkMaanden, beleid }: Maximumgrens,
): { laatsteDag: Datum; tot: Moment; maanden: number; uitleg: Uitleg } => {
  const maanden = beleid?.maanden ?? wettelijkMaanden
  for (const aantal of [maanden, wettelijkMaanden]) {
    if (!Number.isSafeInteger(aantal) || aantal < 1) throw new DomainError('MaximumOngeldig', String(aantal))
  }
  if (maanden > wettelijkMaanden) throw new DomainError('MaximumBovenWet', `${maanden} > ${wettelijkMaanden}`)
  const duur = { aantal: maanden, eenheid: 'maanden' } as const
  const laatsteDag = laatsteDagVanPeriode(eersteBbzDag, duur)
  const wettelijk = formatDuur({ aantal: wettelijkMaanden, eenheid: 'maanden' })
  const stappen = [
    { tekst: `De voorbereidingsperiode begint op ${formatDatum(eersteBbzDag)}.` },
    { tekst: `Volgens de wet duurt zij hoogstens ${wettelijk}.`, bron: BRON_MAXIMUM },
    ...(beleid === undefined
      ? []
      : [{ tekst: `Het beleid van de gemeente is hoogstens ${formatDuur(duur)}.`, bron: beleid.bron }]),
    {
      tekst: `De laatste dag is daarmee ${formatDatum(laatsteDag)}. Een onderbreking verandert die dag niet.`,
      bron: beleid?.bron ?? BRON_MAXIMUM,
    },
  ]
  return {
    laatsteDag,
    tot: eindeVanDag(laatsteDag),
    maanden,
    uitleg: { conclusie: `Uiterlijk ${formatDatum(laatsteDag)}.`, stappen },
  }
}

/**
 * What stands against a new last day of the period, set by a new besluit; an empty list means that it can be. Policy's
 * own maximum is no bar here, since a besluit may depart from policy with reasons (Awb 4:84); the law's maximum is.
 */
export const controleerNieuweLaatsteDag = (invoer: {
  eersteBbzDag: Datum
  nieuweLaatsteDag: Datum
  vandaag: Datum
  wettelijkMaanden: number
}): TrajectFout[] => {
  const { eersteBbzDag, nieuweLaatsteDag, vandaag, wettelijkMaanden } = invoer
  const grens = berekenMaximum(eersteBbzDag, { wettelijkMaanden }).laatsteDag
  return [
    ...(nieuweLaatsteDag > grens ? (['MaximumBovenWet'] as const) : []),
    ...(nieuweLaatsteDag < eersteBbzDag ? (['PeriodeEindigtVoorBegin'] as const) : []),
    ...(nieuweLaatsteDag < vandaag ? (['PeriodeEindigtInVerleden'] as const) : []),
  ]
}
