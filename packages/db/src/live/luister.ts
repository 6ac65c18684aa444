import pg from 'pg'

const PING_MS = 15_000
const PING_GEDULD_MS = 5_000
const EERSTE_WACHT_MS = 250
const LANGSTE_WACHT_MS = 10_000

/** A connection that hears notifications until it is stopped. */
export type Luisteraar = {
  /** True when the connection stands now. */
  isVerbonden(): boolean
  stop(): Promise<void>
}

/**
 * What is announced: a change of a dossier, with the payload 'gemeente:dossier:tabel', that something must go out, or that the clock of the
 * region is to move.
 */
export type Kanaal = 'loket' | 'loket_uitgaand' | 'loket_klok'

/**
 * Listens on a channel with a connection of its own, for ever: a connection that is lost or silent is made again.
 * `onBericht` gets the payload; `onHersteld` says that notifications may have been missed.
 */
export function luister(
  url: string,
  opvang: {
    readonly kanaal: Kanaal
    readonly onBericht: (payload: string) => void
    readonly onHersteld: () => void
    readonly onFout: (fout: unknown) => void
  },
): Luisteraar {
  let client: pg.Client | undefined
  let gestopt = false
  let verbonden = false
  let wachtMs = EERSTE_WACHT_MS
  let wekker: NodeJS.Timeout | undefined
  let wasEerderVerbonden = false

  const verbind = async (): Promise<void> => {
    const nieuw = new pg.Client({
      connectionString: url,
      application_name: 'loket-live',
      keepAlive: true,
      connectionTimeoutMillis: PING_GEDULD_MS,
      query_timeout: PING_GEDULD_MS,
    })
    client = nieuw
    nieuw.on('error', (fout) => verlies(nieuw, fout))
    nieuw.on('end', () => verlies(nieuw, undefined))
    nieuw.on('notification', ({ payload }) => payload !== undefined && opvang.onBericht(payload))
    try {
      await nieuw.connect()
      await nieuw.query(`listen ${opvang.kanaal}`)
    } catch (fout) {
      verlies(nieuw, fout)
      return
    }
    if (gestopt || client !== nieuw) return
    verbonden = true
    wachtMs = EERSTE_WACHT_MS
    if (wasEerderVerbonden) opvang.onHersteld()
    wasEerderVerbonden = true
    plan(PING_MS, () => ping(nieuw))
  }

  // A server that vanished without a word leaves the socket open: only asking shows it.
  const ping = (van: pg.Client): void => {
    van.query('select 1').then(
      () => client === van && plan(PING_MS, () => ping(van)),
      (fout: unknown) => verlies(van, fout),
    )
  }

  const verlies = (van: pg.Client, fout: unknown): void => {
    if (client !== van) return
    client = undefined
    verbonden = false
    van.end().catch(() => undefined)
    if (gestopt) return
    if (fout !== undefined) opvang.onFout(fout)
    plan(wachtMs, () => void verbind())
    wachtMs = Math.min(wachtMs * 2, LANGSTE_WACHT_MS)
  }

  const plan = (ms: number, doe: () => void): void => {
    clearTimeout(wekker)
    if (!gestopt) wekker = setTimeout(doe, ms)
  }

  void verbind()
  return {
    isVerbonden: () => verbonden,
    async stop() {
      gestopt = true
      clearTimeout(wekker)
      const laatste = client
      client = undefined
      await laatste?.end().catch(() => undefined)
    },
  }
}
