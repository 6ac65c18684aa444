import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'
import { vervalt } from './vervalt.ts'
import { voegToe } from './voegToe.ts'

export const belemmeringRouter = { lijst, vervalt, voegToe } satisfies TRPCRouterRecord
