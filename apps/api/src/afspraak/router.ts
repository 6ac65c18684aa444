import type { TRPCRouterRecord } from '@trpc/server'
import { lijst } from './lijst.ts'
import { plan } from './plan.ts'
import { werkBij } from './werkBij.ts'

export const afspraakRouter = { lijst, plan, werkBij } satisfies TRPCRouterRecord
