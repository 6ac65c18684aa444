import { useTeksten } from '../teksten/teksten.ts'
import './verbindingstrip.css'

/** Says that the connection is lost, what is safe, and that it comes back by itself. Shows nothing while connected. */
export const VerbindingStrip = ({ verbonden, conceptBewaardOm }: { verbonden: boolean; conceptBewaardOm?: string }) => {
  const t = useTeksten().verbinding
  return (
    <div role="status" className="verbindingstrip niet-afdrukken">
      {!verbonden && (
        <p>
          <strong>{t.weg}</strong> {conceptBewaardOm ? t.veiligTot(conceptBewaardOm) : t.veilig} {t.vanzelf}
        </p>
      )}
    </div>
  )
}
