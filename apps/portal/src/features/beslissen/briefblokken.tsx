import type { Briefblok } from '@loket/domain'
import '../../components/brief.css'

/** A letter from its blocks: always Dutch, in the letters' own type. Plain text, so that nothing typed becomes markup. */
export const Briefblokken = ({
  naam,
  brief,
  zonderAdres,
}: {
  naam: string
  brief: readonly Briefblok[]
  /** What stands under the name while no address is known; on the screen alone. */
  zonderAdres?: string
}) => (
  <article className="brief" lang="nl" aria-label={naam}>
    {brief.map((blok, nr) =>
      blok.soort === 'adres' ? (
        <p key={nr} className="brief__adres">
          {blok.regels.join('\n')}
          {zonderAdres !== undefined && <mark className="niet-afdrukken">{`\n${zonderAdres}`}</mark>}
        </p>
      ) : blok.soort === 'kop' ? (
        <h3 key={nr}>{blok.tekst}</h3>
      ) : blok.soort === 'alinea' ? (
        <p key={nr}>{blok.tekst}</p>
      ) : (
        <ul key={nr}>
          {blok.regels.map((regel) => (
            <li key={regel}>{regel}</li>
          ))}
        </ul>
      ),
    )}
  </article>
)
