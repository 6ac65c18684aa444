import type { TRPCRouterRecord } from '@trpc/server'
import { ketens } from './ketens.ts'
import { overzicht } from './overzicht.ts'
import { probeerOpnieuw } from './probeerOpnieuw.ts'

export const beheerRouter = { ketens, overzicht, probeerOpnieuw } satisfies TRPCRouterRecord
