import type { TRPCRouterRecord } from '@trpc/server'
import { mijnClienten } from './mijnClienten.ts'
import { overzicht } from './overzicht.ts'

export const gemeenteRouter = { mijnClienten, overzicht } satisfies TRPCRouterRecord
