import type { TRPCRouterRecord } from '@trpc/server'
import { beeindigVoortijdig } from './beeindigVoortijdig.ts'
import { beslisToelating } from './beslisToelating.ts'
import { beslisToetsmoment } from './beslisToetsmoment.ts'
import { beslisstukken } from './beslisstukken.ts'
import { hervat } from './hervat.ts'
import { legPlanVast } from './legPlanVast.ts'
import { legSelectieVast } from './legSelectieVast.ts'
import { legVoorwaardenVast } from './legVoorwaardenVast.ts'
import { nodigUit } from './nodigUit.ts'
import { noteerGelezen } from './noteerGelezen.ts'
import { onderbreek } from './onderbreek.ts'
import { planSelectie } from './planSelectie.ts'
import { rondAf } from './rondAf.ts'
import { trekAanmeldingIn } from './trekAanmeldingIn.ts'
import { verleenKrediet } from './verleenKrediet.ts'
import { voorbeeldBrief } from './voorbeeldBrief.ts'
import { voorbeeldHerplan } from './voorbeeldHerplan.ts'
import { voorbeeldPlan } from './voorbeeldPlan.ts'
import { watNu } from './watNu.ts'
import { wijzigPeriode } from './wijzigPeriode.ts'
import { zetKredietOm } from './zetKredietOm.ts'

export const trajectRouter = {
  beeindigVoortijdig,
  beslisToelating,
  beslisToetsmoment,
  beslisstukken,
  hervat,
  legPlanVast,
  legSelectieVast,
  legVoorwaardenVast,
  nodigUit,
  noteerGelezen,
  onderbreek,
  planSelectie,
  rondAf,
  trekAanmeldingIn,
  verleenKrediet,
  voorbeeldBrief,
  voorbeeldHerplan,
  voorbeeldPlan,
  watNu,
  wijzigPeriode,
  zetKredietOm,
} satisfies TRPCRouterRecord
