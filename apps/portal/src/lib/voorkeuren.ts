import { useSyncExternalStore } from 'react'

export const talen = ['nl', 'en'] as const
/** A language of the portal; Dutch is the source. The domain writes dates in the same two. */
export type Taal = (typeof talen)[number]

export const themas = ['systeem', 'licht', 'donker'] as const
/** Light or dark, or whatever the computer of the reader says. */
export type Thema = (typeof themas)[number]

/** What a person chose on this computer. Nothing here says anything about a client. */
export type Voorkeuren = { taal: Taal; thema: Thema; sneltoetsen: boolean }

const STANDAARD: Voorkeuren = { taal: 'nl', thema: 'systeem', sneltoetsen: true }
const SLEUTEL = 'loket.voorkeuren'

/** Preferences from stored text; anything unknown or broken falls back to the default, field by field. */
export const leesVoorkeuren = (tekst: string | null): Voorkeuren => {
  let gelezen: unknown
  try {
    gelezen = JSON.parse(tekst ?? '{}')
  } catch {
    return STANDAARD
  }
  if (typeof gelezen !== 'object' || gelezen === null) return STANDAARD
  const { taal, thema, sneltoetsen } = gelezen as Record<string, unknown>
  return {
    taal: talen.find((een) => een === taal) ?? STANDAARD.taal,
    thema: themas.find((een) => een === thema) ?? STANDAARD.thema,
    sneltoetsen: typeof sneltoetsen === 'boolean' ? sneltoetsen : STANDAARD.sneltoetsen,
  }
}

const luisteraars = new Set<() => void>()
let huidig: Voorkeuren | undefined

const haalVoorkeuren = (): Voorkeuren => {
  if (huidig) return huidig
  try {
    huidig = leesVoorkeuren(localStorage.getItem(SLEUTEL))
  } catch {
    // A browser may refuse storage altogether; the portal then works with the defaults.
    huidig = STANDAARD
  }
  return huidig
}

/** Changes preferences, keeps them on this computer, and puts language and colours on the page. */
export const zetVoorkeuren = (wijziging: Partial<Voorkeuren>): void => {
  huidig = { ...haalVoorkeuren(), ...wijziging }
  try {
    localStorage.setItem(SLEUTEL, JSON.stringify(huidig))
  } catch {
    // See above: the choice then lasts until the page is closed.
  }
  pasVoorkeurenToe()
  for (const luisteraar of luisteraars) luisteraar()
}

/** Puts the chosen language and colours on `<html>`; called once before the first render. */
export const pasVoorkeurenToe = (): void => {
  const { taal, thema } = haalVoorkeuren()
  document.documentElement.lang = taal
  if (thema === 'systeem') delete document.documentElement.dataset['thema']
  else document.documentElement.dataset['thema'] = thema
}

const luister = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar)
  return () => luisteraars.delete(luisteraar)
}

/** The preferences of the person at this computer; re-renders when they change. */
export const useVoorkeuren = (): Voorkeuren => useSyncExternalStore(luister, haalVoorkeuren, () => STANDAARD)
