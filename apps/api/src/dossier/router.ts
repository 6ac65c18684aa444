import type { TRPCRouterRecord } from '@trpc/server'
import { aanmelden } from './aanmelden.ts'
import { bsn } from './bsn.ts'
import { documenten } from './documenten.ts'
import { haal } from './haal.ts'
import { keuzes } from './keuzes.ts'
import { lijst } from './lijst.ts'
import { mensen } from './mensen.ts'
import { standPer } from './standPer.ts'
import { tijdlijn } from './tijdlijn.ts'
import { wijsToe } from './wijsToe.ts'
import { wijzigGegevens } from './wijzigGegevens.ts'

export const dossierRouter = {
  aanmelden,
  bsn,
  documenten,
  haal,
  keuzes,
  lijst,
  mensen,
  standPer,
  tijdlijn,
  wijsToe,
  wijzigGegevens,
} satisfies TRPCRouterRecord
