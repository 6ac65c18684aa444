import type { TRPCRouterRecord } from '@trpc/server'
import { sessieRouter } from './sessie/router.ts'

/** Every procedure, one folder per noun. A plain record: the portal's types are built from it, without the server's. */
export const procedures = {
  sessie: sessieRouter,
} satisfies TRPCRouterRecord
