import type { Leveringsoort } from '@loket/contracts/waarden'
import { useOpdrachtteksten } from './teksten.ts'

type Stuk = { readonly soort: Leveringsoort; readonly nr: number }

/** What a levering is called: as a title ("Advies") and within a sentence, with its article ("het advies"). */
export const useStuknaam = (): { titel: (stuk: Stuk) => string; naam: (stuk: Stuk) => string } => {
  const t = useOpdrachtteksten().stuk
  const titel = ({ soort, nr }: Stuk): string => t.titelMetNr(t.titel[soort], soort, nr)
  return { titel, naam: ({ soort, nr }) => t.inZin[soort](nr) }
}
