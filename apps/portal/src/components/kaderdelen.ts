import type { Bestemming } from '../lib/bestemming.ts'

/** A word of the left navigation; `useTelling` is a hook that gives the number behind it. */
export type NavItem = { naam: string; naar: Bestemming; useTelling?: () => number | undefined }

/** For whom the reader acts on this page. `code` picks the colour (CBS code of a gemeente), absent for a bureau. */
export type WerktVoor = { naam: string; toelichting?: string; code?: string }

/** Who is logged in, as the frame shows it. */
export type KaderPersoon = { naam: string; rol: string }
