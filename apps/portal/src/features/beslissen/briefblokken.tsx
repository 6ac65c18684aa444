import type { Briefblok } from '@loket/domain'
import '../../components/brief.css'

/** A letter from its blocks: always Dutch, in the letters' own type. Plain text, so that nothing typed becomes markup. */
export const Briefblokken = ({ naam, brief }: { naam: string; brief: readonly Briefblok[] }) => (
  <article className="brief" lang="nl" aria-label={naam}>
    {brief.map((blok, nr) =>
      blok.soort === 'kop' ? (
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
