import type { TRPCRouterRecord } from '@trpc/server'
import { ik } from './ik.ts'
import { zetVoorkeur } from './zetVoorkeur.ts'

export const sessieRouter = { ik, zetVoorkeur } satisfies TRPCRouterRecord
