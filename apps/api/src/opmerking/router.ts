import type { TRPCRouterRecord } from '@trpc/server'
import { losOp } from './losOp.ts'
import { voegToe } from './voegToe.ts'

export const opmerkingRouter = { losOp, voegToe } satisfies TRPCRouterRecord
