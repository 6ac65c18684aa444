import type { TRPCRouterRecord } from '@trpc/server'
import { bekijk } from './bekijk.ts'
import { meld } from './meld.ts'

export const signaalRouter = { bekijk, meld } satisfies TRPCRouterRecord
