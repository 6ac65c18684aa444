import type { LinkProps } from '@tanstack/react-router'

/** Where a link goes, as data: rows and search results carry it, the component renders the link. */
export type Bestemming = Pick<LinkProps, 'to' | 'params' | 'search' | 'hash'>
