import { dagenTussen } from '../lib/datum.ts'

/** A point of the process with its words already written; dates stay as dates to place them. */
export type LijnKnoop = {
  id: string
  titel: string
  /** A date, to place the node. */
  datum: string
  /** What stands under it: "14 sep", "uiterlijk 24 nov". */
  datumTekst: string
  /** A second line under it: "maximum 6 maanden". */
  onder?: string
  /** The name of the stretch that begins here: "oriëntatie". */
  fase?: string
}

/** A stretch in which the clock stood still; without `tot` it still does. */
export type LijnOnderbreking = { van: string; tot?: string; tekst: string }

/** How wide a text is drawn, in px. */
export type Meet = (tekst: string, vet: boolean) => number

export type Tekstplek = { x: number; tekst: string }

/** Where everything of the drawing stands, in px. */
export type Indeling = {
  knopen: readonly {
    id: string
    x: number
    titel: readonly string[]
    onderschrift: readonly string[]
    links: number
    rechts: number
  }[]
  fasen: readonly Tekstplek[]
  onderbrekingen: readonly { van: number; tot: number; label?: Tekstplek }[]
  vandaag: number
  /** The line of today would run through a title. */
  vandaagAchterTitel: boolean
  titelregels: number
  onderregels: number
}

const TUSSEN = 14
const MAX_BREEDTES = [160, 120, 92, 72]
const MINSTE_ONDERBREKING = 16
const VANDAAG_BREEDTE = 76

const breekAf = (tekst: string, max: number, vet: boolean, meet: Meet): readonly string[] => {
  const regels: string[] = []
  for (const woord of tekst.split(' ')) {
    const vorige = regels.at(-1)
    if (vorige !== undefined && meet(`${vorige} ${woord}`, vet) <= max) regels[regels.length - 1] = `${vorige} ${woord}`
    else regels.push(woord)
  }
  return regels
}

const breedste = (regels: readonly string[], vet: boolean, meet: Meet): number =>
  Math.max(0, ...regels.map((regel) => meet(regel, vet)))

/** Gives each node its place: as near as possible to its date, never nearer to its neighbour than their words allow. */
const plaats = (gewenst: readonly number[], afstand: readonly number[], links: number, rechts: number) => {
  const x: number[] = []
  gewenst.forEach((wens, nr) => x.push(nr === 0 ? links : Math.max(wens, (x[nr - 1] ?? 0) + (afstand[nr - 1] ?? 0))))
  for (let nr = x.length - 1; nr >= 0; nr -= 1) {
    const grens = nr === x.length - 1 ? rechts : (x[nr + 1] ?? 0) - (afstand[nr] ?? 0)
    x[nr] = Math.min(x[nr] ?? 0, grens)
  }
  return (x[0] ?? 0) >= links ? x : undefined
}

/** The place of any date on the line: in proportion between the two nodes around it. */
const plekVan = (datum: string, datums: readonly string[], x: readonly number[]): number => {
  const na = datums.findIndex((een) => een >= datum)
  if (na === -1) return x.at(-1) ?? 0
  if (na === 0) return x[0] ?? 0
  const [van = '', tot = ''] = [datums[na - 1], datums[na]]
  const [links = 0, rechts = 0] = [x[na - 1], x[na]]
  const deel = dagenTussen(van, tot) === 0 ? 1 : dagenTussen(van, datum) / dagenTussen(van, tot)
  return links + deel * (rechts - links)
}

/**
 * Lays the process out on one horizontal line of `breedte` px, so that no two texts touch. Titles break over more
 * lines when the room is small; when even that does not help the answer is undefined, and the list is shown instead.
 */
export const deelIn = ({
  knopen,
  onderbrekingen,
  vandaag,
  breedte,
  meet,
}: {
  knopen: readonly LijnKnoop[]
  onderbrekingen: readonly LijnOnderbreking[]
  vandaag: string
  breedte: number
  meet: Meet
}): Indeling | undefined => {
  if (knopen.length === 0) return undefined
  // A late step lies before its predecessor's deadline; the line itself never runs back.
  const datums: string[] = []
  for (const { datum } of knopen) datums.push(datum > (datums.at(-1) ?? '') ? datum : (datums.at(-1) ?? datum))

  for (const max of MAX_BREEDTES) {
    const titels = knopen.map(({ titel }) => breekAf(titel, max, true, meet))
    const koppen = titels.map((regels) => breedste(regels, true, meet))
    const bijschriften = knopen.map(({ datumTekst, onder }) => [
      ...breekAf(datumTekst, max, false, meet),
      ...(onder ? breekAf(onder, max, false, meet) : []),
    ])
    const onderschriften = bijschriften.map((regels) => breedste(regels, false, meet))
    const breedtes = knopen.map((_, nr) => Math.max(koppen[nr] ?? 0, onderschriften[nr] ?? 0, 28))
    const afstand = knopen.slice(1).map((_, nr) => {
      const samen = (rij: readonly number[]) => ((rij[nr] ?? 0) + (rij[nr + 1] ?? 0)) / 2
      return Math.max(samen(koppen), samen(onderschriften), 28) + TUSSEN
    })
    const links = (breedtes[0] ?? 0) / 2
    const rechts = breedte - (breedtes.at(-1) ?? 0) / 2
    const lengte = dagenTussen(datums[0] ?? '', datums.at(-1) ?? '')
    const gewenst = datums.map((datum, nr) =>
      lengte === 0
        ? links + (nr / Math.max(1, knopen.length - 1)) * (rechts - links)
        : links + (dagenTussen(datums[0] ?? '', datum) / lengte) * (rechts - links),
    )
    const x = plaats(gewenst, afstand, links, rechts)
    if (!x) continue
    const nu = Math.min(Math.max(plekVan(vandaag, datums, x), VANDAAG_BREEDTE / 2), breedte - VANDAAG_BREEDTE / 2)
    return {
      knopen: knopen.map(({ id }, nr) => ({
        id,
        x: x[nr] ?? 0,
        titel: titels[nr] ?? [],
        onderschrift: bijschriften[nr] ?? [],
        links: (x[nr] ?? 0) - (breedtes[nr] ?? 0) / 2,
        rechts: (x[nr] ?? 0) + (breedtes[nr] ?? 0) / 2,
      })),
      fasen: knopen.flatMap(({ fase }, nr) => {
        const begin = (x[nr] ?? 0) + (onderschriften[nr] ?? 0) / 2
        const einde = (x[nr + 1] ?? 0) - (onderschriften[nr + 1] ?? 0) / 2
        const past = fase !== undefined && meet(fase, false) + 2 * TUSSEN <= einde - begin
        return past ? [{ x: (begin + einde) / 2, tekst: fase }] : []
      }),
      onderbrekingen: deelOnderbrekingenIn(onderbrekingen, datums, x, vandaag, breedte, meet),
      vandaag: nu,
      vandaagAchterTitel: koppen.some((kop, nr) => Math.abs((x[nr] ?? 0) - nu) < kop / 2 + 4),
      titelregels: Math.max(...titels.map((regels) => regels.length)),
      onderregels: Math.max(...bijschriften.map((regels) => regels.length)),
    }
  }
  return undefined
}

const deelOnderbrekingenIn = (
  onderbrekingen: readonly LijnOnderbreking[],
  datums: readonly string[],
  x: readonly number[],
  vandaag: string,
  breedte: number,
  meet: Meet,
): Indeling['onderbrekingen'] => {
  let vrijVanaf = 0
  return onderbrekingen.map(({ van, tot, tekst }) => {
    const begin = plekVan(van, datums, x)
    const einde = Math.max(plekVan(tot ?? vandaag, datums, x), begin + MINSTE_ONDERBREKING)
    const half = meet(tekst, false) / 2
    const midden = Math.min(Math.max((begin + einde) / 2, half), breedte - half)
    // A label that would touch the one before it is left to the list.
    if (midden - half < vrijVanaf) return { van: begin, tot: einde }
    vrijVanaf = midden + half + TUSSEN
    return { van: begin, tot: einde, label: { x: midden, tekst } }
  })
}
