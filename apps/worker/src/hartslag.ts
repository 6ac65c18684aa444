import { Context } from '@temporalio/activity'

const SLAG_MS = 2_000

/** Runs a step that can take long, and tells Temporal meanwhile that its worker lives. In: inside an activity. */
export async function metHartslag<T>(work: () => Promise<T>): Promise<T> {
  const { heartbeat } = Context.current()
  const slag = setInterval(() => heartbeat(), SLAG_MS)
  try {
    return await work()
  } finally {
    clearInterval(slag)
  }
}
