import type { TRPCRouterRecord } from '@trpc/server'
import { geef } from './geef.ts'
import { trekIn } from './trekIn.ts'

export const inzageRouter = { geef, trekIn } satisfies TRPCRouterRecord
