import { VOORBEELDPERSONEN } from '../personen.ts'

/** Who of the loket does what in the example region, for every client. */
export const BEHANDELAARS = {
  administratie: 'anja.prins',
  beslisser: 'remco.hendriks',
  beheerder: 'noor.bakker',
} as const

/** Who acts in the story of one client, each by sub. */
export type Mensen = {
  readonly consulent: string
  readonly coach: string
  /** The bureau of that coach, by code. */
  readonly bureau: string
  readonly beslistToelating: string
  readonly beslistToets: string
}

const CONSULENTEN = ['samira.de.wit', 'daan.postma'] as const
const BUREAUS = [
  ['bureau-noord', 'tom.hoekstra'],
  ['startkracht', 'fatima.aydin'],
] as const

/**
 * The people around the n-th client. Who decides at a toetsmoment is no consulent of the dossier, since that one reports;
 * policy can give a decision to the klantmanager of the member.
 */
export function kiesMensen(
  n: number,
  gemeenteCode: string,
  beslist: { readonly toelating: 'klantmanager' | 'beslisser'; readonly toets: 'klantmanager' | 'consulent' },
): Mensen {
  const [bureau, coach] = n % 3 === 0 ? BUREAUS[1] : BUREAUS[0]
  const klantmanager = findVanGemeente(gemeenteCode, 'klantmanager')
  return {
    consulent: CONSULENTEN[n % 4 === 3 ? 1 : 0],
    coach,
    bureau,
    beslistToelating: beslist.toelating === 'klantmanager' ? klantmanager : BEHANDELAARS.beslisser,
    beslistToets: beslist.toets === 'klantmanager' ? klantmanager : 'esther.blom',
  }
}

/** The person of a gemeente with this role, by sub. Throws when there is none. */
export function findVanGemeente(gemeenteCode: string, rol: 'klantmanager' | 'contactpersoon'): string {
  const persoon = VOORBEELDPERSONEN.find((p) => p.organisatieCode === gemeenteCode && p.rollen.includes(rol))
  if (persoon === undefined) throw new Error(`Gemeente ${gemeenteCode} heeft geen ${rol}`)
  return persoon.sub
}
