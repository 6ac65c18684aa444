import type { TRPCRouterRecord } from '@trpc/server'
import { bezwaartermijn } from './bezwaartermijn.ts'
import { haal } from './haal.ts'
import { lijst } from './lijst.ts'
import { maakBekend } from './maakBekend.ts'

export const besluitRouter = { bezwaartermijn, haal, lijst, maakBekend } satisfies TRPCRouterRecord
