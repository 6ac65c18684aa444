import type { TRPCRouterRecord } from '@trpc/server'
import { wijzigingen } from './wijzigingen.ts'

export const liveRouter = { wijzigingen } satisfies TRPCRouterRecord
