import { maakCommandoProcedure } from '../commando/maakCommandoProcedure.ts'

/** Plans the selection: in which form, when, where and by whom. */
export const planSelectie = maakCommandoProcedure('plan_selectie')
