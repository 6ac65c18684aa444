import type { TRPCRouterRecord } from '@trpc/server'
import { sjablonen } from './sjablonen.ts'

export const uitlegRouter = { sjablonen } satisfies TRPCRouterRecord
