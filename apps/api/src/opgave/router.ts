import type { TRPCRouterRecord } from '@trpc/server'
import { aanvaard } from './aanvaard.ts'
import { beantwoord } from './beantwoord.ts'
import { beslis } from './beslis.ts'
import { betwist } from './betwist.ts'
import { bord } from './bord.ts'
import { haal } from './haal.ts'
import { houdVol } from './houdVol.ts'
import { keurGoed } from './keurGoed.ts'
import { lijst } from './lijst.ts'
import { lopend } from './lopend.ts'

export const opgaveRouter = {
  aanvaard,
  beantwoord,
  beslis,
  betwist,
  bord,
  haal,
  houdVol,
  keurGoed,
  lijst,
  lopend,
} satisfies TRPCRouterRecord
