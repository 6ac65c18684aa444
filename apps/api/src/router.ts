import type { TRPCRouterRecord } from '@trpc/server'
import { commandoRouter } from './commando/router.ts'
import { liveRouter } from './live/router.ts'
import { sessieRouter } from './sessie/router.ts'

/** Every procedure, one folder per noun. A plain record: the portal's types are built from it, without the server's. */
export const procedures = {
  commando: commandoRouter,
  live: liveRouter,
  sessie: sessieRouter,
} satisfies TRPCRouterRecord
