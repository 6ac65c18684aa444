// autocannon has no types of its own; this is what we use of it.
declare module 'autocannon' {
  type Verzoek = { path?: string; method?: string; headers?: Record<string, string>; body?: string }

  /** Counts of one run. `duration` in seconds, `latency` in milliseconds. */
  export type Uitslag = {
    readonly '2xx': number
    readonly non2xx: number
    readonly errors: number
    readonly duration: number
    readonly latency: { readonly p50: number; readonly p99: number }
  }

  export default function autocannon(opties: {
    url: string
    connections: number
    duration: number
    sampleInt?: number
    overallRate?: number
    requests: (Verzoek & {
      setupRequest?: (verzoek: Verzoek) => Verzoek
      onResponse?: (status: number, body: string) => void
    })[]
  }): Promise<Uitslag>
}
