import autocannon from 'autocannon'
import { percentiel, toGetal } from './meting.ts'

type Schot = Parameters<typeof autocannon>[0]['requests'][number]

/** What a slice of HTTP requests gave: answered per second, the p99 of waiting in milliseconds, and what went wrong. */
export type Plak = { readonly perSeconde: number; readonly p99Ms: number; readonly mis: number }

/** Fires HTTP requests from this process, and keeps how much of one core that costs. */
export class Schutter {
  readonly #clienten: number
  readonly #seconden: number
  readonly #delen: number[] = []

  constructor(clienten: number, seconden: number) {
    this.#clienten = clienten
    this.#seconden = seconden
  }

  /** One slice: as fast as the answers come, or `perSeconde` in all. The requests are sent in turn. */
  async schiet(url: string, schoten: Schot[], perSeconde?: number): Promise<Plak> {
    const [cpu, begin] = [process.cpuUsage(), performance.now()]
    const uit = await autocannon({
      url,
      connections: this.#clienten,
      duration: this.#seconden,
      sampleInt: 50,
      requests: schoten,
      ...(perSeconde === undefined ? {} : { overallRate: perSeconde }),
    })
    const { user, system } = process.cpuUsage(cpu)
    this.#delen.push((user + system) / 1000 / (performance.now() - begin))
    return { perSeconde: uit['2xx'] / uit.duration, p99Ms: uit.latency.p99, mis: uit.non2xx + uit.errors }
  }

  /** The middle of its share of one core, as text. */
  aandeel(): string {
    return `${toGetal(100 * percentiel(this.#delen, 0.5), 0)}% van een kern`
  }
}
