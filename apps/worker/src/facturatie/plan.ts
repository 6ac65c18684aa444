import type { GewensteWekker, Opgavestand } from '@loket/db'
import { beginVanDag, datumVan, eindeVanDag, naarDatum, plusDagen } from '@loket/domain'
import { OPGAVEBERICHTEN } from '@loket/workflows/berichten'
import type { Regels } from '../proces/omgeving.ts'
import { readDagen } from './termijn.ts'

/** The chapters of the story of an opgave. */
export type Opgavehoofdstuk = 'beoordeling' | 'geschil' | 'gesloten'

/** What the record of an opgave asks for now: its chapter, and what rings when. */
export type Opgaveplan = {
  readonly stand: Opgavehoofdstuk
  readonly toegestaan: readonly string[]
  readonly wekkers: readonly GewensteWekker[]
}

/** What rings when nobody acts about a betwiste line: two remind, the middle one lets silence accept. */
const WEKKER_VAN_REGEL = {
  betwist: 'antwoord_te_laat',
  beantwoord: 'reactie_verstreken',
  volgehouden: 'beslissing_te_laat',
} as const

/** Every kind of wekker of an opgave. */
export type Opgavewekker =
  'opgave_herinnering' | 'opgave_verstreken' | (typeof WEKKER_VAN_REGEL)[keyof typeof WEKKER_VAN_REGEL]

/**
 * The wekkers that follow from the record of an opgave under the rules of today. Pure: every handler writes facts and then
 * calls this. The process lives until nobody talks about a line that began here.
 */
export function planOpgave(opgave: Opgavestand, regels: Regels): Opgaveplan {
  const stand = toHoofdstuk(opgave)
  const wekkers = [
    ...(stand === 'beoordeling' ? planVenster(opgave, regels) : []),
    ...opgave.gesprekken.map(({ id, status, uiterlijk }): GewensteWekker => {
      const soort = WEKKER_VAN_REGEL[status]
      return { soort, sleutel: sleutel(opgave, soort, id, uiterlijk), op: eindeVanDag(naarDatum(uiterlijk)) }
    }),
  ]
  // The handler answers an act that came too late with who was first; the state alone could only say no.
  return { stand, toegestaan: stand === 'gesloten' ? [] : OPGAVEBERICHTEN, wekkers }
}

function toHoofdstuk({ status, gesprekken }: Opgavestand): Opgavehoofdstuk {
  if (status === 'ter_beoordeling') return 'beoordeling'
  return gesprekken.length > 0 ? 'geschil' : 'gesloten'
}

function planVenster(opgave: Opgavestand, regels: Regels): GewensteWekker[] {
  const uiterlijk = naarDatum(opgave.uiterlijk)
  const herinner = plusDagen(uiterlijk, -readDagen(regels, 'facturatie.herinneren_dagen').dagen)
  const verstreken: GewensteWekker = {
    soort: 'opgave_verstreken',
    sleutel: sleutel(opgave, 'verstreken', uiterlijk),
    op: eindeVanDag(uiterlijk),
  }
  // A window shorter than the notice has no reminder: the opgave itself was the message.
  if (herinner <= datumVan(opgave.bevrorenOp)) return [verstreken]
  return [
    { soort: 'opgave_herinnering', sleutel: sleutel(opgave, 'herinnering', herinner), op: beginVanDag(herinner) },
    verstreken,
  ]
}

const sleutel = (opgave: Opgavestand, soort: string, ...delen: string[]): string =>
  [`opgave:${opgave.id}`, soort, ...delen].join(':')

/** The line that the key of a wekker is about, when it is still talked about; else undefined. */
export function findGesprekVan(
  opgave: Opgavestand,
  wekkersleutel: string,
): Opgavestand['gesprekken'][number] | undefined {
  const delen = wekkersleutel.split(':')
  return opgave.gesprekken.find((regel) => delen.includes(regel.id) && delen.includes(regel.uiterlijk))
}
