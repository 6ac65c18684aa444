import type { TRPCRouterRecord } from '@trpc/server'
import { corrigeer } from './corrigeer.ts'
import { vanDossier } from './vanDossier.ts'

export const prestatieRouter = { corrigeer, vanDossier } satisfies TRPCRouterRecord
