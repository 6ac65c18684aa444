import type { TRPCRouterRecord } from '@trpc/server'
import { corrigeer } from './corrigeer.ts'

export const prestatieRouter = { corrigeer } satisfies TRPCRouterRecord
