import { useTeksten } from '../teksten/teksten.ts'
import './verbindingstrip.css'

/**
 * Says that the connection is lost, what is safe, and that it comes back by itself; or, with the address `inloggen`, that
 * the session ended. Shows nothing while all is well.
 */
export const VerbindingStrip = ({
  verbonden,
  conceptBewaardOm,
  inloggen,
}: {
  verbonden: boolean
  conceptBewaardOm?: string
  inloggen?: string
}) => {
  const t = useTeksten().verbinding
  return (
    <div role="status" className="verbindingstrip niet-afdrukken">
      {inloggen && (
        <p>
          <strong>{t.uitgelogd}</strong>{' '}
          <a href={inloggen} className="nl-link">
            {t.logIn}
          </a>
        </p>
      )}
      {!verbonden && !inloggen && (
        <p>
          <strong>{t.weg}</strong> {conceptBewaardOm ? t.veiligTot(conceptBewaardOm) : t.veilig} {t.vanzelf}
        </p>
      )}
    </div>
  )
}
