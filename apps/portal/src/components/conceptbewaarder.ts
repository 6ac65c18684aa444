/** Where a draft stands. `om` is the moment at which the API last kept it. */
export type Conceptstand = { stand: 'rust' | 'bezig' | 'bewaard' | 'mislukt'; om?: string }

/** How long somebody must stop typing before the draft is sent, and how long we wait after a failure. */
const STILTE_MS = 1200
const NA_MISLUKKING_MS = 5000

/**
 * Keeps a draft: after each change it waits for a pause, then sends the newest values; never two at once, and a change
 * made while sending goes after it. After a failure it tries again by itself. `bewaar` gives the moment of keeping.
 */
export const maakConceptbewaarder = <T>(
  bewaar: (waarden: T) => Promise<string>,
  onStand: (stand: Conceptstand) => void,
): { gewijzigd: (waarden: T) => void; nu: () => void; stop: () => void } => {
  let wachtend: { waarden: T } | undefined
  let klok: ReturnType<typeof setTimeout> | undefined
  let onderweg = false
  let om: string | undefined

  const plan = (ms: number) => {
    clearTimeout(klok)
    klok = setTimeout(verstuur, ms)
  }
  const meld = (stand: Conceptstand['stand']) => onStand(om === undefined ? { stand } : { stand, om })
  const verstuur = () => {
    clearTimeout(klok)
    if (onderweg || !wachtend) return
    const { waarden } = wachtend
    wachtend = undefined
    onderweg = true
    meld('bezig')
    void bewaar(waarden)
      .then(
        (moment) => {
          om = moment
          meld('bewaard')
          return 0
        },
        () => {
          wachtend ??= { waarden }
          meld('mislukt')
          return NA_MISLUKKING_MS
        },
      )
      .then((ms) => {
        onderweg = false
        if (wachtend) plan(ms)
      })
  }
  return {
    gewijzigd: (waarden) => {
      wachtend = { waarden }
      plan(STILTE_MS)
    },
    nu: verstuur,
    stop: () => clearTimeout(klok),
  }
}
