import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'
import { voegToe } from './voegToe.ts'

export const notitieRouter = { lijst, voegToe } satisfies TRPCRouterRecord
