import type { LiveBericht, Wijziging } from '@loket/contracts'

const BUNDEL_MS = 250
const HERCONTROLE_MS = 30_000
const MAX_WACHTEND = 1_000

/** A bundle of what happened since the last one; empty when it is only time to look whether the session still lives. */
export type Bundel = { readonly herlaad: boolean; readonly wijzigingen: readonly Wijziging[] }

/** Spreads the notifications of the database over the open screens. */
export type Omroep = {
  /** A notification of the channel: 'gemeente:dossier:tabel'. */
  meld(payload: string): void
  /** Notifications may have been missed: every screen asks again. */
  herlaad(): void
  /** Ends the screens of a session at once. */
  beeindigSessie(sessieId: string): void
  /** Bundles for one screen until `signal`, its session or the server ends. */
  volg(sessieId: string, signal: AbortSignal): AsyncGenerator<Bundel, void>
  /** Ends every screen, for the shutdown of the server. */
  stop(): void
}

type Volger = {
  readonly sessieId: string
  readonly wachtend: Map<string, Wijziging>
  herlaad: boolean
  wek: () => void
}

/** Makes the omroep of one API process. */
export function maakOmroep(): Omroep {
  const volgers = new Map<Volger, AbortController>()
  return {
    meld(payload) {
      const [gemeenteId = '', dossierId = '', tabel = ''] = payload.split(':')
      for (const volger of volgers.keys()) {
        // Someone who reads too slowly gets one 'herlaad' in place of a pile that keeps growing.
        if (volger.wachtend.size >= MAX_WACHTEND) volger.herlaad = true
        else volger.wachtend.set(payload, { gemeenteId, dossierId, tabel })
        volger.wek()
      }
    },
    herlaad() {
      for (const volger of volgers.keys()) {
        volger.herlaad = true
        volger.wek()
      }
    },
    beeindigSessie(sessieId) {
      for (const [volger, einde] of volgers) if (volger.sessieId === sessieId) einde.abort()
    },
    async *volg(sessieId, signal) {
      const einde = new AbortController()
      const volger: Volger = { sessieId, wachtend: new Map(), herlaad: false, wek: () => undefined }
      const samen = AbortSignal.any([signal, einde.signal])
      volgers.set(volger, einde)
      try {
        while (!samen.aborted) {
          const gewekt = await wachtOp(volger, samen)
          if (samen.aborted) return
          // Many rows change in one act; they become one bundle.
          if (gewekt) await pauze(BUNDEL_MS, samen)
          const bundel = { herlaad: volger.herlaad, wijzigingen: [...volger.wachtend.values()] }
          volger.herlaad = false
          volger.wachtend.clear()
          yield bundel
        }
      } finally {
        volgers.delete(volger)
      }
    },
    stop() {
      for (const einde of volgers.values()) einde.abort()
    },
  }
}

/** The part of a bundle that this reach may hear, or undefined when that is nothing. */
export function toBericht(
  bundel: Bundel,
  bereik: { readonly gemeenten: readonly string[]; readonly dossiers: readonly string[] },
): LiveBericht | undefined {
  if (bundel.herlaad) return { soort: 'herlaad' }
  const wijzigingen = bundel.wijzigingen.filter(
    (w) => bereik.gemeenten.includes(w.gemeenteId) || bereik.dossiers.includes(w.dossierId),
  )
  return wijzigingen.length === 0 ? undefined : { soort: 'wijzigingen', wijzigingen }
}

// Waits for something to say, or for the moment to look again whether the session lives. Out: true when woken.
function wachtOp(volger: Volger, signal: AbortSignal): Promise<boolean> {
  if (volger.herlaad || volger.wachtend.size > 0) return Promise.resolve(true)
  return new Promise((resolve) => {
    const klaar = (gewekt: boolean) => {
      clearTimeout(wekker)
      signal.removeEventListener('abort', afgebroken)
      volger.wek = () => undefined
      resolve(gewekt)
    }
    const afgebroken = () => klaar(false)
    const wekker = setTimeout(() => klaar(false), HERCONTROLE_MS)
    volger.wek = () => klaar(true)
    signal.addEventListener('abort', afgebroken)
  })
}

function pauze(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const klaar = () => {
      clearTimeout(wekker)
      signal.removeEventListener('abort', klaar)
      resolve()
    }
    const wekker = setTimeout(klaar, ms)
    signal.addEventListener('abort', klaar)
  })
}
