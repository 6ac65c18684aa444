import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'
import { markeerGelezen } from './markeerGelezen.ts'
import { telling } from './telling.ts'

export const meldingRouter = { lijst, markeerGelezen, telling } satisfies TRPCRouterRecord
