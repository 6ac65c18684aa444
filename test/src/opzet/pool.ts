import { openPool } from '@loket/db'

/**
 * A pool of a test. The server of a test run stops under connections that nobody uses any more: that is no failure, and
 * whoever does need one hears it from the query.
 */
export function openProefpool(url: string, opties: { max: number; toepassing: string }): ReturnType<typeof openPool> {
  return openPool(url, { ...opties, onFout: () => undefined })
}
