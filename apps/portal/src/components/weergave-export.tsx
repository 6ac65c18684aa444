import { useTeksten } from '../teksten/teksten.ts'
import { Knop, KnopHref } from './knop.tsx'

/**
 * What is on the screen as a file or on paper: same filter, columns and order. The addresses come from the API and
 * carry the same search parameters as the page.
 */
export const WeergaveExport = ({
  csv,
  xlsx,
  afdrukken = true,
}: {
  csv?: string
  xlsx?: string
  afdrukken?: boolean
}) => {
  const t = useTeksten().exporteren
  return (
    <div className="knoppenrij niet-afdrukken" role="group" aria-label={t.naam}>
      {csv && (
        <KnopHref href={csv} download soort="rustig" klein>
          {t.csv}
        </KnopHref>
      )}
      {xlsx && (
        <KnopHref href={xlsx} download soort="rustig" klein>
          {t.xlsx}
        </KnopHref>
      )}
      {afdrukken && (
        <Knop soort="rustig" klein onClick={() => window.print()}>
          {t.afdrukken}
        </Knop>
      )}
    </div>
  )
}
