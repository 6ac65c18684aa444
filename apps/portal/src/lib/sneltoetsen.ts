import { useEffect, useRef } from 'react'
import { useVoorkeuren } from './voorkeuren.ts'

const TYPT = ['INPUT', 'TEXTAREA', 'SELECT']

/** True when a single key is meant for the page and not for a field, a dialog or the browser. */
export const isSneltoets = (toets: {
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  target: unknown
}): boolean => {
  if (toets.ctrlKey || toets.metaKey || toets.altKey) return false
  const doel = toets.target as { tagName?: string; isContentEditable?: boolean; closest?: (wat: string) => unknown }
  if (doel.isContentEditable || TYPT.includes(doel.tagName ?? '')) return false
  return !doel.closest?.('dialog')
}

/**
 * Single keys on a page (`{ j: volgende, k: vorige }`). A person can switch them off (WCAG 2.1.4), and while
 * something is being typed they do nothing.
 */
export const useSneltoetsen = (toetsen: Readonly<Record<string, () => void>>): void => {
  const { sneltoetsen } = useVoorkeuren()
  const laatste = useRef(toetsen)
  useEffect(() => {
    laatste.current = toetsen
  })
  useEffect(() => {
    if (!sneltoetsen) return
    const opToets = (toets: KeyboardEvent) => {
      const doe = laatste.current[toets.key]
      if (!doe || !isSneltoets(toets)) return
      toets.preventDefault()
      doe()
    }
    document.addEventListener('keydown', opToets)
    return () => document.removeEventListener('keydown', opToets)
  }, [sneltoetsen])
}
