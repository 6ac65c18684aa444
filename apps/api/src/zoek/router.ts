import type { TRPCRouterRecord } from '@trpc/server'
import { bsn } from './bsn.ts'
import { zoek } from './zoek.ts'

export const zoekRouter = { bsn, zoek } satisfies TRPCRouterRecord
