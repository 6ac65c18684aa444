import type { ReactNode } from 'react'
import './legestaat.css'

/** An empty place: what will come here and how it starts, never only "geen gegevens". */
export const LegeStaat = ({ titel, children, actie }: { titel: string; children?: ReactNode; actie?: ReactNode }) => (
  <div className="legestaat">
    <p className="legestaat__titel">{titel}</p>
    {children && <p className="legestaat__uitleg">{children}</p>}
    {actie && <div className="knoppenrij">{actie}</div>}
  </div>
)
