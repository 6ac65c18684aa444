import type { CommandoAntwoord } from '@loket/contracts'
import { useEffect, useRef, useState } from 'react'
import { leesFout } from './fout.ts'
import { apiClient } from './trpc.ts'

/** How an act stands: it is on its way, it waits for a worker, or it was refused and why. */
export type Actiestand =
  | { readonly stand: 'rust' | 'bezig' | 'wacht' }
  | { readonly stand: 'geweigerd'; readonly code: string; readonly gegevens: Readonly<Record<string, string>> }

const PEIL_MS = 2000

/**
 * Gives a command and follows it until it is done or refused. The id is made once per act and kept when the road to the
 * API broke off, so that trying again can never do it twice. `doe` answers true when it was done.
 */
export const useActie = (): {
  actie: Actiestand
  doe: (stuur: (commandoId: string) => Promise<CommandoAntwoord>) => Promise<boolean>
} => {
  const [actie, setActie] = useState<Actiestand>({ stand: 'rust' })
  const id = useRef<string | undefined>(undefined)
  const weg = useRef(false)
  useEffect(() => {
    weg.current = false
    return () => {
      weg.current = true
    }
  }, [])

  const doe = async (stuur: (commandoId: string) => Promise<CommandoAntwoord>): Promise<boolean> => {
    const commandoId = (id.current ??= crypto.randomUUID())
    setActie({ stand: 'bezig' })
    try {
      let antwoord = await stuur(commandoId)
      while (antwoord.status === 'wordt_verwerkt') {
        setActie({ stand: 'wacht' })
        await new Promise((verder) => setTimeout(verder, PEIL_MS))
        if (weg.current) return false
        antwoord = await apiClient.commando.stand.query({ commandoId })
      }
      id.current = undefined
      if (antwoord.status === 'verwerkt') {
        setActie({ stand: 'rust' })
        return true
      }
      setActie({ stand: 'geweigerd', code: antwoord.foutcode ?? 'OnbekendeFout', gegevens: antwoord.gegevens ?? {} })
    } catch (fout) {
      const { code, gegevens } = leesFout(fout)
      // An answer of the API ends the act; silence does not, and keeps its id.
      if (code !== 'DienstNietBereikbaar') id.current = undefined
      setActie({ stand: 'geweigerd', code, gegevens })
    }
    return false
  }
  return { actie, doe }
}
