/** What rings when there is something to do, and who waits for it. */
export type Bel = {
  readonly luid: () => void
  /** How often it rang. */
  readonly keren: () => number
  /** Waits until it has rung more than `sinds` times, or for so many milliseconds, or until the end. */
  readonly wacht: (sinds: number, ms: number, signaal: AbortSignal) => Promise<void>
}

/** A bell that wakes whoever waits. */
export function maakBel(): Bel {
  const slapers = new Set<() => void>()
  let keren = 0
  return {
    luid() {
      keren += 1
      for (const wek of slapers) wek()
    },
    keren: () => keren,
    wacht: (sinds, ms, signaal) =>
      new Promise((klaar) => {
        const wek = (): void => {
          clearTimeout(timer)
          slapers.delete(wek)
          signaal.removeEventListener('abort', wek)
          klaar()
        }
        const timer = setTimeout(wek, ms)
        slapers.add(wek)
        signaal.addEventListener('abort', wek)
        if (keren !== sinds || signaal.aborted) wek()
      }),
  }
}
