import type { TRPCRouterRecord } from '@trpc/server'
import { commandoRouter } from './commando/router.ts'
import { leveringRouter } from './levering/router.ts'
import { liveRouter } from './live/router.ts'
import { opdrachtRouter } from './opdracht/router.ts'
import { opmerkingRouter } from './opmerking/router.ts'
import { sessieRouter } from './sessie/router.ts'
import { signaalRouter } from './signaal/router.ts'

/** Every procedure, one folder per noun. A plain record: the portal's types are built from it, without the server's. */
export const procedures = {
  commando: commandoRouter,
  levering: leveringRouter,
  live: liveRouter,
  opdracht: opdrachtRouter,
  opmerking: opmerkingRouter,
  sessie: sessieRouter,
  signaal: signaalRouter,
} satisfies TRPCRouterRecord
