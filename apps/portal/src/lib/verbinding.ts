import { useSyncExternalStore } from 'react'

let live = true
const luisteraars = new Set<() => void>()

const verbonden = (): boolean => live && navigator.onLine

/** Tells whether the live connection with the API stands; whoever keeps it open calls this. */
export const zetLive = (staat: boolean): void => {
  live = staat
  for (const luisteraar of luisteraars) luisteraar()
}

const luister = (luisteraar: () => void): (() => void) => {
  luisteraars.add(luisteraar)
  window.addEventListener('online', luisteraar)
  window.addEventListener('offline', luisteraar)
  return () => {
    luisteraars.delete(luisteraar)
    window.removeEventListener('online', luisteraar)
    window.removeEventListener('offline', luisteraar)
  }
}

/** True while the computer is online and the live connection stands. */
export const useVerbonden = (): boolean => useSyncExternalStore(luister, verbonden, () => true)
