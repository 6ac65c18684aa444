import type { TRPCRouterRecord } from '@trpc/server'
import { beheerRouter } from './beheer/router.ts'
import { beleidRouter } from './beleid/router.ts'
import { bordRouter } from './bord/router.ts'
import { besluitRouter } from './besluit/router.ts'
import { commandoRouter } from './commando/router.ts'
import { gemeenteRouter } from './gemeente/router.ts'
import { leveringRouter } from './levering/router.ts'
import { liveRouter } from './live/router.ts'
import { meldingRouter } from './melding/router.ts'
import { opdrachtRouter } from './opdracht/router.ts'
import { opmerkingRouter } from './opmerking/router.ts'
import { sessieRouter } from './sessie/router.ts'
import { signaalRouter } from './signaal/router.ts'
import { uitlegRouter } from './uitleg/router.ts'
import { vandaagRouter } from './vandaag/router.ts'
import { waarnemingRouter } from './waarneming/router.ts'
import { trajectRouter } from './traject/router.ts'

/** Every procedure, one folder per noun. A plain record: the portal's types are built from it, without the server's. */
export const procedures = {
  beheer: beheerRouter,
  beleid: beleidRouter,
  bord: bordRouter,
  besluit: besluitRouter,
  commando: commandoRouter,
  gemeente: gemeenteRouter,
  levering: leveringRouter,
  live: liveRouter,
  melding: meldingRouter,
  opdracht: opdrachtRouter,
  opmerking: opmerkingRouter,
  sessie: sessieRouter,
  signaal: signaalRouter,
  uitleg: uitlegRouter,
  vandaag: vandaagRouter,
  waarneming: waarnemingRouter,
  traject: trajectRouter,
} satisfies TRPCRouterRecord
