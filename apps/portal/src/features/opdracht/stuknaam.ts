import type { Leveringsoort } from '@loket/contracts/waarden'
import { kleineLetter } from '../../teksten/kleineletter.ts'
import { useOpdrachtteksten } from './teksten.ts'

type Stuk = { readonly soort: Leveringsoort; readonly nr: number }

/** What a levering is called: as a title ("Voortgangsrapportage 2") and within a sentence ("voortgangsrapportage 2"). */
export const useStuknaam = (): { titel: (stuk: Stuk) => string; naam: (stuk: Stuk) => string } => {
  const t = useOpdrachtteksten().stuk
  const titel = ({ soort, nr }: Stuk): string => t.titelMetNr(t.titel[soort], soort, nr)
  return { titel, naam: (stuk) => kleineLetter(titel(stuk)) }
}
