import { naamMaand } from '@loket/domain'
import { useOpmaak } from '../../lib/opmaak.ts'
import { useOpgaveteksten } from './teksten.ts'

/** A number of a quarter or month, by the code under which it was frozen. */
type Cijfer = { code: string; naam: string | null; teller: number; noemer: number }

const SOORTEN = ['aanmeldingen', 'aantal', 'slagen', 'doorlooptijd', 'bedrag']

/** The order on the page: how many came, what was done, who went on, how long it took, what it cost. */
export const volgorde = (een: Cijfer, ander: Cijfer): number =>
  plek(een) - plek(ander) || een.code.localeCompare(ander.code)

const plek = ({ code }: Cijfer): number => SOORTEN.indexOf(code.split(':', 1)[0] ?? '')

/** Amounts are of one gemeente alone: from a mean and the own amount one could tell what others pay. */
export const isBedrag = (cijfer: { code: string }): boolean => cijfer.code.split(':', 1)[0] === 'bedrag'

/** What the numbers are called and how each is written: as a number, a percentage, days or an amount. */
export const useCijfers = () => {
  const t = useOpgaveteksten().resultaten
  const { bedrag, taal } = useOpmaak()

  const naamVan = ({ code, naam }: Cijfer): string => {
    const [soort, deel = ''] = code.split(':')
    const wie = naam ?? deel
    if (soort === 'aantal') return t.aantalVan(wie)
    if (soort === 'slagen') return t.slagen(wie)
    if (soort === 'doorlooptijd') return deel === 'begin_einde' ? t.begin_einde : t.aanmelding_begin
    if (soort === 'bedrag') return deel === '' ? t.kosten : t.kostenVan(wie)
    return t.aanmeldingen
  }

  /** `gemiddeld`: over gemeenten, of which no numbers of clients are told. */
  const waardeVan = ({ code, teller, noemer }: Cijfer, gemiddeld = false): string => {
    const soort = code.split(':', 1)[0]
    if (noemer === 0) return t.nogNiets
    if (soort === 'bedrag') return bedrag(teller)
    if (soort === 'doorlooptijd') return t.dagen(Math.round(teller / noemer))
    if (soort === 'slagen') {
      const procent = Math.round((100 * teller) / noemer)
      return gemiddeld ? t.procentKaal(procent) : t.procent(procent, teller, noemer)
    }
    return gemiddeld ? t.gemiddeld(teller / noemer) : String(teller)
  }

  return {
    naamVan,
    waardeVan,
    maandVan: (dag: string): string => metHoofdletter(naamMaand(Number(dag.slice(5, 7)), taal)),
  }
}

const metHoofdletter = (zin: string): string => zin.charAt(0).toUpperCase() + zin.slice(1)
