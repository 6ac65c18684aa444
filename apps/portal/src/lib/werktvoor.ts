import { createContext, use, useEffect } from 'react'

/** For whom the reader acts on this page. `code` is the CBS code that picks the colour. */
export type WerktVoorKeuze = { naam: string; toelichting?: string; code?: string }

/** Set by the frame; a page uses `useWerktVoor`. */
export const WerktVoorContext = createContext<(keuze: WerktVoorKeuze | undefined) => void>(() => undefined)

/**
 * Says for which organisation this page acts, as long as it is shown: name and colour in the top bar change with it.
 * Without it the bar shows the reader's own organisation. Undefined while the page does not know yet.
 */
export const useWerktVoor = (keuze: WerktVoorKeuze | undefined): void => {
  const zet = use(WerktVoorContext)
  const { naam, toelichting, code } = keuze ?? {}
  useEffect(() => {
    if (naam !== undefined) zet({ naam, ...(toelichting && { toelichting }), ...(code && { code }) })
    return () => zet(undefined)
  }, [zet, naam, toelichting, code])
}
