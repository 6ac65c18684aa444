import { talen, useVoorkeuren, zetVoorkeuren } from '../lib/voorkeuren.ts'
import './taalkeuze.css'

// Each language in its own words: who does not read the current one must recognise the other.
const NAMEN = { nl: 'Nederlands', en: 'English' } as const

/** The choice of language. Letters and decisions stay Dutch, whatever is chosen here. */
export const TaalKeuze = () => {
  const { taal } = useVoorkeuren()
  return (
    <div className="taalkeuze" role="group" aria-label="Taal / Language">
      {talen.map((een) => (
        <button
          key={een}
          type="button"
          lang={een}
          aria-pressed={een === taal}
          onClick={() => zetVoorkeuren({ taal: een })}
        >
          {NAMEN[een]}
        </button>
      ))}
    </div>
  )
}
