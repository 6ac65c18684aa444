import { useOpmaak } from '../lib/opmaak.ts'
import { useTeksten } from '../teksten/teksten.ts'

/** The last day of a traject: of one that runs the day on which it ends at the latest, of one that ended the day it did. */
export const LaatsteDag = ({ laatsteDag, beeindigdOp }: { laatsteDag: string | null; beeindigdOp: string | null }) => {
  const t = useTeksten().laatsteDag
  const { dagKort } = useOpmaak()
  const dag = laatsteDagVan({ laatsteDag, beeindigdOp })
  if (dag === null) return null
  return (
    <>
      {dagKort(dag)}
      {beeindigdOp !== null && <span className="gedempt klein onderregel">{t.geeindigd}</span>}
    </>
  )
}

/** The day that such a column sorts by. */
export const laatsteDagVan = ({
  laatsteDag,
  beeindigdOp,
}: {
  laatsteDag: string | null
  beeindigdOp: string | null
}): string | null => beeindigdOp ?? laatsteDag
