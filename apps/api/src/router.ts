import type { TRPCRouterRecord } from '@trpc/server'
import { afspraakRouter } from './afspraak/router.ts'
import { beheerRouter } from './beheer/router.ts'
import { beleidRouter } from './beleid/router.ts'
import { belemmeringRouter } from './belemmering/router.ts'
import { besluitRouter } from './besluit/router.ts'
import { bordRouter } from './bord/router.ts'
import { commandoRouter } from './commando/router.ts'
import { conceptRouter } from './concept/router.ts'
import { dossierRouter } from './dossier/router.ts'
import { gemeenteRouter } from './gemeente/router.ts'
import { inzageRouter } from './inzage/router.ts'
import { klokRouter } from './klok/router.ts'
import { leveringRouter } from './levering/router.ts'
import { liveRouter } from './live/router.ts'
import { meldingRouter } from './melding/router.ts'
import { notitieRouter } from './notitie/router.ts'
import { opdrachtRouter } from './opdracht/router.ts'
import { opgaveRouter } from './opgave/router.ts'
import { opmerkingRouter } from './opmerking/router.ts'
import { prestatieRouter } from './prestatie/router.ts'
import { productRouter } from './product/router.ts'
import { resultaatRouter } from './resultaat/router.ts'
import { sessieRouter } from './sessie/router.ts'
import { signaalRouter } from './signaal/router.ts'
import { trajectRouter } from './traject/router.ts'
import { uitlegRouter } from './uitleg/router.ts'
import { vandaagRouter } from './vandaag/router.ts'
import { waarnemingRouter } from './waarneming/router.ts'
import { weergaveRouter } from './weergave/router.ts'
import { zoekRouter } from './zoek/router.ts'

/** Every procedure, one folder per noun. A plain record: the portal's types are built from it, without the server's. */
export const procedures = {
  afspraak: afspraakRouter,
  beheer: beheerRouter,
  beleid: beleidRouter,
  belemmering: belemmeringRouter,
  besluit: besluitRouter,
  bord: bordRouter,
  commando: commandoRouter,
  concept: conceptRouter,
  dossier: dossierRouter,
  gemeente: gemeenteRouter,
  inzage: inzageRouter,
  klok: klokRouter,
  levering: leveringRouter,
  live: liveRouter,
  melding: meldingRouter,
  notitie: notitieRouter,
  opdracht: opdrachtRouter,
  opgave: opgaveRouter,
  opmerking: opmerkingRouter,
  prestatie: prestatieRouter,
  product: productRouter,
  resultaat: resultaatRouter,
  sessie: sessieRouter,
  signaal: signaalRouter,
  traject: trajectRouter,
  uitleg: uitlegRouter,
  vandaag: vandaagRouter,
  waarneming: waarnemingRouter,
  weergave: weergaveRouter,
  zoek: zoekRouter,
} satisfies TRPCRouterRecord
