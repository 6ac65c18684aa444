import type { CommandoSoort } from '@loket/domain'
import type { Behandelaar } from './behandeling.ts'
import { beslisToelating } from './commando/beslis-toelating.ts'
import { beslisToetsmoment } from './commando/beslis-toetsmoment.ts'
import { beeindigVoortijdig, legPlanVast, rondAf, verleenKrediet, zetKredietOm } from './commando/einde.ts'
import { hervat, onderbreek, wijzigPeriode } from './commando/periode.ts'
import {
  legSelectieVast,
  legVoorwaardenVast,
  planSelectie,
  trekAanmeldingIn,
} from './commando/toelating-voorbereiden.ts'

/** Who handles which act in a voorbereidingstraject; the compiler misses none. */
export const TRAJECTBEHANDELAARS = {
  leg_voorwaarden_vast: legVoorwaardenVast,
  plan_selectie: planSelectie,
  leg_selectie_vast: legSelectieVast,
  beslis_toelating: beslisToelating,
  trek_aanmelding_in: trekAanmeldingIn,
  beslis_toetsmoment: beslisToetsmoment,
  onderbreek,
  hervat,
  wijzig_periode: wijzigPeriode,
  verleen_krediet: verleenKrediet,
  beeindig_voortijdig: beeindigVoortijdig,
  rond_af: rondAf,
  zet_krediet_om: zetKredietOm,
  leg_plan_vast: legPlanVast,
} as const satisfies { readonly [S in CommandoSoort]: Behandelaar<S> }
