import type { TRPCRouterRecord } from '@trpc/server'
import { legTerug } from './legTerug.ts'
import { meldBezoek } from './meldBezoek.ts'
import { pakOp } from './pakOp.ts'
import { sinds } from './sinds.ts'
import { taken } from './taken.ts'
import { telling } from './telling.ts'

export const vandaagRouter = { legTerug, meldBezoek, pakOp, sinds, taken, telling } satisfies TRPCRouterRecord
