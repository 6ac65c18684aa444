import { useOpmaak } from '../../lib/opmaak.ts'
import type { Uitvoer } from '../../lib/trpc.ts'
import { useOpgaveteksten } from './teksten.ts'

export type Opgave = Uitvoer['opgave']['haal']
export type Opgavekop = Uitvoer['opgave']['lijst']['opgaven'][number]
export type Groep = Opgave['groepen'][number]
export type Regel = Opgave['ernaast'][number]
type Deel = NonNullable<Opgave['verschil']>['oorzaken'][number]['delen'][number]

/** A quarter as it is written ('2026-K3') and its two parts. */
const delenVan = (kwartaal: string): readonly [jaar: string, nr: string] => {
  const [jaar = '', nr = ''] = kwartaal.split('-K')
  return [jaar, nr]
}

/** How quarters, amounts with their sign, and causes of a difference are said in the language of the reader. */
export const useOpgavezinnen = () => {
  const t = useOpgaveteksten()
  const { bedrag, datum, vandaag } = useOpmaak()

  /** "kwartaal 3", and with its year when that is not this year. */
  const kwartaal = (sleutel: string): string => {
    const [jaar, nr] = delenVan(sleutel)
    return jaar === vandaag.slice(0, 4) ? t.kwartaal(nr) : kwartaalVan(sleutel).toLowerCase()
  }
  /** "Kwartaal 3 van 2026" */
  const kwartaalVan = (sleutel: string): string => {
    const [jaar, nr] = delenVan(sleutel)
    return t.kwartaalVan(nr, jaar)
  }
  /** "+ € 2.640,00" or "− € 400,00" */
  const metTeken = (centen: number): string => (centen > 0 ? `+ ${bedrag(centen)}` : bedrag(centen))

  /** One part of a difference as a sentence without its amount; `dan` is the quarter that it is compared with. */
  const zegDeel = (deel: Deel, dan: string): string => {
    switch (deel.soort) {
      case 'aantal': {
        const { product, nu, eerder } = deel
        return nu > eerder
          ? t.deel.meer(product, nu - eerder, nu, eerder, dan)
          : t.deel.minder(product, eerder - nu, nu, eerder, dan)
      }
      case 'deel':
        return t.deel.deel(deel.product, deel.nu, deel.eerder, dan)
      case 'prijs':
        return t.deel.prijs(
          deel.product,
          bedrag(deel.vanCenten),
          bedrag(deel.naarCenten),
          deel.vanaf === null ? '' : datum(deel.vanaf),
          deel.vastgesteldOp === null ? '' : datum(deel.vastgesteldOp),
        )
      case 'correctie':
      case 'nagekomen':
      case 'doorgeschoven':
        return t.deel[deel.soort](deel.nu, deel.eerder, dan)
    }
  }

  /** What was taken together, in one sentence: how many differences, and what they add and take off. */
  const zegSamen = (delen: readonly Deel[]): string => {
    const som = (teken: 1 | -1): string =>
      bedrag(delen.reduce((totaal, { centen }) => totaal + Math.max(0, teken * centen), 0))
    return t.deel.samen(delen.length, som(1), som(-1))
  }

  return { kwartaal, kwartaalVan, metTeken, zegDeel, zegSamen }
}

/** The lines of a product, as those beside the opgave are. */
export const regelsVan = (groep: Groep): readonly Regel[] => groep.regels

/** The lines of an opgave about which is being said something, wherever they stand. */
export const listGesprekken = ({ groepen, ernaast }: Opgave): readonly Regel[] =>
  [...groepen.flatMap(regelsVan), ...ernaast].filter(({ aanZet }) => aanZet !== null)
