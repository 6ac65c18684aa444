import { Heading } from '@nl-design-system-candidate/heading-react'
import { Link as NlLink } from '@nl-design-system-candidate/link-react'
import { NumberBadge } from '@nl-design-system-candidate/number-badge-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { createLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A heading; `niveau` follows the outline of the page, never the size that one likes. */
export const Kop = ({ niveau = 2, id, children }: { niveau?: 1 | 2 | 3 | 4; id?: string; children: ReactNode }) => (
  <Heading level={niveau} {...(id === undefined ? {} : { id })}>
    {children}
  </Heading>
)

/** A paragraph of readable width. */
export const Alinea = ({ children, gedempt }: { children: ReactNode; gedempt?: boolean }) => (
  <Paragraph className={gedempt ? 'gedempt' : ''}>{children}</Paragraph>
)

/** A link within the portal, typed by the router: `<Koppeling to="/dossiers/$id" params={{ id }}>`. */
export const Koppeling = createLink(NlLink)

/** A link out of the router: a file, a mail address, a place on this page. */
export const Href = NlLink

/** A number beside a word, with its meaning for who cannot see where it stands ("7 taken"). */
export const Teller = ({ aantal, betekenis }: { aantal: number; betekenis: string }) => (
  <NumberBadge value={aantal} label={betekenis}>
    {aantal}
  </NumberBadge>
)

/** Text for a screen reader alone. */
export const AlleenVoorlezen = ({ children }: { children: ReactNode }) => (
  <span className="alleen-voorlezen">{children}</span>
)
