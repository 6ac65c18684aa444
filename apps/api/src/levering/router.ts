import type { TRPCRouterRecord } from '@trpc/server'
import { beoordeel } from './beoordeel.ts'
import { bewaarConcept } from './bewaarConcept.ts'
import { dienIn } from './dienIn.ts'
import { haal } from './haal.ts'

export const leveringRouter = { beoordeel, bewaarConcept, dienIn, haal } satisfies TRPCRouterRecord
