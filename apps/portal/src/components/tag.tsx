import type { ReactNode } from 'react'
import './tag.css'

/** What a tag says besides its words; the words alone must say it too. */
export type Tagtoon = 'goed' | 'spoedig' | 'laat' | 'gewoon'

/** A word of status in a coloured field: "goedgekeurd", "niet geopend", "betwist". */
export const Tag = ({ toon = 'gewoon', children }: { toon?: Tagtoon; children: ReactNode }) => (
  <span className={`tag tag--${toon}`}>{children}</span>
)
