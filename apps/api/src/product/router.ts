import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'

export const productRouter = { lijst } satisfies TRPCRouterRecord
