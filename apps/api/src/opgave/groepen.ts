import type { Opgavegroep, Opgaveregel } from '@loket/contracts'
import type { Jaarplanrecord, Jaarverbruik, Regelrecord } from '@loket/db'

/** A line of the record with what a screen shows of it. */
export type Regelpaar = { readonly record: Regelrecord; readonly regel: Opgaveregel }

/**
 * The lines by product, with the quarter before and the jaarplan beside them; what was taken back stands apart, at the end.
 * A product of the jaarplan or of the quarter before without lines now is a group too: nothing was used of it.
 */
export function toGroepen(
  nu: readonly Regelpaar[],
  eerder: readonly Regelrecord[] | null,
  jaar: { readonly plan: readonly Jaarplanrecord[]; readonly verbruik: readonly Jaarverbruik[] },
): Opgavegroep[] {
  const afname = nu.filter(({ record }) => record.soort === 'afname')
  const terug = nu.filter(({ record }) => record.soort === 'terugname')
  const vorige = eerder?.filter(({ soort }) => soort === 'afname') ?? null
  const namen = new Map<string, string>([
    ...jaar.plan.map((p) => [p.productCode, p.product] as const),
    ...(vorige ?? []).map((r) => [r.productCode, r.product] as const),
    ...afname.map(({ record }) => [record.productCode, record.product] as const),
  ])
  const producten = [...namen].map(([code, naam]): Opgavegroep => {
    const eigen = afname.filter(({ record }) => record.productCode === code)
    const toen = vorige?.filter((r) => r.productCode === code) ?? null
    const een = eigen[0]?.record ?? toen?.[0]
    const gepland = jaar.plan.find((p) => p.productCode === code)?.gepland
    const totNu = jaar.verbruik.find((v) => v.productCode === code)?.aantal ?? 0
    const ditKwartaal = eigen.length - terug.filter(({ record }) => record.productCode === code).length
    return {
      soort: een?.productsoort === 'memo' ? 'memo' : 'product',
      code,
      naam,
      omschrijving: een?.omschrijving ?? '',
      ...tel(eigen),
      tarievenCenten: [
        ...new Set(
          eigen.filter(({ record }) => record.vastgesteldOp !== null).map(({ record }) => record.tariefCenten),
        ),
      ],
      vorigAantal: toen?.length ?? null,
      vorigBedragCenten: toen === null ? null : som(toen),
      jaarplan: gepland === undefined ? null : { gepland, ditKwartaal, totNu, resterend: gepland - totNu },
    }
  })
  const vorigeTerug = eerder?.filter(({ soort }) => soort === 'terugname') ?? null
  const correctie: Opgavegroep = {
    soort: 'correctie',
    code: 'correctie',
    naam: '',
    omschrijving: '',
    ...tel(terug),
    tarievenCenten: [],
    vorigAantal: vorigeTerug?.length ?? null,
    vorigBedragCenten: vorigeTerug === null ? null : som(vorigeTerug),
    jaarplan: null,
  }
  return [
    ...producten.filter(({ soort }) => soort === 'product'),
    ...(terug.length > 0 || (vorigeTerug?.length ?? 0) > 0 ? [correctie] : []),
    ...producten.filter(({ soort }) => soort === 'memo'),
  ]
}

/** The cents of lines together. */
export function som(regels: readonly { readonly bedragCenten: number }[]): number {
  return regels.reduce((totaal, { bedragCenten }) => totaal + bedragCenten, 0)
}

function tel(paren: readonly Regelpaar[]): Pick<Opgavegroep, 'aantal' | 'bedragCenten' | 'regels'> {
  return {
    aantal: paren.length,
    bedragCenten: som(paren.map(({ record }) => record)),
    regels: paren.map(({ regel }) => regel),
  }
}
