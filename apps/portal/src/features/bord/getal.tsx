import { Koppeling } from '../../components/tekst.tsx'
import type { Bestemming } from '../../lib/bestemming.ts'

/** A number of a board that opens its list; nothing to open at zero. `naam` says which number, for who hears it alone. */
export const Getal = ({
  aantal,
  naam,
  naar,
  laat,
}: {
  aantal: number
  naam: string
  naar: Bestemming
  laat?: boolean
}) =>
  aantal === 0 ? (
    <span className="gedempt">0</span>
  ) : (
    <Koppeling {...naar} resetScroll={false} className={laat ? 'toon--laat' : ''}>
      {aantal}
      <span className="alleen-voorlezen"> {naam}</span>
    </Koppeling>
  )
