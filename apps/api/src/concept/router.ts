import type { TRPCRouterRecord } from '@trpc/server'
import { bewaar } from './bewaar.ts'
import { haal } from './haal.ts'
import { verwijder } from './verwijder.ts'

export const conceptRouter = { bewaar, haal, verwijder } satisfies TRPCRouterRecord
