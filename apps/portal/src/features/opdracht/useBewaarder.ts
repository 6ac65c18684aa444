import { useRef, useState } from 'react'
import { leesFout } from '../../lib/fout.ts'
import { apiClient } from '../../lib/trpc.ts'

type Waarden = Readonly<Record<string, string>>

/** Saves the draft of a levering; see `useBewaarder`. */
export type Bewaarder = {
  /** For useConcept: gives the moment of keeping, and waits for ever once saving makes no sense any more. */
  bewaar: (waarden: Waarden) => Promise<string>
  /** Before submitting: true when exactly these answers are kept. */
  bewaarNu: (waarden: Waarden) => Promise<boolean>
  /** A colleague saved other answers since: nothing is overwritten. */
  botsing: boolean
  /** It was submitted, or lapsed, in the meantime. */
  gesloten: boolean
}

/**
 * The one road along which this page saves a draft: one save after another, each over the draft that the last one left,
 * so that two of our own never collide and a colleague's is never overwritten. `basis` is the draft we began from.
 */
export const useBewaarder = (leveringId: string, basis: string | null): Bewaarder => {
  const laatste = useRef(basis)
  const bewaard = useRef<string | undefined>(undefined)
  const vorige = useRef<Promise<unknown>>(Promise.resolve())
  const [stand, setStand] = useState<'open' | 'botsing' | 'gesloten'>('open')

  const stuur = async (waarden: Waarden): Promise<string> => {
    const inhoud = { ...waarden }
    const vingerafdruk = JSON.stringify(inhoud)
    // What was kept already need not go again: the pause after typing may end while the report is being submitted.
    if (laatste.current !== null && bewaard.current === vingerafdruk) return laatste.current
    const { conceptOp } = await apiClient.levering.bewaarConcept.mutate({ leveringId, inhoud, basis: laatste.current })
    laatste.current = conceptOp
    bewaard.current = vingerafdruk
    return conceptOp
  }
  const naElkaar = (waarden: Waarden): Promise<string> => {
    const nu = vorige.current.then(() => stuur(waarden))
    vorige.current = nu.catch(() => undefined)
    return nu
  }
  /** True when trying again cannot help. */
  const meld = (fout: unknown): boolean => {
    const { code } = leesFout(fout)
    if (code === 'StandVeranderd') setStand('botsing')
    else if (code === 'LeveringNietOpen' || code === 'NietGevonden') setStand('gesloten')
    else return false
    return true
  }
  return {
    botsing: stand === 'botsing',
    gesloten: stand === 'gesloten',
    bewaar: (waarden) =>
      naElkaar(waarden).catch((fout: unknown) => {
        if (meld(fout)) return new Promise<string>(() => undefined)
        throw fout
      }),
    bewaarNu: (waarden) =>
      naElkaar(waarden).then(
        () => true,
        (fout: unknown) => {
          if (!meld(fout)) throw fout
          return false
        },
      ),
  }
}
