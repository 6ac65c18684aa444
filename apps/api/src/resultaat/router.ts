import type { TRPCRouterRecord } from '@trpc/server'
import { haal } from './haal.ts'

export const resultaatRouter = { haal } satisfies TRPCRouterRecord
