import type { TRPCRouterRecord } from '@trpc/server'
import { bewaar } from './bewaar.ts'
import { lijst } from './lijst.ts'
import { verwijder } from './verwijder.ts'

export const weergaveRouter = { bewaar, lijst, verwijder } satisfies TRPCRouterRecord
