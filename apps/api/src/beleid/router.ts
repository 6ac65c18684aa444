import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'

export const beleidRouter = { lijst } satisfies TRPCRouterRecord
