import type { CRITERIUMOORDELEN, Toetsbesluit, Uitkomst } from '@loket/domain'
import { leesSleutel } from './bewijsstukken.tsx'
import { toOordelen, type Oordeel } from './oordeelvraag.tsx'
import type { Stukken } from './stukken.ts'

/** What the form of a toetsmoment keeps. */
export type Toetswaarden = {
  toetsmomentId: string
  besluit: string
  reden: string
  criteria: Record<string, Oordeel>
  bewijs: string[]
  nieuweDatum: string
  ontbrekend: string
  beeindig: boolean
  uitkomst: string
  motivering: string
}

/** The empty form, for the toetsmoment that is open. */
export const leegToets = ({ toets }: Stukken): Toetswaarden => ({
  toetsmomentId: toets?.id ?? '',
  besluit: '',
  reden: '',
  criteria: Object.fromEntries((toets?.criteria ?? []).map(({ code }) => [code, { oordeel: '', toelichting: '' }])),
  bewijs: [],
  nieuweDatum: '',
  ontbrekend: '',
  beeindig: false,
  uitkomst: '',
  motivering: '',
})

/** The form as the API wants it. */
export const toToetsgegevens = (w: Toetswaarden) => ({
  toetsmomentId: w.toetsmomentId,
  besluit: w.besluit as Toetsbesluit,
  reden: w.reden,
  criteria: toOordelen<(typeof CRITERIUMOORDELEN)[number]>(w.criteria),
  bewijs: w.bewijs.map(leesSleutel),
  ...(w.besluit === 'aanhouden' ? { nieuweDatum: w.nieuweDatum, ontbrekend: w.ontbrekend } : {}),
  ...(w.besluit === 'no_go' && w.beeindig
    ? { beeindiging: { uitkomst: w.uitkomst as Uitkomst, motivering: w.motivering } }
    : {}),
})
