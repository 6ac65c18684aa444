import { type Datum, plusDagen } from '../datum.ts'
import { formatDatum, telDagen } from '../datumtekst.ts'
import type { Bron, Uitleg } from '../uitleg.ts'
import type { AanZet } from './regelstand.ts'

/** The last day of a term, and why it is that day. */
export type Opgavetermijn = { readonly uiterlijk: Datum; readonly uitleg: Uitleg }

const GEEN_WET = 'Dit is een afspraak tussen de gemeenten. De wet noemt hiervoor geen termijn.'

/**
 * Until when the budgethouder can look at an opgave: so many days after the day on which the quarter was frozen. Silence
 * is approval then, by agreement and not by law (the law gives no term for a bill between gemeenten).
 */
export const planBeoordeling = (bevroren: Datum, dagen: number, bron: Bron): Opgavetermijn => {
  const uiterlijk = plusDagen(bevroren, dagen)
  return {
    uiterlijk,
    uitleg: {
      conclusie: `Beoordelen uiterlijk ${formatDatum(uiterlijk)}.`,
      stappen: [
        { tekst: `Het kwartaal is gesloten op ${formatDatum(bevroren)}. Daarna zijn er ${telDagen(dagen)}.`, bron },
        { tekst: 'Wie dan niet heeft gereageerd, is het eens met de opgave. Dat heet stilzwijgend akkoord.', bron },
        { tekst: GEEN_WET },
      ],
    },
  }
}

const GEVOLG: Readonly<Record<AanZet, { readonly wat: string; readonly daarna: string }>> = {
  financieel_medewerker: {
    wat: 'Het loket antwoordt',
    daarna:
      'Is er dan geen antwoord, dan krijgt het loket een herinnering. De regel blijft betwist en wordt niet betaald.',
  },
  budgethouder: {
    wat: 'De gemeente reageert',
    daarna: 'Wie dan niet heeft gereageerd, aanvaardt het antwoord.',
  },
  contractmanager: {
    wat: 'De contractmanager beslist',
    daarna:
      'Is er dan geen besluit, dan krijgt de contractmanager een herinnering. De regel wordt tot dan niet betaald.',
  },
}

/** Until when whoever is at turn about a betwiste line acts, and what happens then. */
export const planBeurt = (aanZet: AanZet, vanaf: Datum, dagen: number, bron: Bron): Opgavetermijn => {
  const uiterlijk = plusDagen(vanaf, dagen)
  const { wat, daarna } = GEVOLG[aanZet]
  return {
    uiterlijk,
    uitleg: {
      conclusie: `${wat} uiterlijk ${formatDatum(uiterlijk)}.`,
      stappen: [
        { tekst: `${telDagen(dagen)} na ${formatDatum(vanaf)}.`, bron },
        { tekst: daarna, bron },
        { tekst: GEEN_WET },
      ],
    },
  }
}
