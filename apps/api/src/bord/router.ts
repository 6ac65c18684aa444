import type { TRPCRouterRecord } from '@trpc/server'
import { contract } from './contract.ts'
import { contractLijst } from './contractLijst.ts'
import { financieel } from './financieel.ts'
import { kredieten } from './kredieten.ts'
import { team } from './team.ts'
import { teamTaken } from './teamTaken.ts'

export const bordRouter = {
  contract,
  contractLijst,
  financieel,
  kredieten,
  team,
  teamTaken,
} satisfies TRPCRouterRecord
