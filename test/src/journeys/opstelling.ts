import { type Stack, startStack } from '@loket/stack'
import { maakPlek } from '../opzet/plek.ts'
import { type Browsers, startBrowsers } from './browsers.ts'

/** A whole stack of its own with a browser beside it: what one file of journeys needs. */
export type Reis = Browsers & { readonly stack: Stack; stop(): Promise<void> }

/** Starts the stack with a clean database and opens Chromium; `stop` ends both. */
export async function startReis(): Promise<Reis> {
  const plek = maakPlek('reis')
  const stack = await startStack({ map: plek.map })
  const browsers = await startBrowsers(stack.adressen.portaal)
  return {
    ...browsers,
    stack,
    async stop() {
      await browsers.sluit()
      await stack.stop()
      plek[Symbol.dispose]()
    },
  }
}
