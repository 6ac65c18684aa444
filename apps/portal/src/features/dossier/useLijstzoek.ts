import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { bewaarZoek, type Lijstzoek } from './lijstzoek.ts'

const STIL_MS = 250

const zonderSpaties = (zoek: Lijstzoek): Lijstzoek => ({ ...zoek, q: zoek.q?.trim() || undefined })

/**
 * The filter of the list. It lives in the URL; what is being typed is held here and goes there after a pause, so that no
 * key is lost. `zoek` is what the fields show, `gevraagd` what the list is of.
 */
export const useLijstzoek = (): {
  zoek: Lijstzoek
  gevraagd: Lijstzoek
  wijzig: (wijziging: (vorige: Lijstzoek) => Lijstzoek) => void
} => {
  const gevraagd: Lijstzoek = useSearch({ from: '/dossiers' })
  const navigeer = useNavigate({ from: '/dossiers' })
  const [zoek, setZoek] = useState(gevraagd)
  const inUrl = bewaarZoek(gevraagd)
  const [bekend, setBekend] = useState(inUrl)
  const klok = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(klok.current), [])

  // The URL changed by a link or the back button, not by these fields.
  if (inUrl !== bekend) {
    setBekend(inUrl)
    if (inUrl !== bewaarZoek(zonderSpaties(zoek))) setZoek(gevraagd)
  }
  return {
    zoek,
    gevraagd,
    wijzig: (wijziging) =>
      setZoek((vorige) => {
        const nieuw = wijziging(vorige)
        clearTimeout(klok.current)
        // The route checks what comes in; anything that it does not know it leaves out.
        klok.current = setTimeout(
          () => void navigeer({ search: zonderSpaties(nieuw) as never, replace: true }),
          STIL_MS,
        )
        return nieuw
      }),
  }
}
