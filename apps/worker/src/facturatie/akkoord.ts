import { WeigeringError } from '@loket/contracts'
import { type Definitief, maakOpgaveDefinitief, type Opgavestand, telOpenRegels } from '@loket/db'
import { delenVan } from '@loket/domain'
import type { Omgeving } from '../proces/omgeving.ts'
import type { Opgavebehandelaar } from './behandeling.ts'
import { meldOverOpgave } from './melden.ts'
import { ruimTeruggenomenOp } from './stap.ts'

/** The budgethouder agrees: every line that is not betwist becomes final now. The second of two hears who was first. */
export const keurOpgaveGoed: Opgavebehandelaar<'keur_opgave_goed'> = async ({ omgeving, opgave, gegevens }) => {
  if (opgave.status === 'definitief') throw await wieWasEerst(omgeving, opgave)
  await ruimTeruggenomenOp(omgeving)
  // A line can have come to it or lapsed since the budgethouder looked: nobody agrees with an amount that was not shown.
  const open = await telOpenRegels(omgeving.trx, opgave.id)
  if (open.aantal !== gegevens.regels || open.totaalCenten !== gegevens.totaalCenten)
    throw new WeigeringError('StandVeranderd')
  return { ...(await maakDefinitief(omgeving, opgave, 'budgethouder')) }
}

/** Silence until the end of the last day is approval, marked as such; it is dated when that day ends. */
export async function keurStilzwijgendGoed(omgeving: Omgeving, opgave: Opgavestand): Promise<void> {
  await ruimTeruggenomenOp(omgeving)
  await maakDefinitief(omgeving, opgave, 'stilzwijgend')
}

async function maakDefinitief(
  omgeving: Omgeving,
  opgave: Opgavestand,
  soort: 'budgethouder' | 'stilzwijgend',
): Promise<Definitief> {
  const definitief = await maakOpgaveDefinitief(omgeving.trx, opgave, {
    soort,
    doorId: soort === 'budgethouder' ? omgeving.actorId : null,
    op: omgeving.gebeurdOp,
    jaar: delenVan(omgeving.vandaag).jaar,
  })
  await meldOverOpgave(omgeving, opgave, 'budgethouder', {
    soort: 'opgave_definitief',
    sleutel: `opgave_definitief:${opgave.id}`,
    gegevens: { nummer: definitief.nummer, akkoord: soort },
  })
  return definitief
}

async function wieWasEerst(omgeving: Omgeving, opgave: Opgavestand): Promise<WeigeringError> {
  const persoon =
    opgave.akkoordDoor === null
      ? undefined
      : await omgeving.trx.selectFrom('persoon').select('naam').where('id', '=', opgave.akkoordDoor).executeTakeFirst()
  return new WeigeringError('AlBesloten', {
    door: persoon?.naam ?? '',
    op: opgave.definitiefOp ?? '',
    besluit: opgave.akkoord ?? '',
  })
}
