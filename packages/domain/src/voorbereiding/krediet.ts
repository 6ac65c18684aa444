import { formatEuro } from '../bedragtekst.ts'
import type { KredietFout } from '../fouten.ts'
import type { Bron, Uitleg, Uitlegstap } from '../uitleg.ts'
import type { Rechtsgrond } from './sjabloon.ts'
import type { Eindreden, Uitkomst } from './uitkomst.ts'

const BRON_KREDIET: Bron = { soort: 'wet', regeling: 'Bbz 2004', artikel: '29', versie: '2026-01-01' }
const BRON_INLICHTINGEN: Bron = { soort: 'wet', regeling: 'Participatiewet', artikel: '17', versie: '2026-04-03' }

/** What policy says about the voorbereidingskrediet. What is absent is not decided: a person does. */
export type Kredietbeleid = {
  bron: Bron
  /** Per client, over all grants together. */
  maximumCenten?: number
  doelen?: readonly string[]
  /** What happens where the law excludes conversion to om niet (ISD: rentedragend). */
  bijUitsluiting?: 'rentedragend'
}

/**
 * How much can still be granted without saying the amount a second time and why it is needed; null where policy names a
 * maximum, which then is the limit. `drempelCenten` counts over all grants, like a maximum.
 */
export const berekenZonderBevestiging = (invoer: {
  alVerleendCenten: number
  drempelCenten: number
  beleid: Pick<Kredietbeleid, 'maximumCenten'> | null
}): number | null =>
  invoer.beleid?.maximumCenten === undefined ? Math.max(0, invoer.drempelCenten - invoer.alVerleendCenten) : null

export type Kredietoordeel = {
  oordeel: 'mag' | 'mag_niet' | 'persoon_beslist'
  /** Why not, where it may not. */
  codes: readonly KredietFout[]
  /** What is left under the maximum before this grant; null without a maximum. */
  ruimteCenten: number | null
  uitleg: Uitleg
}

/**
 * Whether a voorbereidingskrediet fits the law and the policy (bbz.md §3.1b): only in a `bbz_2_3` phase, for a purpose
 * that policy names, and with earlier grants within its maximum. The law itself has no maximum since 2010. Where policy
 * says nothing about maximum or purposes, a person decides; nothing is guessed. No maximum is not no limit: `grensCenten`
 * is what the platform lets a client have over all grants, a parameter; null where none is loaded.
 */
export const beoordeelKrediet = (invoer: {
  bedragCenten: number
  alVerleendCenten: number
  doel: string
  rechtsgrond: Rechtsgrond
  beleid: Kredietbeleid | null
  grensCenten: number | null
}): Kredietoordeel => {
  const { bedragCenten, alVerleendCenten, doel, rechtsgrond, beleid, grensCenten } = invoer
  const maximum = beleid?.maximumCenten
  const ruimteCenten = maximum === undefined ? null : Math.max(0, maximum - alVerleendCenten)
  const codes: KredietFout[] = []
  const stappen: Uitlegstap[] = []
  if (!isBedrag(bedragCenten) || bedragCenten === 0 || !isBedrag(alVerleendCenten)) {
    codes.push('BedragOngeldig')
    stappen.push({ tekst: 'Het bedrag is geen geheel aantal centen boven nul.' })
  }
  if (grensCenten !== null && alVerleendCenten + bedragCenten > grensCenten) {
    codes.push('KredietBovenGrens')
    stappen.push({ tekst: `Meer dan ${formatEuro(grensCenten)} per cliënt kan niet.` })
  }
  if (rechtsgrond !== 'bbz_2_3') {
    codes.push('KredietAlleenBinnenBbzFase')
    stappen.push({ tekst: 'Krediet kan alleen in een fase op grond van het Bbz.', bron: BRON_KREDIET })
  }
  let persoon = false
  if (beleid === null || maximum === undefined || ruimteCenten === null) {
    persoon = true
    stappen.push({ tekst: 'De wet en het beleid noemen geen maximum. Een persoon beslist over de hoogte.' })
  } else if (bedragCenten > ruimteCenten) {
    codes.push('KredietBovenMaximum')
    stappen.push({
      tekst: `Het maximum is ${formatEuro(maximum)}. Daarvan is nog ${formatEuro(ruimteCenten)} over; gevraagd is ${formatEuro(bedragCenten)}.`,
      bron: beleid.bron,
    })
  } else {
    stappen.push({
      tekst: `Het bedrag past binnen het maximum van ${formatEuro(maximum)}: er was nog ${formatEuro(ruimteCenten)} over.`,
      bron: beleid.bron,
    })
  }
  if (beleid?.doelen === undefined) {
    persoon = true
    stappen.push({ tekst: 'Het beleid noemt geen doelen. Een persoon beoordeelt of de kosten noodzakelijk zijn.' })
  } else if (beleid.doelen.includes(doel)) {
    stappen.push({ tekst: `Het beleid staat krediet toe voor: ${doel}.`, bron: beleid.bron })
  } else {
    codes.push('KredietdoelNietToegestaan')
    stappen.push({ tekst: `Het beleid noemt dit doel niet: ${doel}.`, bron: beleid.bron })
  }
  const oordeel = codes.length > 0 ? 'mag_niet' : persoon ? 'persoon_beslist' : 'mag'
  return { oordeel, codes, ruimteCenten, uitleg: { conclusie: CONCLUSIES[oordeel], stappen } }
}

const CONCLUSIES = {
  mag: 'Het krediet past binnen de wet en het beleid.',
  mag_niet: 'Dit krediet kan niet worden verleend.',
  persoon_beslist: 'Een persoon beslist, want het beleid zegt hier niet alles over.',
} as const satisfies Record<Kredietoordeel['oordeel'], string>

export type Omzetting = 'rentedragend' | 'om_niet' | 'persoon_beslist'

/**
 * What the renteloze krediet becomes at the end (Bbz 2004 art. 29; bbz.md §3.1, §3.1b). Start, also without Bbz:
 * rentedragend. No start: om niet, unless the inlichtingenplicht was breached or the client showed tekortschietend
 * besef van verantwoordelijkheid; om niet is then excluded and policy decides. A person judges where "in aansluiting"
 * or "start" is in doubt, where the outcome or one of the two facts is unknown (null), and where policy is silent.
 */
export const bepaalOmzetting = (invoer: {
  uitkomst: Uitkomst | null
  eindreden: Eindreden
  inlichtingenplichtGeschonden: boolean | null
  tekortschietendBesef: boolean | null
  beleid: Pick<Kredietbeleid, 'bron' | 'bijUitsluiting'> | null
}): { omzetting: Omzetting; uitleg: Uitleg } => {
  const { uitkomst, inlichtingenplichtGeschonden, tekortschietendBesef, beleid } = invoer
  if (uitkomst === null) {
    return besluit('persoon_beslist', [{ tekst: 'Nog niet bekend is of er een start volgt.', bron: BRON_KREDIET }])
  }
  const begin = BEGIN[uitkomst]
  const eerste: Uitlegstap = { tekst: begin.tekst, bron: BRON_KREDIET }
  if (begin.gestart === true) return besluit('rentedragend', [eerste])
  if (begin.gestart === 'onzeker') return besluit('persoon_beslist', [eerste])

  const uitsluitingen: Uitlegstap[] = [
    ...(inlichtingenplichtGeschonden === true
      ? [{ tekst: 'De inlichtingenplicht is geschonden. Omzetten in om niet mag dan niet.', bron: BRON_INLICHTINGEN }]
      : []),
    ...(tekortschietendBesef === true
      ? [
          {
            tekst: 'Er was te weinig besef van verantwoordelijkheid. Omzetten in om niet mag dan niet.',
            bron: BRON_KREDIET,
          },
        ]
      : []),
  ]
  if (uitsluitingen.length > 0) {
    if (beleid?.bijUitsluiting === undefined) {
      const stil = { tekst: 'Het beleid zegt niet wat er dan gebeurt.' }
      return besluit('persoon_beslist', [eerste, ...uitsluitingen, stil])
    }
    const volgens = { tekst: 'Volgens het beleid wordt het krediet dan een rentedragende lening.', bron: beleid.bron }
    return besluit(beleid.bijUitsluiting, [eerste, ...uitsluitingen, volgens])
  }
  if (inlichtingenplichtGeschonden === null || tekortschietendBesef === null) {
    const open = {
      tekst: 'Nog niet beoordeeld is of de inlichtingenplicht is geschonden of besef van verantwoordelijkheid ontbrak.',
      bron: BRON_INLICHTINGEN,
    }
    return besluit('persoon_beslist', [eerste, open])
  }
  return besluit('om_niet', [eerste, { tekst: 'Er is geen reden die dat uitsluit.', bron: BRON_KREDIET }])
}

const BEGIN = {
  start_met_bbz: { gestart: true, tekst: 'De cliënt start na de voorbereiding een bedrijf, met Bbz.' },
  start_zonder_bbz: {
    gestart: true,
    tekst: 'De cliënt start na de voorbereiding een bedrijf, ook al is het zonder Bbz.',
  },
  startklaar_maar_niet_direct: {
    gestart: 'onzeker',
    tekst: 'De cliënt is klaar om te starten, maar start niet direct. Een persoon beoordeelt of de start nog aansluit.',
  },
  deeltijd_binnen_participatiewet: {
    gestart: 'onzeker',
    tekst: 'De cliënt onderneemt in deeltijd met een uitkering. Een persoon beoordeelt of dat een start is.',
  },
  geen_ondernemer_blijft_bijstand: { gestart: false, tekst: 'Na de voorbereiding volgt geen start.' },
  loondienst: { gestart: false, tekst: 'De cliënt gaat in loondienst; er volgt geen start.' },
} as const satisfies Record<Uitkomst, { gestart: boolean | 'onzeker'; tekst: string }>

const besluit = (omzetting: Omzetting, stappen: readonly Uitlegstap[]): { omzetting: Omzetting; uitleg: Uitleg } => ({
  omzetting,
  uitleg: { conclusie: OMZETTINGEN[omzetting], stappen },
})

const OMZETTINGEN = {
  rentedragend: 'Het krediet wordt een lening met rente.',
  om_niet: 'Het krediet hoeft niet te worden terugbetaald.',
  persoon_beslist: 'Een persoon beslist over het krediet.',
} as const satisfies Record<Omzetting, string>

const isBedrag = (centen: number): boolean => Number.isSafeInteger(centen) && centen >= 0

/** The kinds of besluit about the money of the client: neither the bureau nor the member hears of them. */
export const BESLUITEN_OVER_GELD = ['krediet', 'omzetting'] as const

/** True for a besluit that stays between the client and who handles the client's money. */
export const isOverGeld = (besluitsoort: string): boolean =>
  (BESLUITEN_OVER_GELD as readonly string[]).includes(besluitsoort)
