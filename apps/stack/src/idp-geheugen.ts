import type { Adapter, AdapterPayload } from 'oidc-provider'

/**
 * Keeps what the provider remembers (sessions, codes, grants) in memory, bounded: logging in again is no loss.
 * Expiry is judged by the provider from the payload itself.
 */
const opslag = new Map<string, AdapterPayload>()
const MAXIMUM = 20_000

export class MemoryAdapter implements Adapter {
  readonly #model: string
  constructor(model: string) {
    this.#model = model
  }

  #key(id: string): string {
    return `${this.#model}:${id}`
  }

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    opslag.delete(this.#key(id))
    opslag.set(this.#key(id), payload)
    if (opslag.size > MAXIMUM) opslag.delete(opslag.keys().next().value ?? '')
    return Promise.resolve()
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(opslag.get(this.#key(id)))
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#ofModel().find((payload) => payload.uid === uid))
  }

  findByUserCode(code: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(this.#ofModel().find((payload) => payload.userCode === code))
  }

  consume(id: string): Promise<void> {
    const payload = opslag.get(this.#key(id))
    // A code that is used twice must be recognised, so it stays, marked.
    if (payload !== undefined) payload.consumed = true
    return Promise.resolve()
  }

  destroy(id: string): Promise<void> {
    opslag.delete(this.#key(id))
    return Promise.resolve()
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, payload] of opslag) if (payload.grantId === grantId) opslag.delete(key)
    return Promise.resolve()
  }

  #ofModel(): AdapterPayload[] {
    return [...opslag].filter(([key]) => key.startsWith(`${this.#model}:`)).map(([, payload]) => payload)
  }
}
