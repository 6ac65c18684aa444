import { laadVoorbeelddossiers, type Stack, startStack } from '@loket/stack'
import { Client } from 'pg'
import { maakPlek } from '../opzet/plek.ts'
import { type Browsers, startBrowsers } from './browsers.ts'

/** A whole stack of its own with a browser beside it: what one file of journeys needs. */
export type Reis = Browsers & {
  readonly stack: Stack
  /** Asks the database past every policy, to find what a test needs or to see what was written. */
  vraag<T extends object>(tekst: string, ...waarden: unknown[]): Promise<T[]>
  stop(): Promise<void>
}

/** Example dossiers: how many, and the number of one story for all of them (default each its own). */
type Dossiers = { readonly aantal: number; readonly verhaal?: number }

/** Starts the stack with a clean database and opens Chromium; `stop` ends both. */
export async function startReis(dossiers?: Dossiers): Promise<Reis> {
  const plek = maakPlek('reis')
  const stack = await startStack({ map: plek.map })
  const { databaseApi, temporal, database, portaal } = stack.adressen
  if (dossiers !== undefined) {
    const { sleutel } = stack.geheimen
    await laadVoorbeelddossiers({ databaseApi, temporal, sleutel, meld: () => undefined, ...dossiers })
  }
  const browsers = await startBrowsers(portaal)
  return {
    ...browsers,
    stack,
    async vraag<T extends object>(tekst: string, ...waarden: unknown[]) {
      const client = new Client({ connectionString: database })
      await client.connect()
      try {
        return (await client.query<T>(tekst, waarden)).rows
      } finally {
        await client.end()
      }
    },
    async stop() {
      await browsers.sluit()
      await stack.stop()
      plek[Symbol.dispose]()
    },
  }
}
