import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'
import { trekIn } from './trekIn.ts'
import { zet } from './zet.ts'

export const waarnemingRouter = { lijst, trekIn, zet } satisfies TRPCRouterRecord
