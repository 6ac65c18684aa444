import type { TRPCRouterRecord } from '@trpc/server'
import { stand } from './stand.ts'

export const commandoRouter = { stand } satisfies TRPCRouterRecord
