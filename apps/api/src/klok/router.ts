import type { TRPCRouterRecord } from '@trpc/server'
import { regiotijd } from './regiotijd.ts'
import { stand } from './stand.ts'
import { stop } from './stop.ts'
import { voorbeeld } from './voorbeeld.ts'
import { vooruit } from './vooruit.ts'

export const klokRouter = { regiotijd, stand, stop, voorbeeld, vooruit } satisfies TRPCRouterRecord
