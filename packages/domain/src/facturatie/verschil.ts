import { berekenRegelbedrag } from './bedrag.ts'

/** A line of a kwartaalopgave, as far as it explains a difference. Amounts in whole cents. */
export type Verschilregel = {
  productCode: string
  product: string
  soort: 'afname' | 'terugname'
  /** Used in this quarter, written later than its own quarter, or betwist in an earlier one and upheld. */
  herkomst: 'dit_kwartaal' | 'nagekomen' | 'doorgeschoven'
  prestatiedatum: string
  tariefCenten: number
  /** The day on which the tarief was vastgesteld, and its first day; null where a line has no tarief. */
  vastgesteldOp: string | null
  tariefVanaf: string | null
  teller: number
  noemer: number
  /** Below zero for what was taken back. */
  bedragCenten: number
}

/** One thing that made an opgave higher or lower than the one before. */
export type Verschildeel = { centen: number } & (
  | { soort: 'aantal'; product: string; nu: number; eerder: number }
  /** How many broken-off phases counted not in whole, now and then. */
  | { soort: 'deel'; product: string; nu: number; eerder: number }
  | {
      soort: 'prijs'
      product: string
      vanCenten: number
      naarCenten: number
      vanaf: string | null
      vastgesteldOp: string | null
    }
  | { soort: 'correctie' | 'nagekomen' | 'doorgeschoven'; nu: number; eerder: number }
)

/** A cause: one thing, or what is left when there are more than can be read at a glance. */
export type Oorzaak = { centen: number; delen: readonly Verschildeel[] }

/** Why one opgave differs from the one before. `oorzaken` add up to `verschilCenten`, largest first. */
export type Verschil = { verschilCenten: number; oorzaken: readonly Oorzaak[] }

/** More causes than this nobody reads; the rest goes together into the last. */
const HOOGSTENS = 3

/**
 * Why an opgave is higher or lower than the one before, in at most three causes whose cents add up exactly to the
 * difference of the lines (bbz.md §3.9; screens.md §3). Per product: more or fewer lines against the price of the
 * quarter before, phases that counted in part, and another price; beside these corrections, lines that came late and
 * lines that were betwist first. In: the lines of both opgaven; memo lines count for nothing.
 */
export const verklaarVerschil = (nu: readonly Verschilregel[], eerder: readonly Verschilregel[]): Verschil => {
  const gewoon = (regels: readonly Verschilregel[]) =>
    regels.filter((r) => r.soort === 'afname' && r.herkomst === 'dit_kwartaal')
  const perProduct = [...Map.groupBy([...gewoon(nu), ...gewoon(eerder)], (r) => r.productCode).keys()].flatMap((code) =>
    verklaarProduct(
      gewoon(nu).filter((r) => r.productCode === code),
      gewoon(eerder).filter((r) => r.productCode === code),
    ),
  )
  const bijzonder = (['correctie', 'nagekomen', 'doorgeschoven'] as const).map((soort): Verschildeel => {
    const [van, toen] = [nu.filter((r) => aardVan(r) === soort), eerder.filter((r) => aardVan(r) === soort)]
    return { soort, nu: van.length, eerder: toen.length, centen: som(van) - som(toen) }
  })
  const delen = [...perProduct, ...bijzonder]
    .filter(({ centen }) => centen !== 0)
    .toSorted((een, ander) => Math.abs(ander.centen) - Math.abs(een.centen))
  return { verschilCenten: som(nu) - som(eerder), oorzaken: neemSamen(delen) }
}

const aardVan = (regel: Verschilregel): 'gewoon' | 'correctie' | 'nagekomen' | 'doorgeschoven' => {
  if (regel.soort === 'terugname') return 'correctie'
  return regel.herkomst === 'dit_kwartaal' ? 'gewoon' : regel.herkomst
}

const som = (regels: readonly Verschilregel[]): number => regels.reduce((totaal, r) => totaal + r.bedragCenten, 0)

/** The latest line of a list: its price is the price that counted last. */
const laatste = (regels: readonly Verschilregel[]): Verschilregel | undefined =>
  regels.toSorted((een, ander) => ander.prestatiedatum.localeCompare(een.prestatiedatum))[0]

const telDelen = (regels: readonly Verschilregel[]): number =>
  regels.filter(({ teller, noemer }) => teller < noemer).length

const verklaarProduct = (nu: readonly Verschilregel[], eerder: readonly Verschilregel[]): Verschildeel[] => {
  const [nieuw, oud] = [laatste(nu), laatste(eerder)]
  const product = (nieuw ?? oud)?.product ?? ''
  const aantal = { soort: 'aantal' as const, product, nu: nu.length, eerder: eerder.length }
  // Without the product in one of the two quarters there is nothing to compare its price with.
  if (nieuw === undefined || oud === undefined) return [{ ...aantal, centen: som(nu) - som(eerder) }]
  const peil = oud.tariefCenten
  const tegenPeil = (regels: readonly Verschilregel[]): number =>
    regels.reduce((totaal, { teller, noemer }) => totaal + berekenRegelbedrag(peil, { teller, noemer }), 0)
  const naarAantal = (nu.length - eerder.length) * peil
  const naarDeel = tegenPeil(nu) - tegenPeil(eerder) - naarAantal
  return [
    { ...aantal, centen: naarAantal },
    { soort: 'deel', product, nu: telDelen(nu), eerder: telDelen(eerder), centen: naarDeel },
    {
      soort: 'prijs',
      product,
      vanCenten: (eerder.find((r) => r.tariefCenten !== nieuw.tariefCenten) ?? oud).tariefCenten,
      naarCenten: nieuw.tariefCenten,
      vanaf: nieuw.tariefVanaf,
      vastgesteldOp: nieuw.vastgesteldOp,
      centen: som(nu) - som(eerder) - naarAantal - naarDeel,
    },
  ]
}

const neemSamen = (delen: readonly Verschildeel[]): Oorzaak[] => {
  const los = delen.length <= HOOGSTENS ? delen : delen.slice(0, HOOGSTENS - 1)
  const rest = delen.slice(los.length)
  return [...los.map((deel) => [deel]), ...(rest.length > 0 ? [rest] : [])].map((samen) => ({
    centen: samen.reduce((totaal, { centen }) => totaal + centen, 0),
    delen: samen,
  }))
}
