import type { TRPCRouterRecord } from '@trpc/server'
import { accepteer } from './accepteer.ts'
import { belemmeringen } from './belemmeringen.ts'
import { biedAan } from './biedAan.ts'
import { haal } from './haal.ts'
import { lijst } from './lijst.ts'
import { weiger } from './weiger.ts'

export const opdrachtRouter = { accepteer, belemmeringen, biedAan, haal, lijst, weiger } satisfies TRPCRouterRecord
