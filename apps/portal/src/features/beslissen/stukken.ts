import type { Uitleg } from '@loket/domain'
import type { Bestemming } from '../../lib/bestemming.ts'
import type { Uitvoer } from '../../lib/trpc.ts'

/** Everything that a decision page shows, as the API gives it. */
export type Stukken = Uitvoer['traject']['beslisstukken']
/** A phase of the traject. */
export type Fase = Stukken['fasen'][number]
/** Phases planned anew, as a decision would write them. */
export type Plan = NonNullable<NonNullable<Stukken['toets']>['naGo']>
/** The kinds of decisions. */
export type Beslissoort = Stukken['soort']
/** What happened or must happen after a decision. */
export type WatNu = Uitvoer['traject']['watNu']

/** An explanation of the API is one of domain; null where the record has none. */
export const toUitleg = (uitleg: NonNullable<Stukken['termijn']>['uitleg']): Uitleg | undefined => uitleg ?? undefined

/** The phase that runs or waits for its decision. */
export const lopendeFase = ({ fasen }: Pick<Stukken, 'fasen'>): Fase | undefined =>
  fasen.find(({ status }) => status === 'loopt' || status === 'toetsmoment')

/** The mandaat of this person for a besluit, or null. */
export const mandaatVoor = ({ mandaten }: Pick<Stukken, 'mandaten'>, besluit: string): string | null =>
  mandaten.find((m) => m.besluit === besluit)?.bron ?? null

/** The page of a dossier. */
export const naarDossier = (dossierId: string): Bestemming => ({ to: '/dossiers/$dossierId', params: { dossierId } })

/** For a page that cannot be shown without its data: a failure goes to the page of errors, a failed refresh does not. */
export const zonderGegevens = (_fout: unknown, { state }: { state: { data: unknown } }): boolean =>
  state.data === undefined
